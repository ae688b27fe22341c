package eu.passerelle;

import static eu.passerelle.support.ActingAs.ADMINISTRATOR;
import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Location;
import eu.passerelle.access.AuditOfTests;
import eu.passerelle.access.AuditOfTests.Act;
import eu.passerelle.access.OwnAccount;
import eu.passerelle.access.PersonalDataFile;
import eu.passerelle.listings.Attachment;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingAttachments;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingQuery;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailLog;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.Recipient;
import eu.passerelle.matching.Matching;
import eu.passerelle.moderation.ReportReason;
import eu.passerelle.moderation.Reports;
import eu.passerelle.moderation.Reports.Receipt;
import eu.passerelle.moderation.Reports.Submission;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.Eventually;
import eu.passerelle.support.ScreenTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Whoever is not concerned finds nowhere whose an anonymous listing is. */
@ApplicationTest
@ExtendWith(OutputCaptureExtension.class)
class AnonymityTests extends ScreenTest {

  private static final OrganisationId OWNER = new OrganisationId("org-sonnaille");
  private static final String TITLE = "Compter des tiques sans les chercher à la loupe";

  /** Every way in which the organisation and its people could show. */
  private static final List<String> IDENTITY =
      List.of("Sonnaille", "sonnaille", "Marchal", "Hortense Pirard", "hortense", "Marche-en");

  @Autowired private AuditOfTests audit;
  @Autowired private ListingDesk desk;
  @Autowired private ListingReview review;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingAttachments attachments;
  @Autowired private Matching matching;
  @Autowired private Reports reports;
  @Autowired private OwnAccount own;
  @Autowired private MailLog mails;
  @Autowired private OutboxOfTests outboxes;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private ListingId id = new ListingId("none yet");
  private Attachment attachment = noAttachment();

  private static Attachment noAttachment() {
    return new Attachment(new eu.passerelle.files.FileId("none"), "none", 0, false);
  }

  @BeforeEach
  void publishAnonymously() {
    id =
        onItsOwn(
            FOUNDER,
            () -> {
              Listing draft = desk.begin(ListingKind.NEED, OWNER, Language.FR);
              attachment =
                  attachments.attach(
                      draft.id(), "photo-sonnaille.png", new ByteArrayInputStream(picture()));
              desk.keep(draft, content(TITLE));
              return desk.submit(draft.id(), false, null).id();
            });
    onItsOwn(ANALYST, () -> review.approve(id).id());
    Eventually.holds(matching::isReady);
  }

  /** In a person's own request, apart from the one whose screen the test looks at. */
  private <T> T onItsOwn(String persona, java.util.function.Supplier<T> action) {
    var thread = java.util.concurrent.Executors.newSingleThreadExecutor();
    try {
      return thread.submit(() -> acting.as(persona, action)).get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      thread.shutdown();
    }
  }

  private ListingContent content(String title) {
    return SampleContent.anonymous(
        new ListingText(
            Language.FR,
            title,
            "Les tiques se comptent à la main, sur un drap blanc que l'on traîne dans l'herbe.",
            "Nous voudrions que cela se fasse par l'image, depuis le sol."),
        Set.of("computer-vision"),
        Set.of("agriculture"),
        new eu.passerelle.listings.Contact(
            "Hortense Pirard", "biologiste", "hortense@sonnaille.example", "", Set.of()),
        attachment);
  }

  private static byte[] picture() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void noPageShowsIt() {
    assertNothingShows();
  }

  @Test
  @As(PROFESSOR)
  void noPageShowsItToMembersEither() {
    assertNothingShows();
  }

  private void assertNothingShows() {
    assertHidden("the address", id.value());
    go("listings/" + id.value());
    assertThat(shown()).contains(TITLE).contains("Organisation anonyme");
    assertHidden("its page", shown());
    go("matches/" + id.value() + "/cap-agrisense-lameness");
    assertThat(shown()).contains(TITLE).contains("Organisation anonyme");
    assertHidden("its comparison", shown());
    Eventually.holds(() -> isRead(id));
    go("matches/cap-agrisense-lameness/" + id.value());
    assertThat(shown()).contains(TITLE).contains("Organisation anonyme");
    assertHidden("the comparison with it", shown());
    go("explore?q=tiques");
    assertThat(shown()).contains(TITLE);
    assertHidden("the search", shown());
    go("report/listing/" + id.value());
    assertThat(shown()).contains(TITLE);
    assertHidden("the way to report it", shown());
    go("organisations/org-sonnaille");
    assertThat(shown()).contains("Sonnaille").doesNotContain(TITLE);
  }

  @Test
  void whoReportsItFindsNothingInTheAnswerNorAmongTheirOwnData() {
    String told =
        onItsOwn(
            PROFESSOR,
            () -> {
              Receipt receipt =
                  reports.submit(
                      reports.listing(id).orElseThrow(),
                      new Submission(
                          ReportReason.MISLEADING,
                          "Ce texte promet plus qu’il ne dit.",
                          "",
                          "",
                          Language.FR),
                      "here");
              return receipt.reference()
                  + new String(PersonalDataFile.json(own.export()), StandardCharsets.UTF_8);
            });

    assertThat(told).contains("Ce texte promet plus").contains(TITLE);
    assertHidden("the reporter's own data", told);
  }

  private boolean isRead(ListingId listing) {
    ListingId other = new ListingId("cap-agrisense-lameness");
    return matching
        .between(catalogue.find(other).orElseThrow(), catalogue.find(listing).orElseThrow())
        .isPresent();
  }

  @Test
  void searchingForItsOwnerDoesNotFindIt() {
    for (String name : IDENTITY) {
      assertThat(
              catalogue
                  .search(
                      ListingQuery.ofParameters(java.util.Map.of("q", List.of(name))), Language.FR)
                  .listings())
          .as("searching for %s", name)
          .noneMatch(listing -> listing.id().equals(id));
    }
    assertThat(catalogue.ofOrganisation(OWNER)).noneMatch(listing -> listing.id().equals(id));
  }

  @Test
  void theMatchingKnowsTheProjectionOnly() {
    var listing = catalogue.find(id).orElseThrow();

    assertHidden("the projection", listing.toString());
    assertHidden(
        "its matches",
        matching.answersTo(listing, 10).stream()
            .map(match -> match.explanation().toString())
            .collect(Collectors.joining()));
  }

  @Test
  void itsAttachmentsAreForItsOwnPeopleAndItsReviewers() {
    assertThat(attachments.open(id, attachment.file())).isEmpty();
    assertThat(isReadable(PROFESSOR)).isFalse();
    assertThat(isReadable(FOUNDER)).isTrue();
    assertThat(isReadable(ANALYST)).isTrue();
  }

  private boolean isReadable(String persona) {
    return onItsOwn(
            persona,
            () ->
                attachments.open(id, attachment.file()).isPresent()
                    ? id
                    : new ListingId("unreadable"))
        .equals(id);
  }

  @Test
  void aReviewerWhoLooksLeavesATrace() {
    onItsOwn(CLUSTER_MANAGER, () -> review.open(id).orElseThrow().listing().id());

    assertThat(audit.of(id.value()))
        .filteredOn(new Act(CLUSTER_MANAGER, "listing.opened-for-review")::equals)
        .hasSize(1);
    assertThat(onItsOwn(PROFESSOR, () -> review.open(id).map(found -> id).orElse(OTHER)))
        .isEqualTo(OTHER);
  }

  private static final ListingId OTHER = new ListingId("other");

  @Test
  void theMailLogDoesNotTellWhichListingAMailIsAbout() {
    outboxes
        .at(Clock.systemUTC())
        .enqueue(
            new Recipient(FOUNDER, "Élise Marchal", "elise@sonnaille.example"),
            new MailTemplate("weekly-digest", "digest", null),
            Language.FR,
            "weekly-digest/anonymity/" + id.value(),
            MailData.of(
                    Map.of(
                        "answers",
                        1,
                        "lists",
                        List.of(),
                        "waiting",
                        List.of(Map.of("text", "À voir", "page", "publish/" + id.value())),
                        "listings",
                        List.of(
                            Map.of(
                                "title",
                                "Annonce anonyme",
                                "page",
                                "listings/" + id.value(),
                                "answers",
                                List.of()))))
                .page("my"));
    String log =
        onItsOwn(
                ADMINISTRATOR,
                () ->
                    new ListingId(
                        mails.all().stream()
                            .map(entry -> entry.subject() + mails.read(entry.mail().key()))
                            .collect(Collectors.joining("\n"))))
            .value();

    assertThat(log).contains("nnonce anonyme").doesNotContain(TITLE).doesNotContain(id.value());
  }

  @Test
  void theLogSaysNothing(CapturedOutput output) {
    onItsOwn(ANALYST, () -> review.hold(id, "À vérifier").id());
    onItsOwn(ANALYST, () -> review.release(id).id());

    assertHidden("the log", output.getAll());
  }

  @Test
  void aTextThatTellsIsRefusedAndSaysByWhichWords() {
    assertThatThrownBy(() ->
            onItsOwn(
                FOUNDER,
                () -> {
                  Listing draft = desk.begin(ListingKind.NEED, OWNER, Language.FR);
                  desk.keep(
                      draft, content("SONNAILLE cherche, écrire à hortense@sonnaille.example"));
                  return desk.submit(draft.id(), false, null).id();
                }))
        .rootCause()
        .isInstanceOfSatisfying(
            IdentityInText.class,
            refusal ->
                assertThat(refusal.found()).contains("Sonnaille", "hortense@sonnaille.example"));
  }

  private static void assertHidden(String where, String text) {
    assertThat(text).as(where).doesNotContain(IDENTITY.toArray(String[]::new));
  }

  private static void go(String location) {
    Location address = new Location(location);
    UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
    roundTrip();
  }

  /** All that the page holds, whether it can be read or not. */
  @Override
  protected String shown() {
    return text(getCurrentView().getElement());
  }

  private static String text(Element element) {
    if (element.isTextNode()) {
      return element.getText() + " ";
    }
    StringBuilder text = new StringBuilder();
    Stream.concat(element.getAttributeNames(), element.getPropertyNames())
        .filter(name -> !name.equals("innerHTML"))
        .forEach(name ->
            text.append(element.getAttribute(name))
                .append(' ')
                .append(element.getProperty(name, ""))
                .append(' '));
    element.getChildren().map(AnonymityTests::text).forEach(text::append);
    return text.toString();
  }
}
