package eu.passerelle.matching;

import eu.passerelle.operations.PasserelleProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

@Configuration
class MatchingConfiguration {

  @Bean
  MatchingPolicy matchingPolicy(PasserelleProperties properties) {
    return MatchingPolicy.read(properties.config().resolve("matching.yaml"));
  }

  @Bean
  InitializingBean suggestionIndexes(MongoTemplate mongo) {
    return () -> {
      mongo
          .indexOps(Suggestion.class)
          .createIndex(new Index("need", Direction.ASC).on("run", Direction.ASC));
      mongo
          .indexOps(Suggestion.class)
          .createIndex(new Index("capability", Direction.ASC).on("run", Direction.ASC));
    };
  }
}
