package eu.passerelle.exchange;

import static eu.passerelle.support.ActingAs.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AuditOfTests;
import eu.passerelle.access.AuditOfTests.Act;
import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.IllegalOrganisationState;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationContact;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationImport;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ApplicationTest
class OrganisationImportServicesTests {

  private static final String HEADER =
      "Your reference;Name;Kind;Part of;Web site;Presentation in French;Technologies;"
          + "Contact person;Contact e-mail\n";

  @Autowired private AuditOfTests audit;
  @Autowired private OrganisationImportDesk desk;
  @Autowired private OrganisationFileImport imports;
  @Autowired private OrganisationImport service;
  @Autowired private Organisations organisations;
  @Autowired private ActingAs acting;
  @Autowired private MongoTemplate mongo;

  /** References and names of this test's own. */
  private final String mine = UUID.randomUUID().toString().substring(0, 8);

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ActingAs.FOUNDER,
        ActingAs.PROFESSOR,
        ActingAs.TRANSFER_OFFICER,
        ActingAs.CLUSTER_MANAGER,
        ActingAs.ADMINISTRATOR
      })
  void whoIsNoAnalystImportsNothing(String persona) {
    acting.signIn(ANALYST);
    ImportPlan<PlannedOrganisation> plan = preview(file(row("1", "Guichet")));
    Organisation known = only(run(file(row("2", "Guichet")))).orElseThrow();
    acting.signIn(persona);

    assertThat(desk.isOpen()).isFalse();
    assertThatThrownBy(() -> desk.template(SheetFormat.CSV, Language.FR))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> desk.preview(file(row("1", "x")), Language.FR, new Progress()))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> desk.begin(plan, Language.FR))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(service::known).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> service.add(mine + "9", known.profile(organisations.today()), null))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(
            () -> service.revise(known, mine + "9", known.profile(organisations.today()), null))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aVisitorImportsNothing() {
    assertThatThrownBy(() -> desk.isOpen())
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    assertThatThrownBy(service::known)
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
  }

  @Test
  void nothingIsWrittenBeforeItIsAskedFor() {
    acting.signIn(ANALYST);

    ImportPlan<PlannedOrganisation> plan = preview(file(row("1", "Guichet")));

    assertThat(fates(plan)).containsExactly(RowFate.NEW);
    assertThat(plan.rows().getFirst().findings()).isEmpty();
    assertThat(service.known().named("Guichet " + mine)).isEmpty();
    assertThat(service.known().findByReference(mine + "1")).isEmpty();
  }

  @Test
  void whatIsImportedIsThereUnclaimedWithAContactThatNobodySees() {
    acting.signIn(ANALYST);

    Organisation made = only(run(file(row("1", "Guichet")))).orElseThrow();

    assertThat(made.status()).isEqualTo(OrganisationStatus.IMPORTED);
    assertThat(made.members()).isEmpty();
    assertThat(made.profile(organisations.today()).technologies()).containsExactly("blockchain");
    OrganisationContact contact = Objects.requireNonNull(made.contact());
    assertThat(contact.email()).isEqualTo("anna@example.org");
    assertThat(contact.emailFor()).isEqualTo(OrganisationContact.Visibility.OWN);
    assertThat(contact.personFor()).isEqualTo(OrganisationContact.Visibility.OWN);
    assertThat(contact.importedAt()).isNotNull();
    assertThat(audit.of(made.id().value()))
        .containsExactly(new Act(ANALYST, "organisation.imported"));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    acting.signIn(ANALYST);
    byte[] file = file(row("1", "Guichet"), unit("2", "Antenne", "1"));
    List<ImportedRow> first = run(file);
    Organisation before = organisation(first.getFirst());

    assertThat(fates(preview(file))).containsOnly(RowFate.UNCHANGED);
    List<ImportedRow> second = run(file);

    assertThat(first).extracting(ImportedRow::fate).containsOnly(RowFate.NEW);
    assertThat(second).extracting(ImportedRow::fate).containsOnly(RowFate.UNCHANGED);
    assertThat(second).extracting(ImportedRow::about).isEqualTo(abouts(first));
    assertThat(organisation(second.getFirst())).isEqualTo(before);
    assertThat(audit.of(before.id().value())).hasSize(1);
  }

  @Test
  void anAmendedFileChangesWhatWasAmended() {
    acting.signIn(ANALYST);
    Organisation before = only(run(file(row("1", "Guichet")))).orElseThrow();
    byte[] amended =
        file(row("1", "Comptoir").replace("blockchain", "robotics").replace("Anna", "Bob"));

    PlannedOrganisation planned = preview(amended).rows().getFirst();
    ImportedRow done = run(amended).getFirst();

    assertThat(planned.changed())
        .containsExactly(
            OrganisationColumn.NAME,
            OrganisationColumn.TECHNOLOGIES,
            OrganisationColumn.CONTACT_PERSON);
    assertThat(done.fate()).isEqualTo(RowFate.UPDATED);
    Organisation after = organisation(done);
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.name()).isEqualTo("Comptoir " + mine);
    assertThat(after.technologies())
        .anySatisfy(fact -> {
          assertThat(fact.code()).isEqualTo("blockchain");
          assertThat(fact.until()).isEqualTo(organisations.today());
        });
    assertThat(after.profile(organisations.today()).technologies()).containsExactly("robotics");
  }

  @Test
  void whatIsKnownUnderAnotherReferenceIsRecognisedByItsNumberOrItsNameAndDomain() {
    acting.signIn(ANALYST);
    String header = "Your reference;Name;Kind;Enterprise number;ROR identifier;Web site\n";
    List<String> rows =
        List.of(
            mine
                + "n;Nombre "
                + mine
                + ";support;"
                + EnterpriseNumber.withBody(7_654_321).value()
                + ";;",
            mine + "r;Recherche " + mine + ";support;;0abcdef12;",
            mine + "d;Domaine " + mine + ";support;;;https://www." + mine + ".example");
    List<ImportedRow> first = run(bytes(header + String.join("\n", rows)));
    String renamed =
        String.join("\n", rows)
            .replace(mine + "n;Nombre", mine + "n2;Numéro")
            .replace(mine + "r;Recherche", mine + "r2;Chercheurs")
            .replace(mine + "d;Domaine", mine + "d2;DOMAINE");

    List<ImportedRow> second = run(bytes(header + renamed));

    assertThat(second).extracting(ImportedRow::fate).containsOnly(RowFate.UPDATED).hasSize(3);
    assertThat(abouts(second)).isEqualTo(abouts(first));
    assertThat(run(bytes(header + renamed)))
        .extracting(ImportedRow::fate)
        .containsOnly(RowFate.UNCHANGED);
  }

  @Test
  void whatSomebodyHasClaimedIsLeftAsItIs() {
    acting.signIn(ANALYST);
    OrganisationId id = only(run(file(row("1", "Guichet")))).orElseThrow().id();
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(id.value())),
        Update.update("status", OrganisationStatus.CLAIMED.name()).set("version", 7),
        Organisation.class);
    Organisation claimed = organisations.find(id).orElseThrow();
    byte[] file = file(row("1", "Autrement"));

    PlannedOrganisation planned = preview(file).rows().getFirst();
    ImportedRow done = run(file).getFirst();

    assertThat(planned.fate()).isEqualTo(RowFate.LEFT);
    assertThat(planned.findings()).extracting(Finding::kind).containsExactly(Kind.CLAIMED);
    assertThat(done.fate()).isEqualTo(RowFate.LEFT);
    assertThat(organisations.find(id)).contains(claimed);
    assertThatThrownBy(
            () -> service.revise(claimed, "x", claimed.profile(organisations.today()), null))
        .isInstanceOf(IllegalOrganisationState.class);
  }

  @Test
  void whatIsClaimedWhileTheImportRunsIsLeftToo() {
    acting.signIn(ANALYST);
    Organisation before = only(run(file(row("1", "Guichet")))).orElseThrow();
    List<ImportedRow> rows = new ArrayList<>();
    imports.run(
        SheetReader.read(
            file(row("0", "Premier"), row("1", "Autrement")), Columns.OF_ORGANISATIONS),
        Language.FR,
        () -> true,
        done -> {
          rows.add(done);
          mongo.updateFirst(
              Query.query(Criteria.where("_id").is(before.id().value())),
              Update.update("status", OrganisationStatus.CLAIMED.name()).set("version", 7),
              Organisation.class);
        });

    assertThat(rows).extracting(ImportedRow::fate).containsExactly(RowFate.NEW, RowFate.LEFT);
    assertThat(organisations.find(before.id()).orElseThrow().name()).isEqualTo(before.name());
  }

  @Test
  void aRowWithAMistakeStopsNoOtherButItsUnits() {
    acting.signIn(ANALYST);

    List<ImportedRow> rows =
        run(
            file(
                unit("u", "Unité", "1"),
                row("1", "Faux").replace(";support;", ";cirque;"),
                row("2", "Bien"),
                row("2", "Deux fois"),
                unit("3", "Bien aussi", "2"),
                unit("4", "Orpheline", "nulle-part"),
                unit("5", "Anneau", "6"),
                unit("6", "Anneau aussi", "5")));

    assertThat(rows)
        .extracting(row -> row.findings().stream().map(Finding::kind).toList())
        .containsExactly(
            List.of(Kind.PARENT_FAULTY),
            List.of(Kind.VALUE_NOT_ONE_OF),
            List.of(),
            List.of(Kind.REFERENCE_TWICE),
            List.of(),
            List.of(Kind.PARENT_UNKNOWN),
            List.of(Kind.PARENT_FAULTY),
            List.of(Kind.PARENT_IN_CIRCLE));
    assertThat(organisation(rows.get(4)).parent()).isEqualTo(rows.get(2).organisation());
  }

  @Test
  void unitsMayStandBeforeTheirParentsAndNameThem() {
    acting.signIn(ANALYST);

    List<ImportedRow> rows =
        run(
            bytes(
                HEADER
                    + mine
                    + "1;Unité %s;support;Maison %s;;;;;\n".formatted(mine, mine)
                    + mine
                    + "2;Maison %s;support;;;;;;\n".formatted(mine)));

    assertThat(rows).extracting(ImportedRow::fate).containsOnly(RowFate.NEW);
    assertThat(organisation(rows.getFirst()).parent()).isEqualTo(organisation(rows.getLast()).id());
  }

  @Test
  void twoRowsAboutTheSameOrganisationAreTold() {
    acting.signIn(ANALYST);

    ImportPlan<PlannedOrganisation> plan =
        preview(
            bytes(
                "Your reference;Name;Kind;ROR identifier\n"
                    + mine
                    + "1;Un;support;0zzzzzz11\n"
                    + mine
                    + "2;Deux;support;0zzzzzz11"));

    assertThat(plan.rows().getLast().findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.SAME_AS_ROW);
  }

  @Test
  void aNewOneThatLooksLikeOneThatIsThereIsPointedOut() {
    acting.signIn(ANALYST);

    PlannedOrganisation row =
        preview(bytes("Your reference;Name;Kind\n" + mine + "1;SONNAILLE;support"))
            .rows()
            .getFirst();

    assertThat(row.fate()).isEqualTo(RowFate.NEW);
    assertThat(row.findings()).extracting(Finding::kind).containsExactly(Kind.ALIKE);
  }

  @Test
  void aNumberThatAnotherBearsIsRefused() {
    acting.signIn(ANALYST);
    String header = "Your reference;Name;Kind;ROR identifier\n";
    run(
        bytes(
            header
                + "%s1;Un %s;support;0yyyyyy11\n%s2;Deux %s;support;"
                    .formatted(mine, mine, mine, mine)));

    PlannedOrganisation row =
        preview(bytes(header + mine + "2;Deux;support;0yyyyyy11")).rows().getFirst();

    assertThat(row.findings()).extracting(Finding::kind).containsExactly(Kind.IDENTIFIER_TAKEN);
  }

  @Test
  void fiveThousandRowsAreReadAndOneMoreIsNot() {
    String rows = "%d;Guichet;support\n";
    StringBuilder file = new StringBuilder("Your reference;Name;Kind\n");
    for (int i = 0; i < Sheet.MOST_ROWS_OF_ORGANISATIONS; i++) {
      file.append(rows.formatted(i));
    }

    assertThat(SheetReader.read(bytes(file.toString()), Columns.OF_ORGANISATIONS).rows())
        .hasSize(5000);
    assertThatThrownBy(() -> SheetReader.read(bytes(file + "x;y;z\n"), Columns.OF_ORGANISATIONS))
        .isInstanceOfSatisfying(
            UnreadableSheet.class,
            unreadable -> assertThat(unreadable.arguments()).containsExactly("5000"));
  }

  @ParameterizedTest
  @EnumSource
  void theTemplateIsReadWithoutItsExamples(Language language) {
    acting.signIn(ANALYST);
    for (SheetFormat format : SheetFormat.values()) {
      Sheet template = SheetReader.read(desk.template(format, language), Columns.OF_ORGANISATIONS);
      List<Sheet.Row> rows = new ArrayList<>(template.rows());
      rows.add(renamed(template.rows().get(0), 4, mine + "a", ""));
      rows.add(renamed(template.rows().get(1), 5, mine + "b", mine + "a"));

      ImportPlan<PlannedOrganisation> plan = preview(CsvSheets.write(template.withRows(rows)));

      assertThat(plan.exampleLeftOut()).isTrue();
      assertThat(plan.unknownColumns()).isEmpty();
      assertThat(plan.rows()).hasSize(2);
      assertThat(plan.rows())
          .allSatisfy(row -> assertThat(row.fate()).isEqualTo(RowFate.NEW))
          .allSatisfy(row -> assertThat(row.findings()).isEmpty());
    }
  }

  private static Sheet.Row renamed(Sheet.Row row, int number, String reference, String parent) {
    List<String> cells = new ArrayList<>(row.cells());
    cells.set(OrganisationColumn.OWN_REFERENCE.ordinal(), reference);
    cells.set(OrganisationColumn.NAME.ordinal(), "Nom " + reference);
    cells.set(OrganisationColumn.PARENT.ordinal(), parent);
    return new Sheet.Row(number, cells);
  }

  @Test
  void anImportRunsByItselfAndItsResultIsKeptForWhoAskedForIt() {
    acting.signIn(ANALYST);
    ImportPlan<PlannedOrganisation> plan =
        desk.preview(
                file(
                    unit("u", "Unité", "1"),
                    row("1", "Guichet"),
                    row("2", "Faux").replace("@", " ")),
                Language.FR,
                new Progress())
            .join();
    Progress progress = desk.begin(plan, Language.FR);
    Eventually.holds(progress::isFinished);

    LastImport last = desk.last().orElseThrow();
    assertThat(last.state()).isEqualTo(LastImport.State.DONE);
    assertThat(last.rows()).extracting(ImportedRow::number).containsExactly(2, 3, 4);
    assertThat(last.count(RowFate.NEW)).isEqualTo(2);
    assertThat(last.count(RowFate.FAULTY)).isEqualTo(1);
    assertThat(last.faulty().rows()).hasSize(1);
    assertThat(desk.running()).isEmpty();
    assertThat(preview(desk.faultyRows(last, Language.FR)).rows()).hasSize(1);
    desk.forgetLast();
    assertThat(desk.last()).isEmpty();
  }

  private ImportPlan<PlannedOrganisation> preview(byte[] file) {
    return imports.preview(file, Language.FR, new Progress());
  }

  private List<ImportedRow> run(byte[] file) {
    List<ImportedRow> rows = new ArrayList<>();
    imports.run(
        SheetReader.read(file, Columns.OF_ORGANISATIONS), Language.FR, () -> true, rows::add);
    rows.sort(Comparator.comparing(ImportedRow::number));
    return rows;
  }

  private Optional<Organisation> only(List<ImportedRow> rows) {
    assertThat(rows).hasSize(1);
    return organisations.find(Objects.requireNonNull(rows.getFirst().organisation()));
  }

  private Organisation organisation(ImportedRow row) {
    return organisations.find(Objects.requireNonNull(row.organisation())).orElseThrow();
  }

  private static List<String> abouts(List<ImportedRow> rows) {
    return rows.stream().map(ImportedRow::about).toList();
  }

  private static List<RowFate> fates(ImportPlan<PlannedOrganisation> plan) {
    return plan.rows().stream().map(PlannedOrganisation::fate).toList();
  }

  private String row(String reference, String name) {
    return "%s%s;%s %s;support;;;Un guichet.;blockchain;Anna;anna@example.org"
        .formatted(mine, reference, name, mine);
  }

  private String unit(String reference, String name, String parent) {
    return "%s%s;%s %s;support;%s%s;;;;;".formatted(mine, reference, name, mine, mine, parent);
  }

  private static byte[] file(String... rows) {
    return bytes(HEADER + String.join("\n", rows));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
