package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Where what people are told is filed, once, before it is mailed. */
@Component
class NoticeFile {

  private final MongoTemplate mongo;
  private final DeliveryPreferences preferences;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  NoticeFile(
      MongoTemplate mongo,
      DeliveryPreferences preferences,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mongo = mongo;
    this.preferences = preferences;
    this.events = events;
    this.clock = clock;
  }

  /** A person's notices changed. */
  record NoticesChanged(String person) {}

  /**
   * Files a notice, unless there is one of its key.
   *
   * @param kind its template's
   * @return how it leaves the screen, the same every time for one key
   */
  Delivery file(
      String key,
      String person,
      NoticeKind kind,
      MailTemplate template,
      Language language,
      MailData data) {
    Optional<Notice> known = Optional.ofNullable(mongo.findById(key, Notice.class));
    return known
        .orElseGet(() ->
            insert(
                new Notice(
                    key,
                    person,
                    kind,
                    template,
                    language,
                    data,
                    preferences.delivery(person, kind),
                    clock.instant(),
                    null,
                    Notice.SCHEMA)))
        .delivery();
  }

  private Notice insert(Notice notice) {
    try {
      mongo.insert(notice);
    } catch (DuplicateKeyException e) {
      return Optional.ofNullable(mongo.findById(notice.key(), Notice.class)).orElse(notice);
    }
    events.publishEvent(new NoticesChanged(notice.person()));
    return notice;
  }

  boolean isRead(String key) {
    return mongo.exists(
        Query.query(Criteria.where("_id").is(key).and("readAt").ne(null)), Notice.class);
  }

  void forget(String person) {
    mongo.remove(Query.query(Criteria.where("person").is(person)), Notice.class);
  }
}
