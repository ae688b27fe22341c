package eu.passerelle.curation;

import eu.passerelle.shared.IdType;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

@Configuration
class CurationConfiguration {

  @Bean
  IdType<MatchListId> matchListIdType() {
    return new IdType<>(MatchListId.class, MatchListId::new, MatchListId::value);
  }

  @Bean
  InitializingBean curationIndexes(MongoTemplate mongo) {
    return () -> mongo.indexOps(MatchList.class).createIndex(new Index("cluster", Direction.ASC));
  }
}
