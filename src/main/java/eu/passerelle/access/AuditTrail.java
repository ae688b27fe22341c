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
 * Who did what to what, and when. Entries are only ever added, until their time is over. They name
 * things by their ids, people by {@link AuditedPersons}, and hold no text that a person wrote.
 */
@Service
public class AuditTrail {

  /** The actor of what the application does by itself. */
  static final AccountId SYSTEM = new AccountId("system");

  static final AccountId VISITOR = new AccountId("visitor");

  /** The kind of subject that is a person. */
  static final String ACCOUNT = "account";

  private final MongoTemplate mongo;
  private final AuditedPersons persons;
  private final Clock clock;

  AuditTrail(MongoTemplate mongo, AuditedPersons persons, Clock clock) {
    this.mongo = mongo;
    this.persons = persons;
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
    record(account, "account.signed-in");
  }

  /** Records an act of somebody on their own account. */
  void record(Account account, String action) {
    record(account.id(), action, ACCOUNT, account.id().value());
  }

  void record(AccountId actor, String action, String subjectType, String subject) {
    mongo.insert(
        new Entry(
            null,
            clock.instant(),
            persons.ofActor(actor),
            action,
            subjectType,
            subjectType.equals(ACCOUNT) ? persons.of(new AccountId(subject)) : subject,
            Entry.SCHEMA));
  }

  /** Who acts now: whoever is signed in, the application, or a visitor. */
  static AccountId actor() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null) {
      return VISITOR;
    }
    if (authentication.getPrincipal() instanceof SignedIn signedIn) {
      return signedIn.account();
    }
    return SystemAccess.isSystem(authentication) ? SYSTEM : VISITOR;
  }

  /**
   * One act.
   *
   * @param actor a person of {@link AuditedPersons}, or {@code system} or {@code visitor}
   * @param subject an id; of an account, a person of {@link AuditedPersons}
   */
  @Document("auditTrail")
  @TypeAlias("auditEntry")
  record Entry(
      @Id @Nullable String id,
      Instant at,
      String actor,
      String action,
      String subjectType,
      String subject,
      int schema) {

    static final int SCHEMA = 2;
  }
}
