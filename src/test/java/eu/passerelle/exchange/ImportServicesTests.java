package eu.passerelle.exchange;

import static eu.passerelle.support.ActingAs.ADMINISTRATOR;
import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static eu.passerelle.support.ActingAs.TRANSFER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AuditOfTests;
import eu.passerelle.access.AuditOfTests.Act;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.listings.Identity;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.Outcome;
import eu.passerelle.listings.Protection;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ApplicationTest
class ImportServicesTests {

  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");
  private static final String HEADER =
      "Your reference;Need or capability;Language;Title;Summary;Technologies;Fields of application"
          + ";Expected outcome;Partner: note";

  @Autowired private AuditOfTests audit;
  @Autowired private ImportDesk imports;
  @Autowired private ListingImport listingImport;
  @Autowired private ListingExport export;
  @Autowired private ListingDesk desk;
  @Autowired private ListingReview review;
  @Autowired private Organisations organisations;
  @Autowired private ActingAs acting;
  @Autowired private MongoTemplate mongo;

  /** References of this test's own. */
  private final String mine = UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @Test
  void nothingIsWrittenBeforeItIsAskedFor() {
    acting.signIn(FOUNDER);
    int before = desk.mine().size();

    ImportPlan<PlannedRow> plan = preview(file(complete("1", "Un besoin")));

    assertThat(plan.rows()).extracting(PlannedRow::fate).containsExactly(RowFate.NEW);
    assertThat(plan.rows().getFirst().organisation()).isEqualTo("Sonnaille");
    assertThat(plan.rows().getFirst().findings()).isEmpty();
    assertThat(desk.mine()).hasSize(before);
    assertThat(mongo.findAll(OwnReferences.Entry.class))
        .noneMatch(entry -> entry.key().reference().startsWith(mine));
  }

  @Test
  void importingAgainUpdatesInsteadOfDoubling() {
    acting.signIn(FOUNDER);
    List<ImportedRow> first = run(file(complete("1", "Avant"), complete("2", "Autre")));
    List<ImportedRow> second = run(file(complete("1", "Après"), complete("2", "Autre")));

    assertThat(first).extracting(ImportedRow::fate).containsExactly(RowFate.NEW, RowFate.NEW);
    assertThat(second)
        .extracting(ImportedRow::fate)
        .containsExactly(RowFate.DRAFT_UPDATED, RowFate.UNCHANGED);
    assertThat(second).extracting(ImportedRow::listing).isEqualTo(listings(first));
    Listing listing = listing(first.getFirst());
    assertThat(listing.content().text().title()).isEqualTo("Après");
    assertThat(listing.ownReference()).isEqualTo(mine + "1");
    assertThat(listing.organisation()).isEqualTo(SONNAILLE);
    assertThat(listing.author().value()).isEqualTo(FOUNDER);
  }

  @Test
  void aListingsIdTellsNothingOfItsOwnerOrItsReference() {
    acting.signIn(FOUNDER);

    assertThat(listings(run(file(complete("1", "Un besoin")))).getFirst().value())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void aDraftThatWasThrownAwayCanComeBack() {
    acting.signIn(FOUNDER);
    ListingId id = listings(run(file(complete("1", "Jeté")))).getFirst();
    desk.discard(id);

    assertThat(run(file(complete("1", "Revenu"))))
        .extracting(ImportedRow::fate)
        .containsExactly(RowFate.NEW);
    assertThat(titlesOf(mine + "1")).containsExactly("Revenu");
  }

  @Test
  void importsAtTheSameMomentMakeOneListing() throws Exception {
    byte[] file =
        file(
            IntStream.range(0, 12)
                .mapToObj(i -> complete("p" + i, "Parallèle " + i))
                .toArray(String[]::new));
    CountDownLatch together = new CountDownLatch(1);
    List<Future<List<ImportedRow>>> runs = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        runs.add(
            threads.submit(() -> {
              acting.signIn(FOUNDER);
              together.await();
              return run(file);
            }));
      }
      together.countDown();
      Set<List<ListingId>> made = new HashSet<>();
      for (Future<List<ImportedRow>> run : runs) {
        made.add(listings(run.get()));
        assertThat(run.get()).noneMatch(row -> row.fate() == RowFate.FAULTY);
      }
      assertThat(made).hasSize(1);
    }
    acting.signIn(FOUNDER);
    assertThat(
            desk.mine().stream()
                .filter(listing -> String.valueOf(listing.ownReference()).startsWith(mine)))
        .hasSize(12);
  }

  @Test
  void anOrganisationThatIsNotOnesOwnIsRefused() {
    acting.signIn(FOUNDER);
    ImportPlan<PlannedRow> plan =
        preview(
            withOrganisation(
                complete("1", "Volé") + ";Animal Sensing Lab",
                complete("2", "À nous") + ";sonnaille",
                complete("3", "Inconnu") + ";0123.456.749"));

    assertThat(plan.rows())
        .extracting(PlannedRow::fate)
        .containsExactly(RowFate.FAULTY, RowFate.NEW, RowFate.FAULTY);
    assertThat(kinds(plan.rows().getFirst())).containsExactly(Kind.ORGANISATION_UNKNOWN);
    assertThat(run(plan.sheet(), false))
        .extracting(ImportedRow::fate)
        .containsExactly(RowFate.FAULTY, RowFate.NEW, RowFate.FAULTY);
  }

  @Test
  void theReferenceOfAnotherOrganisationIsAnothersListing() {
    ListingId founders =
        acting.as(FOUNDER, () -> listings(run(file(complete("1", "De Sonnaille")))).getFirst());
    acting.signIn(PROFESSOR);

    List<ImportedRow> rows =
        run(withOrganisation(complete("1", "Du labo") + ";Animal Sensing Lab"));

    assertThat(listings(rows)).doesNotContain(founders);
    assertThat(acting.as(FOUNDER, () -> desk.find(founders).orElseThrow().content().text().title()))
        .isEqualTo("De Sonnaille");
  }

  @Test
  void theIdOfAnothersListingIsNotAWayToIt() {
    ListingId founders =
        acting.as(FOUNDER, () -> listings(run(file(complete("1", "De Sonnaille")))).getFirst());
    acting.signIn(PROFESSOR);

    List<ImportedRow> rows =
        run(
            withOrganisation(
                founders.value() + ";need;fr;Volé;Résumé;blockchain;health;;;Animal Sensing Lab"));

    assertThat(listings(rows)).doesNotContain(founders);
  }

  @Test
  void whoActsForSeveralOrganisationsSaysForWhich() {
    acting.signIn(PROFESSOR);

    assertThat(kinds(preview(file(complete("1", "Pour qui ?"))).rows().getFirst()))
        .containsExactly(Kind.ORGANISATION_MISSING);
  }

  @Test
  void whoActsForNobodyImportsNothing() {
    acting.signIn(ADMINISTRATOR);

    assertThat(imports.isOpen()).isFalse();
    assertThat(preview(withOrganisation(complete("1", "Rien") + ";Sonnaille")).rows())
        .allMatch(row -> row.fate() == RowFate.FAULTY);
    acting.signOut();
    assertThatThrownBy(() -> imports.preview(file(), Language.FR, new Progress()))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    assertThatThrownBy(() -> export.mine(SheetFormat.CSV, Language.FR))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void aClusterWritesOnBehalfOfAMemberWhichWillConfirm() {
    acting.signIn(CLUSTER_MANAGER);
    byte[] file = withOrganisation(complete("1", "Pour un membre") + ";Sonnaille");

    ImportPlan<PlannedRow> plan = preview(file);
    List<ImportedRow> rows = run(plan.sheet(), true);

    assertThat(kinds(plan.rows().getFirst())).containsExactly(Kind.ON_BEHALF);
    Listing listing = listing(rows.getFirst());
    assertThat(listing.onBehalf()).isNotNull();
    assertThat(listing.awaitsConfirmation()).isTrue();
    assertThat(run(file)).extracting(ImportedRow::fate).containsExactly(RowFate.UNCHANGED);
    acting.signIn(FOUNDER);
    assertThat(run(file(complete("1", "Le mien"))))
        .extracting(ImportedRow::fate)
        .containsExactly(RowFate.NEW);
  }

  @Test
  void whatNobodyCouldConfirmIsAMistakeAtOnce() {
    String nobodys =
        organisations.validated().stream()
            .filter(named -> hasNoAdministrator(named.id()))
            .findFirst()
            .orElseThrow()
            .name();
    acting.signIn(CLUSTER_MANAGER);

    PlannedRow row =
        preview(withOrganisation(complete("1", "Sans personne") + ";" + nobodys)).rows().getFirst();

    assertThat(kinds(row)).containsExactly(Kind.NOBODY_TO_CONFIRM);
  }

  private boolean hasNoAdministrator(OrganisationId id) {
    return SystemAccess.call(
        () -> organisations.administratorsOf(organisations.find(id).orElseThrow()).isEmpty());
  }

  @Test
  void aPublishedListingGetsEditsThatItsPeoplePublish() {
    ListingId id = published("1", "Publié");
    acting.signIn(FOUNDER);
    ImportPlan<PlannedRow> plan = preview(file(complete("1", "Changé")));

    List<ImportedRow> rows = run(plan.sheet(), true);

    assertThat(plan.rows().getFirst().fate()).isEqualTo(RowFate.EDITS);
    assertThat(rows.getFirst().submitted()).isFalse();
    Listing listing = desk.find(id).orElseThrow();
    assertThat(listing.content().text().title()).isEqualTo("Publié");
    assertThat(listing.edited().text().title()).isEqualTo("Changé");
    assertThat(run(file(complete("1", "Changé"))))
        .extracting(ImportedRow::fate)
        .containsExactly(RowFate.UNCHANGED);
  }

  @Test
  void whatCannotBeChangedNowIsReportedAndLeft() {
    acting.signIn(FOUNDER);
    ListingId submitted =
        listings(run(preview(file(complete("1", "Remis"))).sheet(), true)).getFirst();
    ListingId closed = published("2", "Clos");
    acting.signIn(FOUNDER);
    desk.close(closed, Outcome.SOLVED_HERE);

    List<ImportedRow> rows = run(file(complete("1", "Autre"), complete("2", "Autre")));

    assertThat(rows).extracting(ImportedRow::fate).containsOnly(RowFate.LEFT);
    assertThat(rows).allSatisfy(row -> assertThat(kinds(row)).containsExactly(Kind.NOT_EDITABLE));
    assertThat(desk.find(submitted).orElseThrow().content().text().title()).isEqualTo("Remis");
    assertThat(run(file(complete("1", "Remis"))))
        .extracting(ImportedRow::fate)
        .containsExactly(RowFate.UNCHANGED);
  }

  @Test
  void whatIsCompleteIsSubmittedAtOnceAndTheRestSaysWhyNot() {
    acting.signIn(FOUNDER);
    String header = HEADER + ";Protection;Identity";
    byte[] file =
        bytes(
            String.join(
                "\n",
                header,
                complete("1", "Complet") + ";;",
                mine + "2;need;fr;Sans résumé;;blockchain;health;;;;",
                mine + "3;capability;fr;En jeu;Résumé;blockchain;health;;;secret;",
                mine + "4;need;fr;Sonnaille cherche;Résumé;blockchain;health;;;;anonymous",
                mine + "5;need;fr;Sans partenaire;Résumé;blockchain;health;Un essai;;;"));

    ImportPlan<PlannedRow> plan = preview(file);
    List<ImportedRow> rows = run(plan.sheet(), true);

    assertThat(plan.mayBeSubmitted()).isTrue();
    assertThat(kinds(plan.rows().get(1))).containsExactly(Kind.INCOMPLETE);
    assertThat(kinds(plan.rows().get(2))).containsExactly(Kind.SIGN_OFF_NEEDED);
    assertThat(rows)
        .extracting(ImportedRow::submitted)
        .containsExactly(true, false, false, false, false);
    assertThat(kinds(rows.get(1))).containsExactly(Kind.NOT_SUBMITTED_INCOMPLETE);
    assertThat(kinds(rows.get(2))).containsExactly(Kind.NOT_SUBMITTED_SIGN_OFF);
    assertThat(kinds(rows.get(3))).containsExactly(Kind.NOT_SUBMITTED_IDENTITY);
    assertThat(rows.get(4).findings())
        .containsExactly(new Finding(Kind.NOT_SUBMITTED_QUALITY, null, List.of("PARTNER")));
    assertThat(listing(rows.get(0)).status()).isEqualTo(ListingStatus.SUBMITTED);
    assertThat(listing(rows.get(2)).content().protection()).isEqualTo(Protection.SECRET);
    assertThat(listing(rows.get(3)).status()).isEqualTo(ListingStatus.DRAFT);
  }

  @Test
  void whatWasSentBackIsSubmittedAgainOnlyWhenItChanged() {
    acting.signIn(FOUNDER);
    ListingId id = listings(run(preview(file(complete("1", "Vague"))).sheet(), true)).getFirst();
    acting.run(ANALYST, () -> review.sendBack(id, "Précisez"));
    acting.signIn(FOUNDER);

    List<ImportedRow> same = run(preview(file(complete("1", "Vague"))).sheet(), true);
    List<ImportedRow> changed = run(preview(file(complete("1", "Précis"))).sheet(), true);

    assertThat(same.getFirst().submitted()).isFalse();
    assertThat(kinds(same.getFirst())).containsExactly(Kind.NOT_SUBMITTED_SENT_BACK);
    assertThat(changed.getFirst().fate()).isEqualTo(RowFate.DRAFT_UPDATED);
    assertThat(changed.getFirst().submitted()).isTrue();
  }

  @Test
  void aRowWithAMistakeStopsNoOther() {
    acting.signIn(FOUNDER);

    List<ImportedRow> rows =
        run(
            file(
                ";need;fr;Sans référence;;;",
                mine + "1;chose;fr;Ni l’un ni l’autre;;;",
                complete("2", "Bien"),
                complete("2", "Deux fois"),
                "x".repeat(61) + ";need;fr;Trop longue;;;",
                complete("3", "Bien aussi")));

    assertThat(rows)
        .extracting(ImportedRow::fate)
        .containsExactly(
            RowFate.FAULTY,
            RowFate.FAULTY,
            RowFate.NEW,
            RowFate.FAULTY,
            RowFate.FAULTY,
            RowFate.NEW);
    assertThat(rows.stream().flatMap(row -> kinds(row).stream()))
        .containsExactly(
            Kind.REFERENCE_MISSING, Kind.VALUE_NOT_ONE_OF, Kind.REFERENCE_TWICE, Kind.TOO_LONG);
  }

  @Test
  void aListingStaysTheKindItIs() {
    acting.signIn(FOUNDER);
    run(file(complete("1", "Un besoin")));

    PlannedRow row = preview(file(mine + "1;capability;fr;Une offre;;;")).rows().getFirst();

    assertThat(kinds(row)).containsExactly(Kind.KIND_CHANGED);
    assertThat(preview(bytes("Your reference;Title\n" + mine + "1;Autre titre")).rows())
        .extracting(PlannedRow::fate)
        .containsExactly(RowFate.DRAFT_UPDATED);
  }

  @Test
  void columnsThatNobodyKnowsAreToldByTheirNames() {
    acting.signIn(FOUNDER);

    ImportPlan<PlannedRow> plan =
        preview(bytes("Your reference;Need or capability;Prix;Couleur\n" + mine + "1;need;9;bleu"));

    assertThat(plan.unknownColumns()).containsExactly("Prix", "Couleur");
  }

  @ParameterizedTest
  @EnumSource
  void theTemplateIsReadWithoutItsExample(Language language) {
    acting.signIn(FOUNDER);
    for (SheetFormat format : SheetFormat.values()) {
      Sheet template = SheetReader.read(export.template(format, language), Columns.OF_LISTINGS);
      List<String> cells = new ArrayList<>(template.rows().getFirst().cells());
      cells.set(0, mine + language + format);
      Sheet own = template.withRows(List.of(template.rows().getFirst(), new Sheet.Row(3, cells)));

      ImportPlan<PlannedRow> plan = preview(CsvSheets.write(own));

      assertThat(plan.exampleLeftOut()).isTrue();
      assertThat(plan.unknownColumns()).isEmpty();
      assertThat(plan.rows()).hasSize(1);
      assertThat(plan.rows().getFirst().fate()).isEqualTo(RowFate.NEW);
      assertThat(plan.rows().getFirst().findings()).isEmpty();
    }
  }

  @Test
  void aTemplateAsItIsHasNothingToImport() {
    acting.signIn(FOUNDER);

    assertThatThrownBy(() -> preview(export.template(SheetFormat.XLSX, Language.NL)))
        .isInstanceOfSatisfying(
            UnreadableSheet.class,
            unreadable ->
                assertThat(unreadable.reason()).isEqualTo(UnreadableSheet.Reason.NO_ROWS));
  }

  @ParameterizedTest
  @EnumSource
  void whatIsExportedAndImportedAgainChangesNothing(SheetFormat format) {
    for (String persona : List.of(PROFESSOR, TRANSFER_OFFICER, FOUNDER)) {
      acting.signIn(persona);
      List<Listing> before = desk.mine();
      assertThat(before).isNotEmpty();
      for (Language language : List.of(Language.FR, Language.DE)) {
        ImportPlan<PlannedRow> plan = preview(export.mine(format, language));

        assertThat(plan.rows()).hasSize(before.size());
        assertThat(plan.rows())
            .as("%s in %s", persona, language)
            .allSatisfy(row -> assertThat(row.fate()).isEqualTo(RowFate.UNCHANGED));
        assertThat(run(plan.sheet(), false)).allMatch(row -> row.fate() == RowFate.UNCHANGED);
      }
      assertThat(desk.mine()).isEqualTo(before);
    }
  }

  @Test
  void anAnonymousListingIsExportedToItsOwnPeopleOnly() {
    acting.signIn(FOUNDER);
    byte[] file = bytes(HEADER + ";Identity\n" + complete("1", "Secrètement") + ";anonymous");
    ListingId id = listings(run(file)).getFirst();

    assertThat(desk.find(id).orElseThrow().content().identity()).isEqualTo(Identity.ANONYMOUS);
    assertThat(text(export.mine(SheetFormat.CSV, Language.FR))).contains("Secrètement");
    acting.signIn(PROFESSOR);
    assertThat(text(export.mine(SheetFormat.CSV, Language.FR))).doesNotContain("Secrètement");
  }

  @Test
  void anImportRunsByItselfAndItsResultIsKeptForWhoAskedForIt() {
    acting.signIn(FOUNDER);
    ImportPlan<PlannedRow> plan =
        imports
            .preview(
                file(complete("1", "Un besoin"), ";need;fr;=Faux;;;"), Language.FR, new Progress())
            .join();
    Progress progress = imports.begin(plan, false, Language.FR);
    Eventually.holds(progress::isFinished);

    LastImport last = imports.last().orElseThrow();
    assertThat(last.state()).isEqualTo(LastImport.State.DONE);
    assertThat(progress.done()).isEqualTo(2);
    assertThat(last.rows())
        .extracting(ImportedRow::fate)
        .containsExactly(RowFate.NEW, RowFate.FAULTY);
    assertThat(last.faulty().rows()).hasSize(1);
    assertThat(last.toString()).contains("=Faux").doesNotContain("Un besoin");
    assertThat(imports.running()).isEmpty();
    Sheet faulty = SheetReader.read(imports.faultyRows(last, Language.FR), Columns.OF_LISTINGS);
    assertThat(faulty.rows().getFirst().cell(3)).isEqualTo("=Faux");
    assertThat(preview(imports.faultyRows(last, Language.FR)).rows()).hasSize(1);
    acting.signIn(PROFESSOR);
    assertThat(imports.last()).isEmpty();
    acting.signIn(FOUNDER);
    imports.forgetLast();
    assertThat(imports.last()).isEmpty();
  }

  @Test
  void everyRowLeavesATraceOfWhoDidIt() {
    acting.signIn(FOUNDER);
    ListingId id = listings(run(file(complete("1", "Suivi")))).getFirst();

    assertThat(audit.of(id.value())).extracting(Act::by).containsExactly(FOUNDER);
  }

  private ListingId published(String reference, String title) {
    acting.signIn(FOUNDER);
    ListingId id =
        listings(run(preview(file(complete(reference, title))).sheet(), true)).getFirst();
    acting.run(ANALYST, () -> review.approve(id));
    return id;
  }

  private ImportPlan<PlannedRow> preview(byte[] file) {
    return listingImport.preview(file, Language.FR, new Progress());
  }

  private List<ImportedRow> run(byte[] file) {
    return run(SheetReader.read(file, Columns.OF_LISTINGS), false);
  }

  private List<ImportedRow> run(Sheet sheet, boolean submit) {
    List<ImportedRow> rows = new ArrayList<>();
    listingImport.run(sheet, submit, Language.FR, () -> true, rows::add);
    return rows;
  }

  private Listing listing(ImportedRow row) {
    return desk.find(java.util.Objects.requireNonNull(row.listing())).orElseThrow();
  }

  private List<String> titlesOf(String reference) {
    return desk.mine().stream()
        .filter(listing -> reference.equals(listing.ownReference()))
        .map(listing -> listing.content().text().title())
        .toList();
  }

  private static List<ListingId> listings(List<ImportedRow> rows) {
    return rows.stream().map(ImportedRow::listing).toList();
  }

  private static List<Kind> kinds(PlannedRow row) {
    return row.findings().stream().map(Finding::kind).toList();
  }

  private static List<Kind> kinds(ImportedRow row) {
    return row.findings().stream().map(Finding::kind).toList();
  }

  private String complete(String reference, String title) {
    return "%s%s;need;fr;%s;Un résumé.;internet-of-things;agriculture;Un essai;Un labo"
        .formatted(mine, reference, title);
  }

  private static byte[] file(String... rows) {
    return bytes(HEADER + "\n" + String.join("\n", rows));
  }

  private static byte[] withOrganisation(String... rows) {
    return bytes(
        HEADER
            + ";Organisation\n"
            + java.util.Arrays.stream(rows).collect(Collectors.joining("\n")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
