package eu.passerelle.access;

import eu.passerelle.shared.Language;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A person who can sign in.
 *
 * @param persona key of the one-click persona this account plays in the demonstration; null
 *     elsewhere
 * @param version for optimistic locking; null until saved
 */
@Document("accounts")
@TypeAlias("account")
public record Account(
    @Id AccountId id,
    String name,
    String email,
    Language language,
    Set<Role> roles,
    @Nullable String persona,
    boolean disabled,
    Instant createdAt,
    int schema,
    @Version @Nullable Long version) {

  private static final int SCHEMA = 1;

  public Account {
    roles = Set.copyOf(roles);
    if (name.isBlank()) {
      throw new IllegalArgumentException("an account needs a name");
    }
    if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw new IllegalArgumentException("illegal e-mail address; must look like name@domain.be");
    }
  }

  /** An account that has just been made. */
  public static Account create(
      String name, String email, Language language, Set<Role> roles, Instant now) {
    return new Account(
        AccountId.random(), name, email, language, roles, null, false, now, SCHEMA, null);
  }

  /** The account of a persona of the demonstration; its id is the persona's key. */
  public static Account persona(
      String key, String name, String email, Language language, Set<Role> roles, Instant now) {
    return new Account(
        new AccountId(key), name, email, language, roles, key, false, now, SCHEMA, null);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
