package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface OrganisationRepository extends MongoRepository<Organisation, OrganisationId> {

  @Query("{'members.account': ?0}")
  List<Organisation> findByMember(AccountId account);

  @Query("{'clusters.cluster': ?0}")
  List<Organisation> findByCluster(OrganisationId cluster);

  List<Organisation> findByChangedAtGreaterThanEqual(Instant since);

  List<Organisation> findByStatus(OrganisationStatus status);

  List<Organisation> findByStatusAndCreatedAtLessThan(OrganisationStatus status, Instant moment);

  List<Organisation> findByStatusIn(Collection<OrganisationStatus> statuses);

  @Query("{'status': ?0, 'contact.importedAt': {'$lt': ?1}}")
  List<Organisation> findByContactImportedBefore(OrganisationStatus status, Instant moment);

  List<Organisation> findByParent(OrganisationId parent);
}
