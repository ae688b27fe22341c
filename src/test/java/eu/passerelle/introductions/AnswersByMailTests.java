package eu.passerelle.introductions;

import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.AnswersOfTests;
import eu.passerelle.mail.InboundMessage;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.MailStatus;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.ReplyHandler.Result;
import eu.passerelle.organisations.Member;
import eu.passerelle.organisations.MemberRole;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.Profiles;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.mail.javamail.MimeMessageHelper;

/** From a mail about a message to an answer that stands in the conversation, over real servers. */
@ApplicationTest
class AnswersByMailTests {

  private static final Request REQUEST =
      new Request("Nous lisons les images de chenilles.", "Un essai sous vos lampes.", "");
  private static final String QUOTED =
      "\n\nLe lun. 2 mars 2026 à 10:12, Passerelle <bonjour@passerelle.example> a écrit :\n> Bonjour\n";

  @Autowired private Interests interests;
  @Autowired private Introductions introductions;
  @Autowired private Conversations conversations;
  @Autowired private ConversationReplies replies;
  @Autowired private IntroductionRepository store;
  @Autowired private IntroductionFiles files;
  @Autowired private Organisations organisations;
  @Autowired private Accounts accounts;
  @Autowired private ListingsOfTests listings;
  @Autowired private OutboxOfTests outbox;
  @Autowired private AnswersOfTests answers;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private final OrganisationId newcomers = new OrganisationId("org-" + UUID.randomUUID());
  private Account newcomer;
  private AnswersOfTests.Server server;

  @BeforeEach
  void start() {
    server = answers.start();
    newcomer = newcomer();
  }

  @AfterEach
  void clear() {
    listings.closeAll();
    server.close();
    acting.signOut();
    files.delete(store.findAll().stream().map(Introduction::id).toList());
    store.deleteAll();
    mongo.remove(new Query(), Message.class);
    mongo.remove(
        Query.query(Criteria.where("_id").regex("^(introduction-|reply-refused)")), Mail.class);
    mongo.remove(Query.query(Criteria.where("_id").is(newcomers)), Organisation.class);
    mongo.remove(new Query(), "replyAddresses");
  }

  private static ListingText text() {
    return new ListingText(
        Language.FR, "Compter les chenilles", "Elles se comptent à la main, sous lampe.", "");
  }

  private ListingId named() {
    return listings.publishNeed(
        SampleContent.of(text(), Set.of("computer-vision"), Set.of("agriculture")));
  }

  private ListingId anonymous() {
    return listings.publishNeed(
        SampleContent.anonymous(text(), Set.of("computer-vision"), Set.of("agriculture")));
  }

  /** Both talk; who asked has written, the founder has a mail of it. */
  private IntroductionId talking(ListingId listing) {
    IntroductionId id =
        SystemAccess.callAs(
            newcomer,
            () -> interests.express(listing, newcomers, null, REQUEST, Set.of(Disclosure.CONTACT)));
    acting.run(FOUNDER, () -> introductions.accept(id, Set.of()));
    SystemAccess.callAs(newcomer, () -> said(id, "Mardi vous convient-il ?"));
    server.deliver(FOUNDER);
    return id;
  }

  private void write(String persona, IntroductionId id, String words) {
    acting.run(persona, () -> conversations.write(MessageId.random(), id, words));
  }

  private List<String> lines(IntroductionId id) {
    return acting.as(FOUNDER, () -> conversations.lines(id)).stream()
        .map(Conversations.Line::text)
        .toList();
  }

  private Account persona(String key) {
    return accounts.personas().stream()
        .filter(account -> key.equals(account.persona()))
        .findFirst()
        .orElseThrow();
  }

  private MimeMessage lastMail(Account to) {
    return server.received(to.email()).getLast();
  }

  private MimeMessage answer(Account who, String from, String words) {
    try {
      MimeMessage message = server.empty();
      MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
      helper.setFrom(from);
      helper.setTo((InternetAddress) lastMail(who).getReplyTo()[0]);
      helper.setSubject("Re: " + lastMail(who).getSubject());
      helper.setText(words + QUOTED);
      return message;
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void arrive(MimeMessage message) {
    server.send(message);
    server.readAll();
  }

  private List<String> refusals(Account to) {
    return mongo
        .find(
            Query.query(
                Criteria.where("_id")
                    .regex("^reply-refused/")
                    .and("recipient.person")
                    .is(to.id().value())),
            Mail.class)
        .stream()
        .map(mail -> String.valueOf(mail.data().values().get("why")))
        .toList();
  }

  @Test
  void anAnswerStandsInTheConversationOnceThoughItArrivesTwice() throws Exception {
    IntroductionId id = talking(named());
    Account founder = persona(FOUNDER);
    MimeMessage mail = lastMail(founder);
    assertThat(mail.getReplyTo()[0].toString())
        .matches("Passerelle <answers\\+[a-z0-9]{40}@passerelle\\.example>");
    MimeMessage answer = answer(founder, founder.email(), "Mardi, volontiers.");
    server.send(answer);
    server.send(answer);

    server.readAll();
    server.readAll();
    arrive(answer);

    assertThat(lines(id)).containsExactly("Mardi vous convient-il ?", "Mardi, volontiers.");
    assertThat(acting.as(FOUNDER, () -> conversations.lines(id)).getLast().mine()).isTrue();
    assertThat(
            SystemAccess.callAs(newcomer, () -> introductions.find(id)).orElseThrow().waitsForMe())
        .isTrue();
    assertThat(refusals(founder)).isEmpty();
  }

  @Test
  void aMailSaysThatItCanBeAnsweredOnlyWhereItCan() throws Exception {
    talking(named());
    Account founder = persona(FOUNDER);
    assertThat(new String(lastMail(founder).getInputStream().readAllBytes(), "UTF-8"))
        .contains("pondez au-dessus de cette ligne");
    Mail stored =
        mongo
            .find(
                Query.query(Criteria.where("_id").regex("^introduction-message/.*" + FOUNDER)),
                Mail.class)
            .getLast();
    assertThat(outbox.written(stored).text()).doesNotContain("Répondez");
  }

  @Test
  void filesComeWithAnAnswer() throws Exception {
    IntroductionId id = talking(named());
    Account founder = persona(FOUNDER);
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", picture);
    MimeMessage answer = server.empty();
    MimeMessageHelper helper = new MimeMessageHelper(answer, true, "UTF-8");
    helper.setFrom(founder.email());
    helper.setTo((InternetAddress) lastMail(founder).getReplyTo()[0]);
    helper.setText("Le plan." + QUOTED);
    helper.addAttachment("plan.png", new ByteArrayResource(picture.toByteArray()));

    arrive(answer);

    assertThat(SystemAccess.callAs(newcomer, () -> conversations.lines(id)).getLast().files())
        .extracting(SentFile::name)
        .containsExactly("plan.png");
  }

  @Test
  void anAnswerFromAnotherAddressIsNotTakenAndOnlyTheAccountsOwnPersonIsTold() {
    IntroductionId id = talking(named());
    Account founder = persona(FOUNDER);

    arrive(answer(founder, "someone@elsewhere.example", "C’est moi, promis."));

    assertThat(lines(id)).hasSize(1);
    assertThat(refusals(founder)).containsExactly("OTHER_ADDRESS");
    assertThat(outbox.to("someone@elsewhere.example")).isEmpty();
  }

  @Test
  void aTokenThatWasMadeUpIsAnsweredByNothing() throws Exception {
    IntroductionId id = talking(named());
    Account founder = persona(FOUNDER);
    MimeMessage answer = answer(founder, founder.email(), "Deviné.");
    String genuine = ((InternetAddress) answer.getAllRecipients()[0]).getAddress();
    int last = genuine.indexOf('@') - 1;
    char other = genuine.charAt(last) == 'a' ? 'b' : 'a';
    answer.setRecipients(
        RecipientType.TO, genuine.substring(0, last) + other + genuine.substring(last + 1));

    arrive(answer);

    assertThat(lines(id)).hasSize(1);
    assertThat(refusals(founder)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Auto-Submitted, auto-replied",
    "Precedence, bulk",
    "List-Id, <all.sonnaille.example>",
    "Return-Path, <>"
  })
  void whatAProgramWroteIsNeitherTakenNorAnswered(String header, String value) throws Exception {
    IntroductionId id = talking(named());
    Account founder = persona(FOUNDER);
    MimeMessage answer = answer(founder, founder.email(), "Je suis absente jusqu’à lundi.");
    answer.setHeader(header, value);

    arrive(answer);

    assertThat(lines(id)).hasSize(1);
    assertThat(refusals(founder)).isEmpty();
  }

  @Test
  void anAnswerThatSaysWhoIsAnonymousIsNotTakenAndTheMailOfThatGivesNobodyAway() {
    IntroductionId id = talking(anonymous());
    Account founder = persona(FOUNDER);

    arrive(answer(founder, founder.email(), "Volontiers.\n\nÉlise Marchal\nSonnaille"));

    assertThat(lines(id)).hasSize(1);
    assertThat(refusals(founder)).containsExactly("IDENTITY");
    Mail told =
        outbox.to(founder.email()).stream()
            .filter(mail -> mail.key().startsWith("reply-refused/"))
            .findFirst()
            .orElseThrow();
    assertThat(told.data().values()).isEqualTo(Map.of("why", "IDENTITY"));
    assertThat(outbox.written(told).subject() + outbox.written(told).text())
        .contains("qui vous êtes")
        .doesNotContain("Sonnaille", "Marchal\n");
    arrive(answer(founder, founder.email(), "Volontiers, sans nom."));
    assertThat(lines(id)).contains("Volontiers, sans nom.");
  }

  @Test
  void whatIsTooLongEmptyOrTooLateIsToldToItsWriter() {
    IntroductionId id = talking(named());
    write(FOUNDER, id, "Mardi, oui.");
    server.deliver(newcomer.id().value());

    arrive(answer(newcomer, newcomer.email(), "a".repeat(4001)));
    arrive(answer(newcomer, newcomer.email(), ""));
    acting.run(FOUNDER, () -> introductions.end(id, "Trop tard."));
    arrive(answer(newcomer, newcomer.email(), "Encore un mot."));

    assertThat(lines(id)).hasSize(2);
    assertThat(refusals(newcomer)).containsExactlyInAnyOrder("TOO_LONG", "EMPTY", "OVER");
  }

  @Test
  void whoHasLeftReceivesNothingMoreAndTheirAnswerIsNotTaken() {
    IntroductionId id = talking(named());
    write(FOUNDER, id, "Mardi ?");
    server.deliver(newcomer.id().value());
    assertThat(server.received(newcomer.email())).hasSize(1);
    MimeMessage answer = answer(newcomer, newcomer.email(), "Mardi, oui.");
    SystemAccess.callAs(newcomer, () -> said(id, "Je vérifie."));
    write(FOUNDER, id, "Ou mercredi ?");

    leave();
    server.deliver(newcomer.id().value());
    arrive(answer);

    assertThat(server.received(newcomer.email())).hasSize(1);
    assertThat(messageMails(newcomer))
        .containsExactlyInAnyOrder(MailStatus.SENT, MailStatus.WITHHELD);
    assertThat(lines(id)).doesNotContain("Mardi, oui.");
    assertThat(refusals(newcomer)).containsExactly("NOT_YOURS");
  }

  private MessageId said(IntroductionId id, String words) {
    MessageId message = MessageId.random();
    conversations.write(message, id, words);
    return message;
  }

  private List<MailStatus> messageMails(Account to) {
    return outbox.to(to.email()).stream()
        .filter(mail -> mail.key().startsWith("introduction-message/"))
        .map(Mail::status)
        .toList();
  }

  private Account newcomer() {
    Account account =
        Account.create(
            "Ines Nouvelle",
            UUID.randomUUID() + "@essai.example",
            Language.FR,
            Set.of(),
            Instant.now());
    Organisation organisation =
        Organisation.create(
                newcomers,
                Profiles.bare(OrganisationKind.COMPANY, null, "Les Nouveaux", null, null),
                OrganisationStatus.VALIDATED,
                LocalDate.of(2024, 1, 1),
                Instant.now())
            .with(
                List.of(
                    new Member(account.id(), MemberRole.ADMINISTRATOR, LocalDate.of(2024, 1, 1))),
                List.of());
    SystemAccess.run(() -> {
      accounts.load(List.of(account));
      organisations.load(List.of(organisation));
    });
    return account;
  }

  private void leave() {
    Organisation before = Objects.requireNonNull(mongo.findById(newcomers, Organisation.class));
    mongo.save(before.with(List.of(), List.of()));
  }

  @Test
  void nobodyIsToldOfMoreThanAFewAnswersADay() {
    IntroductionId id = talking(named());
    leave();

    for (int index = 0; index < 8; index++) {
      assertThat(replies.take(id.value(), newcomer.id().value(), direct(newcomer, "n" + index)))
          .isEqualTo(Result.REFUSED);
    }

    assertThat(refusals(newcomer)).hasSize(5).containsOnly("NOT_YOURS");
  }

  private static InboundMessage direct(Account from, String id) {
    return new InboundMessage(id, from.email(), "Mardi, volontiers.", List.of());
  }

  @Test
  void ofTheSameMailAtTheSameMomentOneMessageComes() throws Exception {
    IntroductionId id = talking(named());
    Account founder = persona(FOUNDER);
    CyclicBarrier start = new CyclicBarrier(8);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Result>> taking =
          IntStream.range(0, 8)
              .mapToObj(index ->
                  threads.submit(() -> {
                    start.await();
                    return replies.take(
                        id.value(), founder.id().value(), direct(founder, "<same@sonnaille>"));
                  }))
              .toList();
      for (Future<Result> one : taking) {
        assertThat(one.get()).isEqualTo(Result.TAKEN);
      }
    }

    assertThat(lines(id)).containsExactly("Mardi vous convient-il ?", "Mardi, volontiers.");
  }
}
