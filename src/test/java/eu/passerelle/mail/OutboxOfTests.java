package eu.passerelle.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Makes outboxes on the suite's store that go by a test's own clock. */
public class OutboxOfTests {

  private static final MailProperties PROPERTIES =
      new MailProperties("passerelle@passerelle.example", null, Duration.ofMinutes(2));

  private final MongoTemplate mongo;
  private final MailRenderer renderer;
  private final MailTransport transport;
  private final ReplyAddresses answers;
  private final DeliveryPreferences preferences;

  OutboxOfTests(
      MongoTemplate mongo,
      MailRenderer renderer,
      MailTransport transport,
      ReplyAddresses answers,
      DeliveryPreferences preferences) {
    this.mongo = mongo;
    this.renderer = renderer;
    this.transport = transport;
    this.answers = answers;
    this.preferences = preferences;
  }

  /** A mail as its recipient reads it. */
  public RenderedMail written(Mail mail) {
    return renderer.forRecipient(mail);
  }

  /** An outbox with a mail server behind it, to which nothing is handed yet. */
  public Outbox delivering(Clock clock) {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton("server", new JavaMailSenderImpl());
    MailTransport delivering =
        new MailTransport(
            beans.getBeanProvider(JavaMailSender.class), renderer, answers, PROPERTIES);
    return outbox(delivering, clock);
  }

  /** The mails to an address, the oldest first. */
  public List<Mail> to(String address) {
    return mongo.find(
        Query.query(Criteria.where("recipient.address").is(address)).with(Sort.by("createdAt")),
        Mail.class);
  }

  /** The action behind the button of the last mail to an address. */
  public SignedActionId lastAction(String address) {
    return Objects.requireNonNull(to(address).getLast().data().actions().get(MailData.MAIN));
  }

  public Outbox at(Clock clock) {
    return outbox(transport, clock);
  }

  private Outbox outbox(MailTransport through, Clock clock) {
    return new Outbox(
        mongo,
        renderer,
        through,
        new NoticeFile(mongo, preferences, event -> {}, clock),
        preferences,
        PROPERTIES,
        event -> {},
        clock);
  }
}
