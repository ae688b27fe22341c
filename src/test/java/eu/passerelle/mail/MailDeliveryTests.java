package eu.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails over a real SMTP server on a line on which things go wrong. */
@ApplicationTest
class MailDeliveryTests {

  private static final RetentionProperties KEPT =
      new RetentionProperties(24, 90, 12, 6, 24, 24, 27);

  private static final MailTemplate TEMPLATE =
      MailTemplate.notice("listing-expired", NoticeKind.LISTINGS);

  @Autowired private MongoTemplate mongo;
  @Autowired private MailRenderer renderer;
  @Autowired private ReplyAddresses answers;
  @Autowired private DeliveryPreferences preferences;
  @Autowired private JobLocks locks;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));
  private final String run = UUID.randomUUID().toString();
  private GreenMail server;
  private FaultyLine line;
  private MailDelivery delivery;
  private Outbox outbox;

  @BeforeEach
  void start() throws IOException {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    line = new FaultyLine(server.getSmtp().getPort());
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(line.port());
    Properties limits = sender.getJavaMailProperties();
    limits.setProperty("mail.smtp.connectiontimeout", "500");
    limits.setProperty("mail.smtp.timeout", "500");
    MailProperties properties =
        new MailProperties("bonjour@passerelle.example", null, Duration.ofMinutes(2));
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    beans.registerSingleton("sender", sender);
    MailTransport transport =
        new MailTransport(
            beans.getBeanProvider(JavaMailSender.class), renderer, answers, properties);
    NoticeFile notices = new NoticeFile(mongo, preferences, event -> {}, clock);
    delivery =
        new MailDelivery(mongo, transport, notices, new ReplyHandlers(List.of()), locks, clock);
    outbox =
        new Outbox(
            mongo, renderer, transport, notices, preferences, properties, event -> {}, clock);
  }

  @AfterEach
  void stop() throws IOException {
    delivery.close();
    line.close();
    server.stop();
    mongo.remove(new Query(), Mail.class);
    mongo.remove(Query.query(Criteria.where("person").is("person-" + run)), Notice.class);
  }

  private String enqueue(String name) {
    String key = "test/" + name + "/" + run;
    outbox.enqueue(
        Recipient.outside("Élise Marchal", name + "@sonnaille.example"),
        TEMPLATE,
        Language.FR,
        key,
        MailData.of(Map.of("title", "Boiteries à l’étable")).page("my"));
    return key;
  }

  private Mail mail(String key) {
    return java.util.Objects.requireNonNull(mongo.findById(key, Mail.class));
  }

  private List<String> received() {
    return Arrays.stream(server.getReceivedMessages()).map(MailDeliveryTests::messageId).toList();
  }

  private static String messageId(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMailArrivesWithItsTextsAndItsLink() throws MessagingException {
    String key = enqueue("elise");

    delivery.sendAllDue();

    assertThat(mail(key).status()).isEqualTo(MailStatus.SENT);
    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).contains("Boiteries à l’étable");
    assertThat(message.getAllRecipients()[0].toString()).contains("elise@sonnaille.example");
    assertThat(message.getContentType()).contains("multipart/mixed");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void anInvitationArrivesAsAnotherFormOfTheTextWithItsMethod() throws Exception {
    outbox.enqueue(
        Recipient.outside("Élise Marchal", "elise@sonnaille.example"),
        TEMPLATE,
        Language.FR,
        "test/invitation/" + run,
        MailData.of(Map.of("title", "Boiteries"))
            .attachment(
                new MailAttachment(
                    "invitation.ics",
                    "text/calendar; charset=UTF-8; method=REQUEST",
                    "BEGIN:VCALENDAR\r\nSUMMARY:L’été\r\nEND:VCALENDAR\r\n")));

    delivery.sendAllDue();

    Multipart mixed = (Multipart) server.getReceivedMessages()[0].getContent();
    Multipart related = (Multipart) mixed.getBodyPart(0).getContent();
    Multipart alternatives = (Multipart) related.getBodyPart(0).getContent();
    assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
    ContentType type = new ContentType(alternatives.getBodyPart(2).getContentType());
    assertThat(type.match("text/calendar")).isTrue();
    assertThat(type.getParameter("method")).isEqualTo("REQUEST");
    assertThat(type.getParameter("name")).isEqualTo("invitation.ics");
    assertThat(alternatives.getBodyPart(2).getInputStream())
        .hasContent("BEGIN:VCALENDAR\r\nSUMMARY:L’été\r\nEND:VCALENDAR\r\n");
  }

  @Test
  void settledMailsAreForgottenAfterAYearAndWaitingOnesNever() {
    String sent = enqueue("elise");
    delivery.sendAllDue();
    String waiting = enqueue("marc");
    clock.move(Duration.ofDays(KEPT.mailLogDays()).plus(Duration.ofMinutes(1)));

    new MailRetention(mongo, locks, KEPT, clock).forget();

    assertThat(mongo.findById(sent, Mail.class)).isNull();
    assertThat(mail(waiting).status()).isEqualTo(MailStatus.QUEUED);
  }

  @Test
  void aMessageReadOnTheScreenBeforeItsMailIsDueSendsNone() {
    String read = told("read");
    String unread = told("unread");
    delivery.sendAllDue();
    assertThat(received()).as("nothing before they had time to read it").isEmpty();

    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(read)),
        new Update().set("readAt", clock.instant()),
        Notice.class);
    clock.move(Duration.ofMinutes(2));
    delivery.sendAllDue();

    assertThat(mail(read).status()).isEqualTo(MailStatus.READ);
    assertThat(mail(unread).status()).isEqualTo(MailStatus.SENT);
    assertThat(received()).hasSize(1);
  }

  private String told(String name) {
    String key = "introduction-message/" + name + "/" + run;
    outbox.enqueue(
        new Recipient("person-" + run, "Élise Marchal", "elise@sonnaille.example"),
        MailTemplate.notice("introduction-message", NoticeKind.MESSAGES),
        Language.FR,
        key,
        MailData.of(Map.of("title", "Boiteries", "other", "une ferme", "Other", "Une ferme"))
            .page("my"));
    return key;
  }

  @Test
  void whatIsHandedInTwiceIsSentOnce() {
    enqueue("elise");
    enqueue("elise");

    delivery.sendAllDue();
    delivery.sendAllDue();

    assertThat(received()).hasSize(1);
  }

  @Test
  void aServerThatIsDownLosesNothing() {
    String key = enqueue("elise");
    server.stop();
    delivery.sendAllDue();
    assertThat(mail(key).status()).isEqualTo(MailStatus.QUEUED);
    assertThat(mail(key).dueAt()).isEqualTo(clock.instant().plus(Mail.PAUSES.getFirst()));

    server.start();
    line.leadsTo(server.getSmtp().getPort());
    delivery.sendAllDue();
    assertThat(received()).as("not before the pause is over").isEmpty();
    clock.move(Mail.PAUSES.getFirst());
    delivery.sendAllDue();

    assertThat(received()).hasSize(1);
    assertThat(mail(key).status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void aServerThatHangsIsLeftAlone() {
    String key = enqueue("elise");
    line.has(FaultyLine.Fault.HANGS);
    delivery.sendAllDue();
    assertThat(mail(key).status()).isEqualTo(MailStatus.QUEUED);

    line.has(FaultyLine.Fault.NONE);
    clock.move(Mail.PAUSES.getFirst());
    delivery.sendAllDue();

    assertThat(received()).hasSize(1);
  }

  @Test
  void aRefusedAddressDoesNotKeepTheOthersWaiting() {
    line.has(FaultyLine.Fault.REFUSES_UNKNOWN);
    String refused = enqueue("unknown");
    String taken = enqueue("elise");

    delivery.sendAllDue();

    assertThat(mail(refused).status()).isEqualTo(MailStatus.DEAD);
    assertThat(mail(refused).trouble()).isEqualTo("SMTP 550");
    assertThat(mail(taken).status()).isEqualTo(MailStatus.SENT);
    assertThat(received()).hasSize(1);
  }

  @Test
  void aServerThatIsBusyIsAskedAgainWithGrowingPausesUntilThePatienceEnds() {
    line.has(FaultyLine.Fault.IS_BUSY);
    String key = enqueue("elise");

    for (Duration pause : Mail.PAUSES) {
      delivery.sendAllDue();
      assertThat(mail(key).status()).isEqualTo(MailStatus.QUEUED);
      assertThat(mail(key).dueAt()).isEqualTo(clock.instant().plus(pause));
      clock.move(pause);
    }
    delivery.sendAllDue();

    assertThat(mail(key).status()).isEqualTo(MailStatus.DEAD);
    assertThat(mail(key).trouble()).isEqualTo("SMTP 451");
    assertThat(received()).isEmpty();
  }

  @Test
  void aLineThatDropsInTheMessageLosesNothing() {
    line.has(FaultyLine.Fault.DROPS_IN_MESSAGE);
    String key = enqueue("elise");
    delivery.sendAllDue();
    assertThat(received()).isEmpty();

    line.has(FaultyLine.Fault.NONE);
    clock.move(Mail.PAUSES.getFirst());
    delivery.sendAllDue();

    assertThat(received()).hasSize(1);
    assertThat(mail(key).status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void aLineThatDropsBeforeTheAnswerRepeatsTheSameMessage() {
    line.has(FaultyLine.Fault.DROPS_BEFORE_ANSWER);
    enqueue("elise");
    delivery.sendAllDue();

    line.has(FaultyLine.Fault.NONE);
    clock.move(Mail.PAUSES.getFirst());
    delivery.sendAllDue();

    assertThat(received()).hasSize(2).containsOnly(received().getFirst());
  }

  @Test
  void itIsKnownThatAMailIsBeingSentBeforeTheServerHasIt() {
    String key = enqueue("elise");
    MailStatus[] seen = new MailStatus[1];
    line.beforeMessage(() -> seen[0] = mail(key).status());

    delivery.sendAllDue();

    assertThat(seen[0]).isEqualTo(MailStatus.SENDING);
  }

  @Test
  void aMailThatACrashLeftInDoubtGoesAgainAsTheSameMessage() {
    String key = enqueue("elise");
    Mail before = mail(key);
    delivery.sendAllDue();
    mongo.save(before.sending(clock.instant()));

    delivery.sendAllDue();

    assertThat(received()).hasSize(2).containsOnly(received().getFirst());
    assertThat(mail(key).status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void anUnsubscribeLinkStandsInTheHeader() throws MessagingException {
    outbox.enqueue(
        Recipient.outside("Élise Marchal", "elise@sonnaille.example"),
        TEMPLATE,
        Language.FR,
        "test/unsubscribe/" + run,
        MailData.of(Map.of("title", "Boiteries"))
            .action(MailData.UNSUBSCRIBE, new SignedActionId("abcdefghijklmnopqrstuvwx")));

    delivery.sendAllDue();

    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getHeader("List-Unsubscribe")[0])
        .matches("<http.*/one-click/abcdefghijklmnopqrstuvwx.{32}>");
    assertThat(message.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
  }
}
