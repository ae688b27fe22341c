package eu.passerelle.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people are told on the screen, each what concerns them. */
@Service
public class Notices {

  private static final String OWN = "isAuthenticated() and authentication.name == #person";

  private final MongoTemplate mongo;
  private final MailRenderer renderer;
  private final LiveNotices live;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(
      MongoTemplate mongo,
      MailRenderer renderer,
      LiveNotices live,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mongo = mongo;
    this.renderer = renderer;
    this.live = live;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A notice as its person reads it, in the language it was written in.
   *
   * @param text a sentence or two of what the mail says
   * @param path of the page it is about, below the root; null where there is none
   */
  public record Entry(
      String key,
      NoticeKind kind,
      String title,
      String text,
      @Nullable String path,
      Instant at,
      boolean read) {}

  /**
   * A person's last notices, newest first.
   *
   * @param unreadOnly without those they have read
   */
  @PreAuthorize(OWN)
  public List<Entry> latest(String person, boolean unreadOnly, int most) {
    return entries(unreadOnly ? unreadOf(person) : of(person), most);
  }

  /** How many a person has not read. */
  @PreAuthorize(OWN)
  public long unread(String person) {
    return mongo.count(Query.query(unreadOf(person)), Notice.class);
  }

  /** Opens one: it counts as read from now on. */
  @PreAuthorize(OWN)
  public Optional<Entry> open(String person, String key) {
    read(person, unreadOf(person).and("_id").is(key));
    return entries(of(person).and("_id").is(key), 1).stream().findFirst();
  }

  /** Who is on a page need not be told any more what happened there. */
  @PreAuthorize(OWN)
  public void readPage(String person, String path) {
    read(person, unreadOf(person).and("data.page").is(path));
  }

  /** Marks all as read. */
  @PreAuthorize(OWN)
  public void readAll(String person) {
    read(person, unreadOf(person));
  }

  /** Those a person wants to have in the weekly mail and has not read yet, newest first. */
  @PreAuthorize(OWN)
  public List<Entry> forDigest(String person, int most) {
    return entries(unreadOf(person).and("delivery").is(Delivery.DIGEST), most);
  }

  /** All of a person's, for an export of what is kept of them. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<Entry> ofPerson(String person) {
    return entries(of(person), Integer.MAX_VALUE);
  }

  /**
   * Has something told, on any thread, whenever a person's notices change, here or on another node.
   *
   * @return what ends that
   */
  @PreAuthorize(OWN)
  public Runnable listen(String person, Runnable listener) {
    return live.listen(person, listener);
  }

  private static Criteria of(String person) {
    return Criteria.where("person").is(person);
  }

  private static Criteria unreadOf(String person) {
    return of(person).and("readAt").is(null);
  }

  private void read(String person, Criteria which) {
    long changed =
        mongo
            .updateMulti(
                Query.query(which), new Update().set("readAt", clock.instant()), Notice.class)
            .getModifiedCount();
    if (changed > 0) {
      events.publishEvent(new NoticeFile.NoticesChanged(person));
    }
  }

  private List<Entry> entries(Criteria which, int most) {
    return mongo
        .find(Query.query(which).with(Sort.by(Sort.Direction.DESC, "at")).limit(most), Notice.class)
        .stream()
        .map(this::entry)
        .toList();
  }

  private Entry entry(Notice notice) {
    return new Entry(
        notice.key(),
        notice.kind(),
        renderer.subject(notice.template(), notice.language(), notice.data()),
        renderer.gist(notice.template(), notice.language(), notice.data()),
        renderer.path(notice.data()),
        notice.at(),
        notice.readAt() != null);
  }
}
