package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.Claim.State;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

interface ClaimRepository extends MongoRepository<Claim, ClaimId> {

  List<Claim> findByState(State state);

  List<Claim> findByClaimant(AccountId claimant);
}
