package eu.passerelle.exchange;

import eu.passerelle.operations.JobLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps the last import of each kind by each person. */
@Component
class LastImports {

  static final Duration KEPT = Duration.ofDays(7);

  /** An import that runs is heard of more often than this. */
  static final Duration SILENCE = Duration.ofMinutes(2);

  /** How often two that write at the same moment may meet. */
  private static final int ATTEMPTS = 20;

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(5);

  private final MongoTemplate mongo;
  private final JobLocks locks;
  private final Clock clock;

  LastImports(MongoTemplate mongo, JobLocks locks, Clock clock) {
    this.mongo = mongo;
    this.locks = locks;
    this.clock = clock;
  }

  Optional<LastImport> find(LastImport.Key key) {
    Instant now = clock.instant();
    return Optional.ofNullable(mongo.findById(key, LastImport.class))
        .filter(last -> last.touchedAt().plus(KEPT).isAfter(now))
        .map(last -> isAbandoned(last, now) ? last.interrupted() : last);
  }

  private static boolean isAbandoned(LastImport last, Instant now) {
    return last.state() == LastImport.State.RUNNING && last.touchedAt().plus(SILENCE).isBefore(now);
  }

  /** Takes the place of the import before, even one that writes at the same moment. */
  void begin(LastImport begun) {
    for (int attempt = 1; ; attempt++) {
      try {
        mongo.save(begun);
        return;
      } catch (DuplicateKeyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Keeps how far an import has come, unless it was forgotten or another was begun meanwhile. */
  void keep(LastImport further) {
    mongo.findAndReplace(
        Query.query(Criteria.where("_id").is(further.key()).and("run").is(further.run())), further);
  }

  void forget(LastImport.Key key) {
    mongo.remove(Query.query(Criteria.where("_id").is(key)), LastImport.class);
  }

  @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    locks.runAlone("last-imports", LOCKED_AT_MOST, this::removeOld);
  }

  void removeOld() {
    mongo.remove(
        Query.query(Criteria.where("touchedAt").lte(clock.instant().minus(KEPT))),
        LastImport.class);
  }
}
