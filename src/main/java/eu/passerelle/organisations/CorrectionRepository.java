package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.Correction.State;
import java.util.List;
import org.springframework.data.mongodb.repository.MongoRepository;

interface CorrectionRepository extends MongoRepository<Correction, CorrectionId> {

  List<Correction> findByState(State state);

  List<Correction> findByBy(AccountId by);
}
