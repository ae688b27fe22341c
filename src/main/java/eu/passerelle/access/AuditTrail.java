package eu.passerelle.access;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Who did what to what, and when. Entries are only ever added. They name things by their ids and
 * hold no text that a person wrote.
 */
@Service
public class AuditTrail {

  /** The actor of what the application does by itself. */
  static final AccountId SYSTEM = new AccountId("system");

  private static final AccountId VISITOR = new AccountId("visitor");

  private final MongoTemplate mongo;
  private final Clock clock;

  AuditTrail(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Records an act of whoever is signed in.
   *
   * @param action what was done, such as {@code listing.published}
   * @param subjectType the kind of thing, such as {@code listing}
   */
  public void record(String action, String subjectType, String subject) {
    record(actor(), action, subjectType, subject);
  }

  /** Records that somebody came in, whichever way. */
  void signedIn(Account account) {
    record(account.id(), "account.signed-in", "account", account.id().value());
  }

  void record(AccountId actor, String action, String subjectType, String subject) {
    mongo.insert(new Entry(null, clock.instant(), actor, action, subjectType, subject, 1));
  }

  private static AccountId actor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return VISITOR;
    }
    if (authentication.getPrincipal() instanceof SignedIn signedIn) {
      return signedIn.account();
    }
    return SystemAccess.isSystem(authentication) ? SYSTEM : VISITOR;
  }

  /** One act. */
  @Document("auditTrail")
  @TypeAlias("auditEntry")
  record Entry(
      @Id @Nullable String id,
      Instant at,
      AccountId actor,
      String action,
      String subjectType,
      String subject,
      int schema) {}
}
