package eu.passerelle.mail;

import eu.passerelle.shared.IdType;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

@Configuration
class MailConfiguration {

  @Bean
  IdType<SignedActionId> signedActionIdType() {
    return new IdType<>(SignedActionId.class, SignedActionId::new, SignedActionId::value);
  }

  @Bean
  InitializingBean mailIndexes(MongoTemplate mongo) {
    return () -> {
      mongo
          .indexOps(Mail.class)
          .createIndex(new Index("status", Direction.ASC).on("dueAt", Direction.ASC));
      mongo.indexOps(Mail.class).createIndex(new Index("recipient.person", Direction.ASC));
      mongo.indexOps(Mail.class).createIndex(new Index("createdAt", Direction.ASC));
      mongo
          .indexOps(Notice.class)
          .createIndex(new Index("person", Direction.ASC).on("at", Direction.DESC));
      mongo.indexOps(Notice.class).createIndex(new Index("at", Direction.ASC));
    };
  }
}
