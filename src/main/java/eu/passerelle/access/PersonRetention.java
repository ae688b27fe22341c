package eu.passerelle.access;

import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets people and what they did when their time is over: entries of the audit trail, and
 * accounts that nobody has come in with for long, after asking.
 */
@Component
class PersonRetention {

  static final MailTemplate STAY = MailTemplate.letter("account-inactive");

  private static final Duration LOCKED_AT_MOST = Duration.ofHours(1);

  private final AccountRepository accounts;
  private final Erasure erasure;
  private final Outbox outbox;
  private final RetentionProperties kept;
  private final MongoTemplate mongo;
  private final JobLocks locks;
  private final Clock clock;

  PersonRetention(
      AccountRepository accounts,
      Erasure erasure,
      Outbox outbox,
      RetentionProperties kept,
      MongoTemplate mongo,
      JobLocks locks,
      Clock clock) {
    this.accounts = accounts;
    this.erasure = erasure;
    this.outbox = outbox;
    this.kept = kept;
    this.mongo = mongo;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 24 * 60, initialDelay = 20, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone("person-retention", LOCKED_AT_MOST, () -> SystemAccess.run(this::forget));
  }

  /** Does what is due; doing it again changes nothing. */
  void forget() {
    erasure.finishAll();
    mongo.remove(
        Query.query(Criteria.where("at").lt(monthsAgo(kept.auditMonths()))),
        AuditTrail.Entry.class);
    accounts.findByLastSeenAtLessThan(monthsAgo(kept.inactiveAskedMonths())).stream()
        .filter(account -> account.persona() == null)
        .forEach(this::askOrErase);
  }

  private Instant monthsAgo(int months) {
    return RetentionProperties.monthsAgo(months, clock);
  }

  /** Nobody is erased without having been asked long enough before, nor an administrator. */
  private void askOrErase(Account account) {
    if (account.askedToStayAt() == null) {
      ask(account);
    } else if (!account.askedToStayAt().isAfter(monthsAgo(timeToAnswer()))
        && !account.has(Role.ADMINISTRATOR)) {
      erasure.erase(account.id());
    }
  }

  private int timeToAnswer() {
    return kept.inactiveErasedMonths() - kept.inactiveAskedMonths();
  }

  private void ask(Account account) {
    if (account.canBeWrittenTo()) {
      Texts texts = Texts.in(account.language());
      Instant end = clock.instant().atOffset(ZoneOffset.UTC).plusMonths(timeToAnswer()).toInstant();
      outbox.enqueue(
          account.recipient(),
          STAY,
          account.language(),
          "account-inactive/%s/%s".formatted(account.id().value(), account.lastSeenAt()),
          MailData.of(Map.of("last", texts.date(account.lastSeenAt()), "end", texts.date(end)))
              .page("sign-in"));
    }
    accounts.save(account.askedToStay(clock.instant()));
  }
}
