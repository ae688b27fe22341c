package eu.passerelle.introductions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open pages that an introduction has changed, on this node or another. */
@Component
class LiveIntroductions {

  private static final int LOOK_EVERY_SECONDS = 2;

  private final MongoTemplate mongo;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Instant seen;

  LiveIntroductions(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    seen = clock.instant();
  }

  /**
   * Has something told, on any thread, whenever some introduction changes.
   *
   * @return what ends that
   */
  Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @EventListener
  void on(IntroductionChanged changed) {
    listeners.forEach(Runnable::run);
  }

  /** Finds out what happened on another node, while somebody looks. */
  @Scheduled(fixedDelay = LOOK_EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
  void look() {
    if (listeners.isEmpty()) {
      return;
    }
    Introduction last =
        mongo.findOne(
            new Query().with(Sort.by(Sort.Direction.DESC, "changedAt")).limit(1),
            Introduction.class);
    if (last != null && last.changedAt().isAfter(seen)) {
      seen = last.changedAt();
      listeners.forEach(Runnable::run);
    }
  }
}
