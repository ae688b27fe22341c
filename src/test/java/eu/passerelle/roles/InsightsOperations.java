package eu.passerelle.roles;

import eu.passerelle.insights.Bridges;
import eu.passerelle.insights.Ecosystems;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Measure;
import eu.passerelle.insights.Orphans;
import eu.passerelle.insights.Period;
import eu.passerelle.insights.RegionAtlas;
import eu.passerelle.insights.RegionReports;
import eu.passerelle.insights.ReportOrder.Rhythm;
import eu.passerelle.insights.ReportTarget;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.insights.SupportChain;
import eu.passerelle.insights.TechnologyTrend;
import eu.passerelle.insights.TechnologyTrends;
import eu.passerelle.insights.Trends;
import eu.passerelle.insights.WhatIf;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.matching.Hypotheses;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Language;
import eu.passerelle.support.Eventually;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What everybody tries with the boards of the region. */
public class InsightsOperations implements ModuleOperations {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Scope EVERYWHERE = Scope.all(Period.on(DAY));
  private static final Subject AI = Subject.technology("artificial-intelligence");
  private static final ReportTarget TARGET = new ReportTarget(ReportTarget.Kind.FIELD, "health");
  private static final ListingId NEED = new ListingId("need-etable-boiteries");

  private final Cast cast;
  private final Insights insights;
  private final Orphans orphans;
  private final Trends trends;
  private final TechnologyTrends trendMap;
  private final RegionAtlas atlas;
  private final SupportChain support;
  private final Ecosystems ecosystems;
  private final Bridges bridges;
  private final WhatIf whatIf;
  private final RegionReports reports;
  private final StandingMatches standing;
  private final Hypotheses hypotheses;

  InsightsOperations(
      Cast cast,
      Insights insights,
      Orphans orphans,
      Trends trends,
      TechnologyTrends trendMap,
      RegionAtlas atlas,
      SupportChain support,
      Ecosystems ecosystems,
      Bridges bridges,
      WhatIf whatIf,
      RegionReports reports,
      StandingMatches standing,
      Hypotheses hypotheses) {
    this.cast = cast;
    this.insights = insights;
    this.orphans = orphans;
    this.trends = trends;
    this.trendMap = trendMap;
    this.atlas = atlas;
    this.support = support;
    this.ecosystems = ecosystems;
    this.bridges = bridges;
    this.whatIf = whatIf;
    this.reports = reports;
    this.standing = standing;
    this.hypotheses = hypotheses;
  }

  @Override
  public List<Operations> all() {
    Eventually.holds(standing::isReady);
    return List.of(
        boards(),
        others(),
        overTime(),
        trendMap(),
        atlas(),
        chain(),
        groups(),
        flows(),
        trial(),
        reports(),
        matches(),
        imagined());
  }

  private Operations boards() {
    return new Operations(Insights.class, cast)
        .tells("today()", insights::today)
        .tells("seesEverything()", insights::seesEverything)
        .tells("figures(Scope)", () -> insights.figures(EVERYWHERE))
        .tells(
            "behind(Subject, Measure, Scope)",
            () -> insights.behind(AI, Measure.RESEARCH, EVERYWHERE))
        .tells("clusters()", insights::clusters)
        .tells("goBetweens(Subject, Period)", () -> insights.goBetweens(AI, EVERYWHERE.period()))
        .tells("organisationsFile()", insights::organisationsFile)
        .tells("listingsFile()", insights::listingsFile)
        .tells("published()", insights::published)
        .tells("compared()", insights::compared)
        .tells("find(OrganisationId)", () -> insights.find(new OrganisationId("org-sonnaille")));
  }

  private Operations others() {
    return new Operations(Orphans.class, cast)
        .tells("isReady()", orphans::isReady)
        .tells("counts(ListingKind, Scope)", () -> orphans.counts(ListingKind.NEED, EVERYWHERE))
        .tells(
            "listings(ListingKind, Scope)", () -> orphans.listings(ListingKind.NEED, EVERYWHERE));
  }

  private Operations overTime() {
    return new Operations(Trends.class, cast)
        .tells(
            "of(Subject, Scope, LocalDate, LocalDate)",
            () -> trends.of(AI, EVERYWHERE, DAY.minusYears(1), DAY));
  }

  private Operations trendMap() {
    return new Operations(TechnologyTrends.class, cast)
        .tells("source()", trendMap::source)
        .tells("all()", trendMap::all)
        .tells("mayReview()", trendMap::mayReview)
        .does(
            "review(String, Map, List, long)",
            () -> cast.as(Asker.ANALYST, () -> trendMap.all().getLast()),
            this::review);
  }

  private void review(TechnologyTrend trend) {
    trendMap.review(
        trend.id(),
        trend.text().texts(),
        trend.technologies(),
        Objects.requireNonNull(trend.version()));
  }

  private Operations atlas() {
    return new Operations(RegionAtlas.class, cast)
        .tells("of(Subject, Measure, Scope)", () -> atlas.of(AI, Measure.RESEARCH, EVERYWHERE));
  }

  private Operations chain() {
    return new Operations(SupportChain.class, cast)
        .tells("of(Scope)", () -> support.of(EVERYWHERE));
  }

  private Operations groups() {
    return new Operations(Ecosystems.class, cast)
        .tells("clusters(Period)", () -> ecosystems.clusters(EVERYWHERE.period()))
        .tells("ecosystems(Period)", () -> ecosystems.ecosystems(EVERYWHERE.period()));
  }

  private Operations flows() {
    return new Operations(Bridges.class, cast)
        .tells("of(Traffic, Scope)", () -> bridges.of(Bridges.Traffic.INTRODUCTIONS, EVERYWHERE));
  }

  private Operations trial() {
    return new Operations(WhatIf.class, cast)
        .tells(
            "of(Hypothesis)",
            () ->
                whatIf.of(
                    new WhatIf.Hypothesis(
                        OrganisationKind.RESEARCH_UNIT, 1, "robotics", "health")));
  }

  private Operations reports() {
    return new Operations(RegionReports.class, cast)
        .tells("of(ReportTarget, Language)", () -> reports.of(TARGET, Language.FR))
        .tells("pdf(ReportTarget, Language)", () -> reports.pdf(TARGET, Language.FR))
        .tells("name(ReportTarget, Language)", () -> reports.name(TARGET, Language.FR))
        .tells("orders()", () -> List.of(reports.orders()))
        .does(
            "order(ReportTarget, Language, Rhythm)",
            () -> TARGET,
            target -> reports.order(target, Language.FR, Rhythm.YEARLY))
        .does("cancel(ReportTarget)", () -> TARGET, reports::cancel)
        .tells("editions()", () -> List.of(reports.editions()))
        .tells("edition(String)", () -> List.of(reports.edition("nowhere")));
  }

  private Operations matches() {
    return new Operations(StandingMatches.class, cast)
        .tells("isReady()", standing::isReady)
        .tells("unanswered()", standing::unanswered)
        .tells("answersAnew(ListingId)", () -> List.of(standing.answersAnew(NEED)))
        .tells("pairs()", standing::pairs);
  }

  private Operations imagined() {
    return new Operations(Hypotheses.class, cast)
        .tells(
            "answered(Collection, Collection)",
            () -> List.of(hypotheses.answered(List.of(NEED), List.of())))
        .tells("concepts(Collection)", () -> hypotheses.concepts(List.of(NEED)));
  }
}
