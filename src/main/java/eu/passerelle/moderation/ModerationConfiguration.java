package eu.passerelle.moderation;

import eu.passerelle.shared.IdType;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

@Configuration
class ModerationConfiguration {

  @Bean
  IdType<ReportId> reportIdType() {
    return new IdType<>(ReportId.class, ReportId::new, ReportId::value);
  }

  @Bean
  InitializingBean reportIndexes(MongoTemplate mongo) {
    return () -> {
      mongo.indexOps(Report.class).createIndex(new Index("state", Direction.ASC));
      mongo.indexOps(Report.class).createIndex(new Index("createdAt", Direction.ASC));
    };
  }
}
