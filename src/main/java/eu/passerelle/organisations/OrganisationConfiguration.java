package eu.passerelle.organisations;

import eu.passerelle.shared.IdType;
import java.util.List;
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
  IdType<ClaimId> claimIdType() {
    return new IdType<>(ClaimId.class, ClaimId::new, ClaimId::value);
  }

  @Bean
  IdType<InvitationId> invitationIdType() {
    return new IdType<>(InvitationId.class, InvitationId::new, InvitationId::value);
  }

  @Bean
  IdType<CorrectionId> correctionIdType() {
    return new IdType<>(CorrectionId.class, CorrectionId::new, CorrectionId::value);
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
  InitializingBean requestIndexes(MongoTemplate mongo) {
    return () -> {
      for (Class<?> requests : List.of(Claim.class, Correction.class)) {
        mongo.indexOps(requests).createIndex(new Index("state", Direction.ASC));
        mongo.indexOps(requests).createIndex(new Index("organisation", Direction.ASC));
      }
      mongo.indexOps(Claim.class).createIndex(new Index("claimant", Direction.ASC));
      mongo.indexOps(Invitation.class).createIndex(new Index("organisation", Direction.ASC));
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
