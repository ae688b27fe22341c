package eu.passerelle.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.passerelle.operations.Deployment;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.PublicAddress;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that sends what the suite's store holds, and a mailbox for answers. */
public class AnswersOfTests {

  private static final String ADDRESS = "answers@passerelle.example";
  private static final MailProperties MAILS =
      new MailProperties("bonjour@passerelle.example", null, Duration.ofMinutes(2));

  private final MongoTemplate mongo;
  private final LinkSecret secret;
  private final SignedActions actions;
  private final PublicAddress address;
  private final Deployment deployment;
  private final DeliveryPreferences preferences;
  private final ReplyHandlers handlers;
  private final JobLocks locks;

  AnswersOfTests(
      MongoTemplate mongo,
      LinkSecret secret,
      SignedActions actions,
      PublicAddress address,
      Deployment deployment,
      DeliveryPreferences preferences,
      ReplyHandlers handlers,
      JobLocks locks) {
    this.mongo = mongo;
    this.secret = secret;
    this.actions = actions;
    this.address = address;
    this.deployment = deployment;
    this.preferences = preferences;
    this.handlers = handlers;
    this.locks = locks;
  }

  /** Starts the server; to be closed. */
  public Server start() {
    return new Server();
  }

  /** A running server. */
  public final class Server implements AutoCloseable {

    private final GreenMail greenMail =
        new GreenMail(
                new ServerSetup[] {
                  new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                  new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                })
            .withConfiguration(
                GreenMailConfiguration.aConfig()
                    .withUser(ADDRESS, "answers", "secret")
                    .withSieveIgnoreDetail());
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailDelivery delivery;
    private final InboundMail inbound;

    private Server() {
      greenMail.start();
      sender.setHost("127.0.0.1");
      sender.setPort(greenMail.getSmtp().getPort());
      InboundProperties properties =
          new InboundProperties(
              "127.0.0.1",
              greenMail.getImap().getPort(),
              "answers",
              "secret",
              "INBOX",
              false,
              ADDRESS);
      ReplyAddresses addresses = new ReplyAddresses(properties, secret, mongo);
      Clock clock = Clock.systemUTC();
      delivery =
          new MailDelivery(
              mongo,
              transport(properties, addresses),
              new NoticeFile(mongo, preferences, event -> {}, clock),
              handlers,
              locks,
              clock);
      inbound = new InboundMail(properties, MAILS, addresses, handlers, locks, clock);
    }

    private MailTransport transport(InboundProperties properties, ReplyAddresses addresses) {
      DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
      beans.registerSingleton("sender", sender);
      return new MailTransport(
          beans.getBeanProvider(JavaMailSender.class),
          new MailRenderer(actions, address, deployment, properties),
          addresses,
          MAILS);
    }

    /** Sends the mails about messages that the suite's store has kept for an account. */
    public void deliver(String person) {
      mongo.updateMulti(
          Query.query(
              Criteria.where("_id")
                  .regex("^introduction-message/")
                  .and("recipient.person")
                  .is(person)
                  .and("status")
                  .is(MailStatus.KEPT)),
          Update.update("status", MailStatus.QUEUED).set("dueAt", Instant.EPOCH),
          Mail.class);
      delivery.sendAllDue();
    }

    /** What arrived at an address. */
    public List<MimeMessage> received(String mailbox) {
      return messages(message ->
          Arrays.stream(recipients(message)).anyMatch(each -> each.getAddress().equals(mailbox)));
    }

    private List<MimeMessage> messages(Predicate<MimeMessage> which) {
      return Stream.of(greenMail.getReceivedMessages()).filter(which).toList();
    }

    private static InternetAddress[] recipients(MimeMessage message) {
      try {
        return (InternetAddress[]) Objects.requireNonNull(message.getRecipients(RecipientType.TO));
      } catch (MessagingException e) {
        throw new IllegalStateException(e);
      }
    }

    /** An empty mail, to be filled and {@linkplain #send sent}. */
    public MimeMessage empty() {
      return sender.createMimeMessage();
    }

    /** Sends a mail as somebody else's mail program does, with the Message-ID it has. */
    public void send(MimeMessage message) {
      sender.send(message);
    }

    /** Reads the mailbox for answers. */
    public void readAll() {
      inbound.readAll();
    }

    @Override
    public void close() {
      delivery.close();
      inbound.close();
      greenMail.stop();
    }
  }
}
