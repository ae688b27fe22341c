package eu.passerelle.mail;

import eu.passerelle.operations.Deployment;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open pages of new notices, on this node or another. */
@Component
class LiveNotices {

  private static final int LOOK_EVERY_SECONDS = 2;

  private final MongoTemplate mongo;
  private final Deployment deployment;
  private final Clock clock;
  private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();
  private volatile Instant seen;

  LiveNotices(MongoTemplate mongo, Deployment deployment, Clock clock) {
    this.mongo = mongo;
    this.deployment = deployment;
    this.clock = clock;
    seen = clock.instant();
  }

  Runnable listen(String person, Runnable listener) {
    listeners.computeIfAbsent(person, nobody -> new CopyOnWriteArrayList<>()).add(listener);
    return () ->
        listeners.computeIfPresent(
            person,
            (same, theirs) -> {
              theirs.remove(listener);
              return theirs.isEmpty() ? null : theirs;
            });
  }

  @EventListener
  void on(NoticeFile.NoticesChanged changed) {
    tell(changed.person());
  }

  private void tell(String person) {
    listeners.getOrDefault(person, List.of()).forEach(Runnable::run);
  }

  /** Finds out what another node filed, while somebody looks. */
  @Scheduled(fixedDelay = LOOK_EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
  void look() {
    if (deployment.mayHaveOtherNodes() && !listeners.isEmpty()) {
      Instant now = clock.instant();
      mongo
          .findDistinct(
              Query.query(Criteria.where("at").gt(seen).and("person").in(listeners.keySet())),
              "person",
              Notice.class,
              String.class)
          .forEach(this::tell);
      seen = now;
    }
  }
}
