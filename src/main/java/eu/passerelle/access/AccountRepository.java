package eu.passerelle.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.mongodb.repository.Query;

interface AccountRepository extends MongoRepository<Account, AccountId> {

  List<Account> findByPersonaNotNull();

  Optional<Account> findByPersona(String persona);

  boolean existsByOwnRolesContaining(Role role);

  @Query(value = "{'identities.roles': ?0}", exists = true)
  boolean existsByRoleOfAProvider(Role role);

  List<Account> findByLastSeenAtLessThan(Instant moment);

  /** The account that holds one of {@link AccountKeys}. */
  @Query("{'keys': ?0}")
  Optional<Account> findByKey(String key);
}
