package eu.passerelle.matching;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;

@Configuration
class MatchingIndexes {

  @Bean
  InitializingBean indexesOfMatching(MongoTemplate mongo) {
    return () -> {
      IndexOperations verdicts = mongo.indexOps(Verdict.class);
      verdicts.createIndex(new Index("pair.need", Direction.ASC));
      verdicts.createIndex(new Index("pair.capability", Direction.ASC));
      IndexOperations suggestions = mongo.indexOps(Suggestion.class);
      suggestions.createIndex(new Index("need", Direction.ASC).on("run", Direction.ASC));
      suggestions.createIndex(new Index("capability", Direction.ASC).on("run", Direction.ASC));
    };
  }
}
