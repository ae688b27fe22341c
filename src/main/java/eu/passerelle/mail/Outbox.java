package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Where mails are handed in. What is in the outbox is sent, once, whatever happens meanwhile. */
@Service
public class Outbox {

  private final MongoTemplate mongo;
  private final MailRenderer renderer;
  private final MailTransport transport;
  private final NoticeFile notices;
  private final DeliveryPreferences preferences;
  private final MailProperties properties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outbox(
      MongoTemplate mongo,
      MailRenderer renderer,
      MailTransport transport,
      NoticeFile notices,
      DeliveryPreferences preferences,
      MailProperties properties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mongo = mongo;
    this.renderer = renderer;
    this.transport = transport;
    this.notices = notices;
    this.preferences = preferences;
    this.properties = properties;
    this.events = events;
    this.clock = clock;
  }

  /** Whether mails reach people by mail here; where not, they are kept to be read on the screen. */
  public boolean delivers() {
    return transport.isThere();
  }

  /** Address from which mails are sent. */
  public String sender() {
    return transport.sender();
  }

  /**
   * Forgets every mail and notice to a person, those that wait to be sent as well, and those that
   * went to their address before they had an account.
   *
   * @param address what their address looks like
   */
  public void forget(String person, Pattern address) {
    mongo.remove(
        Query.query(
            new Criteria()
                .orOperator(
                    Criteria.where("recipient.person").is(person),
                    Criteria.where("recipient.address").regex(address))),
        Mail.class);
    mongo.remove(Query.query(Criteria.where("person").is(person)), ReplyAddress.class);
    notices.forget(person);
    preferences.forget(person);
  }

  /** A mail was handed in. */
  record MailEnqueued() {}

  /**
   * Hands a mail in. Handing one in again with the same key does nothing. Where its template says
   * so and the recipient has an account, it stands on their screen as well, and whether a mail is
   * sent is theirs to say.
   *
   * @param naturalKey what happened, to what and for whom, such as {@code
   *     listing-expiring/<listing>/<day>/<account>}
   */
  public void enqueue(
      Recipient recipient,
      MailTemplate template,
      Language language,
      String naturalKey,
      MailData data) {
    renderer.check(template, language);
    NoticeKind kind = template.kind();
    boolean mailed =
        kind == null
            || recipient.person() == null
            || notices.file(naturalKey, recipient.person(), kind, template, language, data)
                == Delivery.NOW;
    if (mailed) {
      insert(mail(recipient, template, language, naturalKey, data));
    }
  }

  private Mail mail(
      Recipient recipient,
      MailTemplate template,
      Language language,
      String naturalKey,
      MailData data) {
    Instant now = clock.instant();
    boolean kept = !transport.isThere();
    return new Mail(
        naturalKey,
        recipient,
        template,
        language,
        data,
        kept ? MailStatus.KEPT : MailStatus.QUEUED,
        0,
        now,
        template.kind() == NoticeKind.MESSAGES ? now.plus(properties.messagesAfter()) : now,
        null,
        null,
        kept ? now : null,
        Mail.SCHEMA);
  }

  private void insert(Mail mail) {
    try {
      mongo.insert(mail);
    } catch (DuplicateKeyException e) {
      return;
    }
    events.publishEvent(new MailEnqueued());
  }
}
