package eu.passerelle.insights;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.insights.ReportOrder.Rhythm;
import eu.passerelle.insights.ReportTarget.Kind;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.Outbox;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Printable reports, now and on fixed days. */
@ApplicationTest
class RegionReportsTests {

  private static final ReportTarget AI =
      new ReportTarget(Kind.TECHNOLOGY, "artificial-intelligence");

  @Autowired private RegionReports reports;
  @Autowired private ReportComposer composer;
  @Autowired private ReportPrinter printer;
  @Autowired private ReportOrderData data;
  @Autowired private StandingMatches standing;
  @Autowired private Accounts accounts;
  @Autowired private Outbox outbox;
  @Autowired private JobLocks locks;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  private final MovableClock clock = new MovableClock(Instant.now());

  @BeforeEach
  @AfterEach
  void clear() {
    acting.signOut();
    mongo.remove(new Query(), ReportOrder.class);
    mongo.remove(new Query(), ReportEdition.class);
    mongo.remove(Query.query(Criteria.where("_id").regex("^report-made/")), Mail.class);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
    }
  }

  private void run() {
    new ReportRun(mongo, accounts, composer, printer, standing, outbox, locks, clock).run();
  }

  @ParameterizedTest
  @EnumSource
  void aReportSaysInEveryLanguageWhatItsTablesSay(Language language) throws IOException {
    acting.signIn(ANALYST);
    RegionReport report = reports.of(AI, language);
    String printed = text(reports.pdf(AI, language)).replaceAll("\\s+", " ");

    assertThat(printed).contains(plain(report.title())).doesNotContain("insights.");
    assertThat(report.tables())
        .allSatisfy(table -> assertThat(printed).contains(plain(table.title())));
    assertThat(report.findings()).isNotEmpty();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", " ");
  }

  @Test
  void itIsAPdfThatCanBeListenedTo() throws IOException {
    acting.signIn(ANALYST);
    try (PDDocument document = Loader.loadPDF(reports.pdf(AI, Language.FR))) {
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
      assertThat(document.getDocumentInformation().getTitle())
          .contains("Intelligence artificielle");
    }
  }

  @Test
  void thereAreReportsOnTechnologiesFieldsProvincesAndClusters() {
    acting.signIn(FOUNDER);
    assertThat(
            List.of(
                AI,
                new ReportTarget(Kind.FIELD, "health"),
                new ReportTarget(Kind.PROVINCE, "60000"),
                new ReportTarget(Kind.CLUSTER, "org-cluster-passage")))
        .allSatisfy(
            target -> assertThat(reports.of(target, Language.FR).tables()).hasSizeGreaterThan(3));
  }

  @Test
  void whoIsNoAnalystIsToldThatSmallCountsAreHidden() throws IOException {
    acting.signIn(FOUNDER);

    assertThat(text(reports.pdf(new ReportTarget(Kind.PROVINCE, "80000"), Language.EN)))
        .contains("Counts of 1 to 4");
  }

  @Test
  void aReportOnNothingIsRefused() {
    acting.signIn(FOUNDER);

    assertThatThrownBy(() -> reports.of(new ReportTarget(Kind.FIELD, "moon"), Language.FR))
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() ->
            reports.order(
                new ReportTarget(Kind.CLUSTER, "org-nowhere"), Language.FR, Rhythm.YEARLY))
        .isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void anOrderedReportIsMadeOnItsDayAndOnceOnly() {
    acting.run(FOUNDER, () -> reports.order(AI, Language.FR, Rhythm.MONTHLY));
    run();
    assertThat(editions(FOUNDER)).isEmpty();

    LocalDate first = Rhythm.MONTHLY.after(LocalDate.now(ZoneOffset.UTC));
    clock.moveTo(first.atTime(9, 0).toInstant(ZoneOffset.UTC));
    run();
    run();

    assertThat(editions(FOUNDER)).hasSize(1);
    assertThat(editions(FOUNDER).getFirst().day()).isEqualTo(first);
    assertThat(mongo.find(Query.query(Criteria.where("_id").regex("^report-made/")), Mail.class))
        .hasSize(1);
    assertThat(acting.as(FOUNDER, reports::orders))
        .extracting(ReportOrder::next)
        .containsExactly(Rhythm.MONTHLY.after(first));
  }

  private List<RegionReports.Edition> editions(String persona) {
    return acting.as(persona, reports::editions);
  }

  @Test
  void anEditionIsForWhoOrderedIt() {
    acting.run(FOUNDER, () -> reports.order(AI, Language.FR, Rhythm.MONTHLY));
    clock.moveTo(
        Rhythm.MONTHLY.after(LocalDate.now(ZoneOffset.UTC)).atTime(9, 0).toInstant(ZoneOffset.UTC));
    run();
    String id = editions(FOUNDER).getFirst().id();

    assertThat(acting.as(FOUNDER, () -> reports.edition(id))).isPresent();
    assertThat(acting.as(PROFESSOR, () -> reports.edition(id))).isEmpty();
    assertThat(editions(PROFESSOR)).isEmpty();
  }

  @Test
  void fixedDaysAreTheFirstOfMonthQuarterAndYear() {
    LocalDate day = LocalDate.of(2026, 11, 22);

    assertThat(Rhythm.MONTHLY.after(day)).isEqualTo("2026-12-01");
    assertThat(Rhythm.QUARTERLY.after(day)).isEqualTo("2027-01-01");
    assertThat(Rhythm.YEARLY.after(day)).isEqualTo("2027-01-01");
    assertThat(Rhythm.QUARTERLY.after(LocalDate.of(2027, 1, 1))).isEqualTo("2027-04-01");
  }

  @Test
  void anOrderForTheSameReplacesTheFormerAndCanBeTakenBack() {
    acting.signIn(FOUNDER);
    reports.order(AI, Language.FR, Rhythm.MONTHLY);
    reports.order(AI, Language.NL, Rhythm.YEARLY);
    assertThat(reports.orders()).extracting(ReportOrder::rhythm).containsExactly(Rhythm.YEARLY);

    reports.cancel(AI);
    assertThat(reports.orders()).isEmpty();
  }

  @Test
  void whoIsErasedLeavesNoOrderAndNoEdition() {
    acting.signIn(FOUNDER);
    reports.order(AI, Language.FR, Rhythm.MONTHLY);
    Account person =
        accounts.personas().stream()
            .filter(account -> FOUNDER.equals(account.persona()))
            .findFirst()
            .orElseThrow();

    assertThat(data.of(person)).asString().contains("technology:artificial-intelligence");
    data.erase(person);
    assertThat(reports.orders()).isEmpty();
  }
}
