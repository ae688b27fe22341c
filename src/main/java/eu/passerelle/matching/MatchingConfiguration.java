package eu.passerelle.matching;

import eu.passerelle.operations.PasserelleProperties;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

@Configuration
class MatchingConfiguration {

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
    };
  }
}
