package eu.passerelle.matching;

import eu.passerelle.matching.embedding.OnnxSentenceEncoder;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.SentenceEncoder;
import eu.passerelle.operations.PasserelleProperties;
import eu.passerelle.operations.StartupRefusal;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

@Configuration
class MatchingConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(MatchingConfiguration.class);

  @Bean
  MatchingPolicy matchingPolicy(PasserelleProperties properties) {
    return MatchingPolicy.read(properties.config().resolve("matching.yaml"));
  }

  @Bean
  InitializingBean matchingIndexes(MongoTemplate mongo) {
    return () -> {
      IndexOperations verdicts = mongo.indexOps(Verdict.class);
      verdicts.createIndex(new Index("pair.need", Direction.ASC));
      verdicts.createIndex(new Index("pair.capability", Direction.ASC));
      IndexOperations suggestions = mongo.indexOps(Suggestion.class);
      suggestions.createIndex(new Index("need", Direction.ASC).on("run", Direction.ASC));
      suggestions.createIndex(new Index("capability", Direction.ASC).on("run", Direction.ASC));
    };
  }

  /** Closed at shutdown, after the engine that uses it. */
  @Bean
  @ConditionalOnProperty("passerelle.matching.sentence-model")
  SentenceEncoder sentenceEncoder(MatchingProperties properties, MatchingPolicy policy) {
    SentenceEncoder encoder = OnnxSentenceEncoder.load(folder(properties));
    LOG.info(
        "Matching reads texts with the sentence model {}, which is worth {} points",
        encoder.name(),
        policy.engine().weight(CriterionId.SENTENCE_SIMILARITY));
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
