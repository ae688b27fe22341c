package eu.passerelle.matching;

import eu.passerelle.operations.PasserelleProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class MatchingConfiguration {

  @Bean
  MatchingPolicy matchingPolicy(PasserelleProperties properties) {
    return MatchingPolicy.read(properties.config().resolve("matching.yaml"));
  }
}
