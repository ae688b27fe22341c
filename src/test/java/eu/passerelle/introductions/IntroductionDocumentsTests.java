package eu.passerelle.introductions;

import static eu.passerelle.support.ActingAs.ADMINISTRATOR;
import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.files.FileId;
import eu.passerelle.files.RefusedFile;
import eu.passerelle.files.StoredFiles;
import eu.passerelle.introductions.Introduction.Interest;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.introductions.SeenIntroduction.Can;
import eu.passerelle.introductions.SeenIntroduction.SeenConfidentiality;
import eu.passerelle.introductions.SeenIntroduction.SeenDocuments.Missing;
import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingAttachments;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.Mail;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;

/** Files of messages, attachments that open after consent, and the agreement that guards them. */
@ApplicationTest
class IntroductionDocumentsTests {

  private static final OrganisationId UNIT = new OrganisationId("org-unite-vision-haute-meuse");
  private static final ListingId FOUNDERS = new ListingId("need-sonnaille-batterie-hiver");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Request REQUEST =
      new Request("Nous lisons les images de chenilles.", "Un essai sous vos lampes.", "");

  @Autowired private Interests interests;
  @Autowired private Introductions introductions;
  @Autowired private Conversations conversations;
  @Autowired private ConfidentialityAgreements agreements;
  @Autowired private IntroductionFiles files;
  @Autowired private IntroductionRetention retention;
  @Autowired private IntroductionMails mails;
  @Autowired private IntroductionData data;
  @Autowired private IntroductionRepository store;
  @Autowired private ListingAttachments attachments;
  @Autowired private ListingsOfTests listings;
  @Autowired private StoredFiles stored;
  @Autowired private Accounts accounts;
  @Autowired private IntroductionChanges changes;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private final Set<FileId> made = new HashSet<>();

  @AfterEach
  void clear() {
    listings.closeAll();
    acting.signOut();
    files.delete(store.findAll().stream().map(Introduction::id).toList());
    made.forEach(stored::delete);
    store.deleteAll();
    mongo.remove(new Query(), Message.class);
    mongo.remove(Query.query(Criteria.where("_id").regex("^introduction-")), Mail.class);
  }

  private static InputStream picture() {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return new ByteArrayInputStream(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ListingContent content(boolean anonymous) {
    ListingText text =
        new ListingText(
            Language.FR, "Compter les chenilles", "Elles se comptent à la main, sous lampe.", "");
    Set<String> technologies = Set.of("computer-vision");
    Set<String> fields = Set.of("agriculture");
    return anonymous
        ? SampleContent.anonymous(text, technologies, fields)
        : SampleContent.of(text, technologies, fields);
  }

  private Attachment attachment(String persona, ListingId at, String name, boolean confidential) {
    Attachment kept = acting.as(persona, () -> attachments.attach(at, name, picture()));
    made.add(kept.file());
    return new Attachment(kept.file(), kept.name(), kept.size(), confidential);
  }

  /** A need of the founder's with attachments. */
  private ListingId need(boolean anonymous, Attachment... some) {
    return listings.publishNeed(SampleContent.withAttachments(content(anonymous), List.of(some)));
  }

  /** Without the service, which lets nobody ask so often. */
  private IntroductionId asked(ListingId listing) {
    boolean anonymous = !Objects.requireNonNull(mongo.findById(listing, Listing.class)).isNamed();
    Introduction asked =
        Introduction.ask(
            new Interest(
                listing,
                1,
                new Party(new OrganisationId("org-sonnaille"), anonymous),
                new Party(UNIT, false),
                null,
                null,
                1,
                REQUEST,
                EnumSet.allOf(Disclosure.class),
                null),
            new AccountId(PROFESSOR),
            Clock.systemUTC());
    acting.run(PROFESSOR, () -> changes.begin(asked));
    return asked.id();
  }

  private IntroductionId accepted(ListingId listing, Disclosure... shown) {
    IntroductionId id = asked(listing);
    acting.run(FOUNDER, () -> introductions.accept(id, Set.of(shown)));
    return id;
  }

  private SeenIntroduction seen(String persona, IntroductionId id) {
    return acting.as(persona, () -> introductions.find(id).orElseThrow());
  }

  private SentFile send(String persona, IntroductionId id, String text) {
    return acting.as(
        persona,
        () -> {
          SentFile file = conversations.attach(id, "plan.png", picture());
          conversations.write(MessageId.random(), id, text, List.of(file.file()));
          return file;
        });
  }

  private boolean opensMessageFile(String persona, IntroductionId id, FileId file) {
    return acting.as(persona, () -> conversations.open(id, file)).isPresent();
  }

  private boolean opens(String persona, ListingId listing, Attachment attachment) {
    return acting.as(persona, () -> attachments.open(listing, attachment.file())).isPresent();
  }

  @Test
  void aMessageMayBeAFileAndBothSidesOpenIt() {
    IntroductionId id = asked(need(false));
    SentFile file = send(PROFESSOR, id, "");

    assertThat(acting.as(FOUNDER, () -> conversations.lines(id)))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.text()).isEmpty();
          assertThat(line.files()).containsExactly(file);
        });
    assertThat(opensMessageFile(FOUNDER, id, file.file())).isTrue();
    assertThat(opensMessageFile(PROFESSOR, id, file.file())).isTrue();
    assertThat(opensMessageFile(CLUSTER_MANAGER, id, file.file())).as("a stranger").isFalse();
    assertThat(opensMessageFile(ANALYST, id, file.file())).as("who accompanies").isFalse();
  }

  @Test
  void aMessageIsNotEmptyAndHasAtMostFiveFiles() {
    IntroductionId id = asked(need(false));
    acting.run(
        PROFESSOR,
        () -> {
          List<FileId> six =
              Stream.generate(() -> conversations.attach(id, "plan.png", picture()).file())
                  .limit(6)
                  .toList();
          made.addAll(six);
          assertThatIllegalArgumentException()
              .isThrownBy(() -> conversations.write(MessageId.random(), id, " ", List.of()));
          assertThatIllegalArgumentException()
              .isThrownBy(() -> conversations.write(MessageId.random(), id, "Voici", six));
          assertThatThrownBy(() ->
                  conversations.attach(
                      id,
                      "plan.pdf",
                      new ByteArrayInputStream("rien".getBytes(StandardCharsets.UTF_8))))
              .isInstanceOf(RefusedFile.class);
        });
  }

  @Test
  void anAnonymousSideSendsNoFileBeforeItHasSaidWhoItIs() {
    IntroductionId id = accepted(need(true));
    assertThat(seen(FOUNDER, id).can()).contains(Can.WRITE).doesNotContain(Can.ATTACH);
    assertThatThrownBy(() -> send(FOUNDER, id, "Notre plan")).isInstanceOf(StillAnonymous.class);
    send(PROFESSOR, id, "Le nôtre");

    acting.run(FOUNDER, () -> introductions.disclose(id, Set.of(Disclosure.ORGANISATION)));
    assertThat(seen(FOUNDER, id).can()).contains(Can.ATTACH);
    send(FOUNDER, id, "Notre plan");
  }

  @Test
  void aFileGoesWithOneMessageOnly() {
    IntroductionId id = asked(need(false));
    MessageId message = MessageId.random();
    SentFile file = acting.as(PROFESSOR, () -> conversations.attach(id, "plan.png", picture()));
    List<FileId> sent = List.of(file.file());
    acting.run(
        PROFESSOR,
        () -> {
          conversations.write(message, id, "Une fois", sent);
          conversations.write(message, id, "Une fois", sent);
        });
    assertThat(acting.as(FOUNDER, () -> conversations.lines(id))).hasSize(1);
    assertThatThrownBy(() ->
            acting.run(FOUNDER, () -> conversations.write(MessageId.random(), id, "À moi", sent)))
        .isInstanceOf(NoSuchElementException.class);

    Attachment other = attachment(FOUNDER, FOUNDERS, "secret.png", true);
    assertThatThrownBy(() ->
            acting.run(
                PROFESSOR,
                () ->
                    conversations.write(
                        MessageId.random(), id, "Je devine", List.of(other.file()))))
        .as("a file of a listing")
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void whatWasNeverSentIsUnused() {
    IntroductionId id = accepted(need(false));
    SentFile sent = send(PROFESSOR, id, "Voici");
    SentFile forgotten =
        acting.as(PROFESSOR, () -> conversations.attach(id, "oublie.png", picture()));
    made.add(forgotten.file());
    FileId signed = signed(id);

    assertThat(files.used(Set.of(sent.file(), forgotten.file(), signed)))
        .containsExactlyInAnyOrder(sent.file(), signed);
  }

  @Test
  void whatIsForgottenIsForgottenWithItsFiles() {
    IntroductionId id = accepted(need(false));
    SentFile sent = send(PROFESSOR, id, "Voici");
    FileId signed = signed(id);
    acting.run(FOUNDER, () -> introductions.end(id, "Sans suite"));
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id)),
        new Update().set("changedAt", Instant.parse("2020-01-01T00:00:00Z")),
        Introduction.class);

    retention.forget();

    assertThat(store.findById(id)).isEmpty();
    assertThat(stored.find(sent.file())).isEmpty();
    assertThat(stored.find(signed)).isEmpty();
  }

  @Test
  void theExportOfAPersonNamesTheFilesTheySent() {
    send(PROFESSOR, asked(need(false)), "Voici le plan");

    Object told =
        SystemAccess.call(
            () -> data.of(accounts.addressees(List.of(new AccountId(PROFESSOR))).getFirst()));
    assertThat(told.toString()).contains("plan.png");
  }

  @Test
  void confidentialAttachmentsOpenWhenTheirSideAgreesAndOnlyForTheOtherSide() {
    Attachment secret = attachment(FOUNDER, FOUNDERS, "recette.png", true);
    ListingId need = need(false, secret);
    IntroductionId id = accepted(need);
    assertThat(opens(PROFESSOR, need, secret)).isFalse();
    assertThat(seen(PROFESSOR, id).toString()).doesNotContain("recette");
    assertThat(seen(PROFESSOR, id).party(Side.ASKED).documents().missing())
        .isEqualTo(Missing.CONSENT);

    acting.run(FOUNDER, () -> introductions.disclose(id, Set.of(Disclosure.ATTACHMENTS)));
    long before = openings(need);
    assertThat(opens(PROFESSOR, need, secret)).isTrue();
    assertThat(openings(need)).isEqualTo(before + 1);
    assertThat(seen(PROFESSOR, id).toString()).contains("recette");
    assertThat(opens(ADMINISTRATOR, need, secret)).as("a stranger").isFalse();
    assertThat(seen(ANALYST, id).toString()).as("who accompanies").doesNotContain("recette");

    acting.run(FOUNDER, () -> introductions.end(id, "Sans suite"));
    assertThat(opens(PROFESSOR, need, secret)).isFalse();
  }

  private long openings(ListingId listing) {
    return mongo.count(
        Query.query(
            Criteria.where("action")
                .is("listing.attachment-opened")
                .and("subject")
                .is(listing.value())),
        "auditTrail");
  }

  @Test
  void ofAnAnonymousListingNothingOpensBeforeBothHaveSaidWhoTheyAre() {
    Attachment plain = attachment(FOUNDER, FOUNDERS, "depliant.png", false);
    ListingId need = need(true, plain);
    IntroductionId id = accepted(need, Disclosure.ATTACHMENTS);
    assertThat(opens(PROFESSOR, need, plain)).isFalse();
    assertThat(seen(PROFESSOR, id).party(Side.ASKED).documents().missing())
        .as("nor does anybody learn that there is something")
        .isNull();

    acting.run(FOUNDER, () -> introductions.disclose(id, Set.of(Disclosure.ORGANISATION)));
    assertThat(opens(PROFESSOR, need, plain)).isTrue();
    assertThat(opens(ADMINISTRATOR, need, plain)).isFalse();
  }

  @Test
  void theAskedSideOpensWhatTheAskersOwnListingHolds() {
    ListingId plain = listings.publishNeed(PROFESSOR, UNIT, content(false));
    Attachment secret = attachment(PROFESSOR, plain, "mesures.png", true);
    ListingId own =
        listings.publishNeed(
            PROFESSOR, UNIT, SampleContent.withAttachments(content(false), List.of(secret)));
    ListingId need = need(false);
    IntroductionId id =
        acting.as(
            PROFESSOR,
            () -> interests.express(need, UNIT, own, REQUEST, EnumSet.allOf(Disclosure.class)));
    assertThat(opens(FOUNDER, own, secret)).as("before an answer").isFalse();

    acting.run(FOUNDER, () -> introductions.accept(id, Set.of()));
    assertThat(opens(FOUNDER, own, secret)).isTrue();
    assertThat(opens(ADMINISTRATOR, own, secret)).isFalse();
  }

  private FileId signed(IntroductionId id) {
    acting.run(PROFESSOR, () -> agreements.ask(id));
    acting.run(FOUNDER, () -> agreements.handIn(id, "accord.png", picture(), DAY));
    return agreement(PROFESSOR, id);
  }

  private FileId agreement(String persona, IntroductionId id) {
    SeenConfidentiality agreement = Objects.requireNonNull(seen(persona, id).confidentiality());
    return Objects.requireNonNull(agreement.file()).file();
  }

  @Test
  void whereAnAgreementWasAskedForNothingConfidentialOpensBeforeItIsConfirmed() {
    Attachment secret = attachment(FOUNDER, FOUNDERS, "recette.png", true);
    ListingId need = need(false, secret);
    IntroductionId id = accepted(need, Disclosure.ATTACHMENTS);
    assertThat(opens(PROFESSOR, need, secret)).isTrue();

    FileId file = signed(id);
    assertThat(opens(PROFESSOR, need, secret)).isFalse();
    assertThat(seen(PROFESSOR, id).party(Side.ASKED).documents().missing())
        .isEqualTo(Missing.AGREEMENT);
    assertThat(seen(PROFESSOR, id).can()).contains(Can.CONFIRM_SIGNED);
    assertThat(seen(FOUNDER, id).can()).doesNotContain(Can.CONFIRM_SIGNED);

    acting.run(PROFESSOR, () -> agreements.confirm(id, file));
    assertThat(opens(PROFESSOR, need, secret)).isTrue();
    acting.run(FOUNDER, () -> agreements.handIn(id, "autre.png", picture(), DAY));
    assertThat(opens(PROFESSOR, need, secret)).isFalse();
    assertThatThrownBy(() -> acting.run(PROFESSOR, () -> agreements.confirm(id, file)))
        .as("another stands in its place")
        .isInstanceOf(IllegalIntroductionState.class);
  }

  @Test
  void onlyTheSidesReadAnAgreementAndWhoAccompaniesKnowsThatThereIsOne() {
    IntroductionId id = accepted(need(false));
    FileId file = signed(id);

    assertThat(acting.as(PROFESSOR, () -> agreements.open(id, file))).isPresent();
    assertThat(acting.as(FOUNDER, () -> agreements.open(id, file))).isPresent();
    assertThat(acting.as(ANALYST, () -> agreements.open(id, file))).isEmpty();
    assertThat(acting.as(CLUSTER_MANAGER, () -> agreements.open(id, file))).isEmpty();
    SeenConfidentiality seen = Objects.requireNonNull(seen(ANALYST, id).confidentiality());
    assertThat(seen.signed()).isNotNull();
    assertThat(seen.file()).isNull();
    assertThatThrownBy(() -> acting.run(ANALYST, () -> agreements.confirm(id, file)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nothingIsSignedTomorrow() {
    IntroductionId id = accepted(need(false));
    acting.run(FOUNDER, () -> agreements.ask(id));

    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            acting.run(
                FOUNDER,
                () -> agreements.handIn(id, "accord.png", picture(), LocalDate.now().plusDays(2))));
  }

  @Test
  void ofTwoWhoHandInAtOnceOneStandsAndHasToBeConfirmed() throws Exception {
    IntroductionId id = accepted(need(false));
    acting.run(FOUNDER, () -> agreements.ask(id));
    CyclicBarrier start = new CyclicBarrier(2);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<?>> both =
          Stream.of(FOUNDER, PROFESSOR)
              .<Future<?>>map(persona ->
                  threads.submit(() -> {
                    start.await();
                    acting.run(persona, () -> agreements.handIn(id, "accord.png", picture(), DAY));
                    return persona;
                  }))
              .toList();
      for (Future<?> one : both) {
        one.get();
      }
    }

    Introduction signed = store.findById(id).orElseThrow();
    assertThat(signed.history())
        .filteredOn(step -> step.act() == IntroductionAct.CONFIDENTIALITY_SIGNED)
        .hasSize(2);
    assertThat(signed.signedFile()).hasSize(1);
    assertThat(Objects.requireNonNull(signed.confidentiality()).isInForce()).isFalse();
  }

  @Test
  void eachStepOfAnAgreementIsToldToTheOtherSideOnce() {
    IntroductionId id = accepted(need(false));
    FileId file = signed(id);
    acting.run(PROFESSOR, () -> agreements.confirm(id, file));
    List<Mail> told = told();
    SystemAccess.run(mails::tellAllNews);

    assertThat(told()).hasSameSizeAs(told);
    assertThat(told)
        .extracting(mail -> mail.template().name())
        .contains(
            "introduction-confidentiality-asked",
            "introduction-confidentiality-signed",
            "introduction-confidentiality-confirmed");
    assertThat(told)
        .filteredOn(mail -> mail.template().name().endsWith("-signed"))
        .extracting(mail -> mail.recipient().person())
        .as("the founder handed it in")
        .contains(PROFESSOR)
        .doesNotContain(FOUNDER);
  }

  private List<Mail> told() {
    return mongo.find(
        Query.query(Criteria.where("_id").regex("^introduction-confidentiality-")), Mail.class);
  }
}
