package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

interface InvitationRepository extends MongoRepository<Invitation, InvitationId> {

  List<Invitation> findByOrganisation(OrganisationId organisation);

  void deleteByBy(AccountId by);

  void deleteByExpiresAtLessThan(Instant moment);
}
