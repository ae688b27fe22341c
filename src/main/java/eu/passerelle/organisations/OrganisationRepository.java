package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface OrganisationRepository extends MongoRepository<Organisation, OrganisationId> {

  @Query("{'members.account': ?0}")
  List<Organisation> findByMember(AccountId account);

  List<Organisation> findByParent(OrganisationId parent);
}
