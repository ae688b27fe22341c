package eu.passerelle.organisations;

import eu.passerelle.shared.IdType;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;

@Configuration
class OrganisationConfiguration {

  @Bean
  IdType<OrganisationId> organisationIdType() {
    return new IdType<>(OrganisationId.class, OrganisationId::new, OrganisationId::value);
  }

  @Bean
  IdType<ClusterProjectId> clusterProjectIdType() {
    return new IdType<>(ClusterProjectId.class, ClusterProjectId::new, ClusterProjectId::value);
  }

  @Bean
  IdType<EnterpriseNumber> enterpriseNumberType() {
    return new IdType<>(EnterpriseNumber.class, EnterpriseNumber::new, EnterpriseNumber::value);
  }

  @Bean
  InitializingBean organisationIndexes(MongoTemplate mongo) {
    return () -> {
      mongo.indexOps(Organisation.class).createIndex(new Index("members.account", Direction.ASC));
      mongo.indexOps(Organisation.class).createIndex(new Index("parent", Direction.ASC));
      mongo.indexOps(Organisation.class).createIndex(new Index("changedAt", Direction.ASC));
      mongo.indexOps(Organisation.class).createIndex(new Index("clusters.cluster", Direction.ASC));
    };
  }

  @Bean
  InitializingBean clusterProjectIndexes(MongoTemplate mongo) {
    return () -> {
      mongo.indexOps(ClusterProject.class).createIndex(new Index("details.cluster", Direction.ASC));
      mongo
          .indexOps(ClusterProject.class)
          .createIndex(new Index("details.partners", Direction.ASC));
    };
  }
}
