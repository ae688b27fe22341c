package eu.passerelle.mail;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The mails of the past and of the moment, for those who may look. */
@Service
public class MailLog {

  private static final int MOST = 500;

  private final MongoTemplate mongo;
  private final MailRenderer renderer;
  private final Clock clock;

  MailLog(MongoTemplate mongo, MailRenderer renderer, Clock clock) {
    this.mongo = mongo;
    this.renderer = renderer;
    this.clock = clock;
  }

  /** A mail and its subject line. */
  public record Entry(Mail mail, String subject) {}

  /** The last {@value #MOST} mails, newest first. */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  public List<Entry> all() {
    return entries(new Query());
  }

  /** A mail without the links that let its recipient act. */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  public Optional<RenderedMail> read(String key) {
    return find(key).map(renderer::forOthers);
  }

  /** Tries a mail that was given up once more from the beginning. */
  @PreAuthorize("hasRole('ADMINISTRATOR')")
  public void sendAgain(String key) {
    find(key)
        .filter(mail -> mail.status() == MailStatus.DEAD)
        .ifPresent(mail -> mongo.save(mail.again(clock.instant())));
  }

  /** A person's own mails, newest first. */
  @PreAuthorize("isAuthenticated() and authentication.name == #person")
  public List<Entry> of(String person) {
    return ofRecipient(person);
  }

  /** The same for the application itself, such as for an export of what is kept of somebody. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<Entry> ofPerson(String person) {
    return ofRecipient(person);
  }

  private List<Entry> ofRecipient(String person) {
    return entries(Query.query(Criteria.where("recipient.person").is(person)));
  }

  /** One of a person's own mails, with its links. */
  @PreAuthorize("isAuthenticated() and authentication.name == #person")
  public Optional<RenderedMail> readOwn(String person, String key) {
    return find(key)
        .filter(mail -> person.equals(mail.recipient().person()))
        .map(renderer::forRecipient);
  }

  private Optional<Mail> find(String key) {
    return Optional.ofNullable(mongo.findById(key, Mail.class));
  }

  private List<Entry> entries(Query query) {
    return mongo
        .find(query.with(Sort.by(Sort.Direction.DESC, "createdAt")).limit(MOST), Mail.class)
        .stream()
        .map(mail -> new Entry(mail, renderer.subject(mail)))
        .toList();
  }
}
