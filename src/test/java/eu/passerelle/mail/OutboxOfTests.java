package eu.passerelle.mail;

import java.time.Clock;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Makes outboxes on the suite's store that go by a test's own clock. */
public class OutboxOfTests {

  private final MongoTemplate mongo;
  private final MailRenderer renderer;
  private final MailTransport transport;

  OutboxOfTests(MongoTemplate mongo, MailRenderer renderer, MailTransport transport) {
    this.mongo = mongo;
    this.renderer = renderer;
    this.transport = transport;
  }

  /** A mail as its recipient reads it. */
  public RenderedMail written(Mail mail) {
    return renderer.forRecipient(mail);
  }

  public Outbox at(Clock clock) {
    return new Outbox(mongo, renderer, transport, event -> {}, clock);
  }
}
