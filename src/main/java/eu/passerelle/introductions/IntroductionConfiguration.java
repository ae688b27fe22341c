package eu.passerelle.introductions;

import eu.passerelle.shared.IdType;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

@Configuration
@EnableConfigurationProperties(ReplyProperties.class)
class IntroductionConfiguration {

  @Bean
  IdType<IntroductionId> introductionIdType() {
    return new IdType<>(IntroductionId.class, IntroductionId::new, IntroductionId::value);
  }

  @Bean
  IdType<MessageId> messageIdType() {
    return new IdType<>(MessageId.class, MessageId::new, MessageId::value);
  }

  @Bean
  IdType<QuestionId> questionIdType() {
    return new IdType<>(QuestionId.class, QuestionId::new, QuestionId::value);
  }

  @Bean
  InitializingBean questionIndexes(MongoTemplate mongo) {
    return () -> {
      mongo.indexOps(Question.class).createIndex(new Index("key", Direction.ASC).unique());
      for (String field :
          new String[] {"listing", "asked.organisation", "asking.organisation", "changedAt"}) {
        mongo.indexOps(Question.class).createIndex(new Index(field, Direction.ASC));
      }
    };
  }

  @Bean
  IdType<MeetingId> meetingIdType() {
    return new IdType<>(MeetingId.class, MeetingId::new, MeetingId::value);
  }

  @Bean
  InitializingBean meetingIndexes(MongoTemplate mongo) {
    return () -> {
      mongo.indexOps(Meeting.class).createIndex(new Index("key", Direction.ASC).unique());
      for (String field : new String[] {"introduction", "state", "changedAt"}) {
        mongo.indexOps(Meeting.class).createIndex(new Index(field, Direction.ASC));
      }
    };
  }

  @Bean
  InitializingBean introductionIndexes(MongoTemplate mongo) {
    return () -> {
      mongo.indexOps(Introduction.class).createIndex(new Index("key", Direction.ASC).unique());
      for (String field :
          new String[] {
            "listing", "asked.organisation", "asking.organisation", "adviser", "changedAt"
          }) {
        mongo.indexOps(Introduction.class).createIndex(new Index(field, Direction.ASC));
      }
      mongo
          .indexOps(Message.class)
          .createIndex(new Index("introduction", Direction.ASC).on("at", Direction.ASC));
    };
  }
}
