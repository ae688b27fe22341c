package eu.passerelle.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.repository.MongoRepository;

interface AccountRepository extends MongoRepository<Account, AccountId> {

  List<Account> findByPersonaNotNull();

  Optional<Account> findByPersona(String persona);

  boolean existsByRolesContaining(Role role);
}
