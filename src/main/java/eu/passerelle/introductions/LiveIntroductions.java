package eu.passerelle.introductions;

import eu.passerelle.operations.Deployment;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells open pages that an introduction or a question has changed, on this node or another. */
@Component
class LiveIntroductions {

  private static final int LOOK_EVERY_SECONDS = 2;

  private final MongoTemplate mongo;
  private final Deployment deployment;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile Instant seen;

  LiveIntroductions(MongoTemplate mongo, Deployment deployment, Clock clock) {
    this.mongo = mongo;
    this.deployment = deployment;
    seen = clock.instant();
  }

  /**
   * Has something told, on any thread, whenever some introduction or question changes.
   *
   * @return what ends that
   */
  Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @EventListener({IntroductionChanged.class, QuestionChanged.class})
  void on() {
    listeners.forEach(Runnable::run);
  }

  /** Finds out what happened on another node, while somebody looks. */
  @Scheduled(fixedDelay = LOOK_EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
  void look() {
    if (listeners.isEmpty() || !deployment.mayHaveOtherNodes()) {
      return;
    }
    Stream.of(
            last(Introduction.class).map(Introduction::changedAt),
            last(Question.class).map(Question::changedAt))
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .filter(last -> last.isAfter(seen))
        .ifPresent(last -> {
          seen = last;
          listeners.forEach(Runnable::run);
        });
  }

  private <T> Optional<T> last(Class<T> kind) {
    return Optional.ofNullable(
        mongo.findOne(new Query().with(Sort.by(Sort.Direction.DESC, "changedAt")).limit(1), kind));
  }
}
