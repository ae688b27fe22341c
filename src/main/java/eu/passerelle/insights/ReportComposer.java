package eu.passerelle.insights;

import eu.passerelle.insights.SupportChain.Gap;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the figures of a report together, as far as the person asking is told them. */
@Component
class ReportComposer {

  private static final int MOST_GAPS = 5;

  private final Insights insights;
  private final Trends trends;
  private final Orphans orphans;
  private final SupportChain support;
  private final Taxonomy taxonomy;
  private final Territories territories;

  ReportComposer(
      Insights insights,
      Trends trends,
      Orphans orphans,
      SupportChain support,
      Taxonomy taxonomy,
      Territories territories) {
    this.insights = insights;
    this.trends = trends;
    this.orphans = orphans;
    this.support = support;
    this.taxonomy = taxonomy;
    this.territories = territories;
  }

  /**
   * The report of today.
   *
   * @throws NoSuchElementException where there is nothing of that code
   */
  RegionReport of(ReportTarget target, Language language) {
    Texts texts = Texts.in(language);
    LocalDate today = insights.today();
    Scope scope = scope(target, today);
    Subject subject = subject(target);
    String name = name(target, language);
    List<FigureTable> tables = tables(target, subject, scope, texts);
    return new RegionReport(
        language,
        texts.get("insights.report.title", name),
        texts.get(
            "insights.report.subtitle",
            texts.get("insights.report.kind." + target.kind()),
            texts.date(today)),
        !insights.seesEverything(),
        findings(target, scope, tables, texts),
        tables);
  }

  /** What a target is called. */
  String name(ReportTarget target, Language language) {
    return switch (target.kind()) {
      case TECHNOLOGY, FIELD -> taxonomy.topic(target.code()).orElseThrow().labels().in(language);
      case PROVINCE -> territories.province(target.code()).orElseThrow().labels().in(language);
      case CLUSTER -> insights.find(new OrganisationId(target.code())).orElseThrow().name();
    };
  }

  private static Scope scope(ReportTarget target, LocalDate today) {
    return new Scope(
        target.kind() == ReportTarget.Kind.PROVINCE ? target.code() : null,
        target.kind() == ReportTarget.Kind.CLUSTER ? new OrganisationId(target.code()) : null,
        Period.on(today));
  }

  private static Subject subject(ReportTarget target) {
    return switch (target.kind()) {
      case TECHNOLOGY -> Subject.technology(target.code());
      case FIELD -> Subject.field(target.code());
      case PROVINCE, CLUSTER -> Subject.ALL;
    };
  }

  private List<FigureTable> tables(ReportTarget target, Subject subject, Scope scope, Texts texts) {
    BoardTables boards =
        new BoardTables(
            insights.figures(scope),
            taxonomy,
            territories,
            texts,
            (about, measure, province) -> null);
    InsightTables more = new InsightTables(taxonomy, territories, texts);
    List<FigureTable> tables = new ArrayList<>();
    tables.add(boards.totals(subject));
    if (target.kind() != ReportTarget.Kind.TECHNOLOGY) {
      tables.add(boards.byTopic(Topic.Axis.TECHNOLOGY, subject));
    }
    if (target.kind() != ReportTarget.Kind.FIELD) {
      tables.add(boards.byTopic(Topic.Axis.FIELD, subject));
    }
    if (target.kind() != ReportTarget.Kind.PROVINCE) {
      tables.add(boards.byProvince(subject));
    }
    tables.add(
        more.trend(
            subject,
            Measure.OF_ORGANISATIONS,
            trends
                .of(subject, scope, insights.published().comparedWith(), insights.today())
                .stream()
                .filter(point ->
                    point.day().getMonthValue() == 12 || point.day().equals(insights.today()))
                .toList()));
    if (orphans.isReady()) {
      tables.add(more.orphans(ListingKind.NEED, orphans.counts(ListingKind.NEED, subject, scope)));
    }
    return tables;
  }

  private List<String> findings(
      ReportTarget target, Scope scope, List<FigureTable> tables, Texts texts) {
    List<String> findings = new ArrayList<>();
    tables.stream()
        .map(FigureTable::sentence)
        .filter(text -> !text.isBlank())
        .forEach(findings::add);
    InsightTables words = new InsightTables(taxonomy, territories, texts);
    support.of(scope).gaps().stream()
        .filter(gap -> concerns(gap, target))
        .limit(MOST_GAPS)
        .map(words::gap)
        .forEach(findings::add);
    return findings;
  }

  private static boolean concerns(Gap gap, ReportTarget target) {
    return target.kind() != ReportTarget.Kind.TECHNOLOGY
        || Objects.equals(gap.technology(), target.code());
  }
}
