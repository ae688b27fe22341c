package eu.passerelle.mail;

import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets mails, notices, links and addresses for answers once nobody has a use for them: they are
 * personal data.
 */
@Component
class MailRetention {

  /** Long enough to tell somebody who asks that their link has expired. */
  static final Duration LINKS_KEPT = Duration.ofDays(90);

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final MongoTemplate mongo;
  private final JobLocks locks;
  private final RetentionProperties kept;
  private final Clock clock;

  MailRetention(MongoTemplate mongo, JobLocks locks, RetentionProperties kept, Clock clock) {
    this.mongo = mongo;
    this.locks = locks;
    this.kept = kept;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void forget() {
    locks.runAlone("mail-retention", LOCKED_AT_MOST, this::forgetAll);
  }

  private void forgetAll() {
    Instant now = clock.instant();
    Instant before = now.minus(Duration.ofDays(kept.mailLogDays()));
    mongo.remove(
        Query.query(
            Criteria.where("status")
                .in(
                    List.of(
                        MailStatus.SENT,
                        MailStatus.KEPT,
                        MailStatus.READ,
                        MailStatus.WITHHELD,
                        MailStatus.DEAD))
                .and("createdAt")
                .lt(before)),
        Mail.class);
    mongo.remove(Query.query(Criteria.where("at").lt(before)), Notice.class);
    mongo.remove(Query.query(Criteria.where("usedAt").lt(before)), ReplyAddress.class);
    mongo.remove(
        Query.query(Criteria.where("expiresAt").lt(now.minus(LINKS_KEPT))), SignedAction.class);
  }
}
