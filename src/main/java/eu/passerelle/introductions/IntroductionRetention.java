package eu.passerelle.introductions;

import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets introductions that came to nothing, with all that was written in them. */
@Component
class IntroductionRetention {

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private static final Set<IntroductionState> NOTHING =
      Set.of(IntroductionState.DECLINED, IntroductionState.ENDED, IntroductionState.WITHDRAWN);

  private final IntroductionFiles files;
  private final MongoTemplate mongo;
  private final Ledger ledger;
  private final RetentionProperties properties;
  private final JobLocks locks;
  private final Clock clock;

  IntroductionRetention(
      IntroductionFiles files,
      MongoTemplate mongo,
      Ledger ledger,
      RetentionProperties properties,
      JobLocks locks,
      Clock clock) {
    this.files = files;
    this.mongo = mongo;
    this.ledger = ledger;
    this.properties = properties;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void run() {
    locks.runAlone("introduction-retention", LOCKED_AT_MOST, this::forget);
  }

  /**
   * What was written goes first, so that nothing is left of an introduction that is gone but its
   * line in the ledger, which names nobody.
   */
  void forget() {
    ledger.writeAll();
    Instant before = RetentionProperties.monthsAgo(properties.declinedIntroductionsMonths(), clock);
    List<IntroductionId> old =
        mongo
            .find(
                Query.query(Criteria.where("state").in(NOTHING).and("changedAt").lt(before)),
                Introduction.class)
            .stream()
            .filter(introduction -> introduction.outcomes().isEmpty())
            .map(Introduction::id)
            .toList();
    files.delete(old);
    mongo.remove(Query.query(Criteria.where("introduction").in(old)), Message.class);
    mongo.remove(Query.query(Criteria.where("introduction").in(old)), Conversations.Read.class);
    mongo.remove(Query.query(Criteria.where("introduction").in(old)), Meeting.class);
    mongo.remove(Query.query(Criteria.where("_id").in(old)), Introduction.class);
  }
}
