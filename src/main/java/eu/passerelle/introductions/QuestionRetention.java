package eu.passerelle.introductions;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingCatalogue;
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

/** Forgets questions that nobody waits for any more, unless readers of a listing see an answer. */
@Component
class QuestionRetention {

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final MongoTemplate mongo;
  private final ListingCatalogue catalogue;
  private final RetentionProperties properties;
  private final JobLocks locks;
  private final Clock clock;

  QuestionRetention(
      MongoTemplate mongo,
      ListingCatalogue catalogue,
      RetentionProperties properties,
      JobLocks locks,
      Clock clock) {
    this.mongo = mongo;
    this.catalogue = catalogue;
    this.properties = properties;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void run() {
    locks.runAlone("question-retention", LOCKED_AT_MOST, () -> SystemAccess.run(this::forget));
  }

  /** Forgets what is old enough. */
  void forget() {
    Instant before = RetentionProperties.monthsAgo(properties.declinedIntroductionsMonths(), clock);
    List<QuestionId> old =
        mongo
            .find(
                Query.query(
                    Criteria.where("state").ne(QuestionState.OPEN).and("changedAt").lt(before)),
                Question.class)
            .stream()
            .filter(question -> !isShown(question))
            .map(Question::id)
            .toList();
    mongo.remove(Query.query(Criteria.where("_id").in(old)), Question.class);
  }

  private boolean isShown(Question question) {
    return !question.shared().isEmpty()
        && catalogue
            .whole(question.listing())
            .filter(listing -> listing.isLive(clock.instant()))
            .isPresent();
  }
}
