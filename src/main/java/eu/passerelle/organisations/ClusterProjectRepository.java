package eu.passerelle.organisations;

import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface ClusterProjectRepository extends MongoRepository<ClusterProject, ClusterProjectId> {

  @Query("{'details.cluster': ?0}")
  List<ClusterProject> findByCluster(OrganisationId cluster);

  @Query("{'details.partners': ?0}")
  List<ClusterProject> findByPartner(OrganisationId partner);
}
