package eu.passerelle.matching;

import eu.passerelle.matching.embedding.OnnxSentenceEncoder;
import eu.passerelle.matching.engine.SentenceEncoder;
import eu.passerelle.operations.PasserelleProperties;
import eu.passerelle.operations.StartupRefusal;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MatchingConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(MatchingConfiguration.class);

  @Bean
  MatchingPolicy matchingPolicy(PasserelleProperties properties) {
    return MatchingPolicy.read(properties.config().resolve("matching.yaml"));
  }

  /** Closed at shutdown, after the engine that uses it. */
  @Bean
  @ConditionalOnProperty("passerelle.matching.sentence-model")
  SentenceEncoder sentenceEncoder(MatchingProperties properties) {
    SentenceEncoder encoder = OnnxSentenceEncoder.load(folder(properties));
    LOG.info("Matching reads texts with the sentence model {}", encoder.name());
    return encoder;
  }

  private static Path folder(MatchingProperties properties) {
    Path folder = properties.sentenceModel();
    if (folder == null) {
      throw new StartupRefusal(
          "passerelle.matching.sentence-model is empty; name the folder of a sentence model, or leave it out.");
    }
    return folder;
  }
}
