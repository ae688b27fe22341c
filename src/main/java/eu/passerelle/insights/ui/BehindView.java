package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Measure;
import eu.passerelle.insights.OrganisationFacts;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingQuery;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who or what a number of a board counts, by name. */
@Route(InsightsNavigation.BEHIND)
@PermitAll
class BehindView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  private final Insights insights;
  private final Taxonomy taxonomy;
  private final Territories territories;

  BehindView(Insights insights, Taxonomy taxonomy, Territories territories) {
    this.insights = insights;
    this.taxonomy = taxonomy;
    this.territories = territories;
    addClassName("page");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters parameters = event.getLocation().getQueryParameters();
    Scope scope = ScopeParameters.scope(parameters, insights, territories);
    Subject subject = ScopeParameters.subject(parameters, taxonomy);
    Measure measure = Behind.measure(parameters.getSingleParameter(Behind.MEASURE).orElse(""));
    Insights.Behind behind = insights.behind(subject, measure, scope);
    removeAll();
    add(
        new BoardsNav("", insights.seesEverything()),
        new H1(getTranslation("insights.measure." + measure)),
        new Paragraph(description(subject, scope)));
    if (behind.count().isHidden()) {
      add(new EmptyState(getTranslation("insights.hidden")));
    } else if (measure.organisations().isEmpty()) {
      showListings(behind, subject, scope, measure);
    } else {
      showOrganisations(behind.organisations());
    }
    List<OrganisationFacts> between = insights.goBetweens(subject, scope.period());
    if (!between.isEmpty()) {
      Section section =
          new Section(
              new H2(getTranslation("insights.behind.between")),
              new Paragraph(getTranslation("insights.behind.between.text")));
      between.forEach(one -> section.add(row(one)));
      add(section);
    }
  }

  private String description(Subject subject, Scope scope) {
    return Stream.of(
            Stream.of(subject.activity(), subject.technology(), subject.field())
                .filter(Objects::nonNull)
                .map(code -> taxonomy.label(code, Reader.language())),
            Stream.ofNullable(scope.province()).map(this::province),
            Stream.ofNullable(scope.cluster())
                .flatMap(cluster -> insights.find(cluster).stream())
                .map(OrganisationFacts::name),
            Stream.of(period(scope)))
        .flatMap(parts -> parts)
        .collect(Collectors.joining(" · "));
  }

  private String period(Scope scope) {
    return scope.period().from().equals(scope.period().until())
        ? Reader.date(scope.period().from())
        : getTranslation(
            "insights.period.between",
            Reader.date(scope.period().from()),
            Reader.date(scope.period().until()));
  }

  private String province(String nis) {
    return territories
        .province(nis)
        .map(found -> found.labels().in(Reader.language()))
        .orElse(getTranslation("territory.outside"));
  }

  private void showOrganisations(List<OrganisationFacts> organisations) {
    add(new H2(getTranslation("insights.behind.organisations", organisations.size())));
    add(new GradualList(organisations, this::row));
  }

  private Component row(OrganisationFacts one) {
    Span place =
        new Span(
            getTranslation("organisation.kind." + one.kind())
                + " · "
                + (one.province().equals(OrganisationQuery.OUTSIDE)
                    ? getTranslation("territory.outside")
                    : municipality(one)));
    place.addClassName("quiet");
    Div row = new Div(new Link(OrganisationNavigation.organisation(one.id()), one.name()), place);
    row.addClassName("behind-row");
    return row;
  }

  private String municipality(OrganisationFacts one) {
    return territories
        .municipality(one.municipality() == null ? "" : one.municipality())
        .map(found -> found.name().in(Reader.language()))
        .orElse(province(one.province()));
  }

  private void showListings(Insights.Behind behind, Subject subject, Scope scope, Measure measure) {
    int count = Objects.requireNonNullElse(behind.count().value(), 0);
    add(
        new H2(getTranslation("insights.behind.listings", count)),
        new Paragraph(getTranslation("insights.behind.listings.shown", behind.listings().size())));
    if (scope.cluster() == null && scope.period().from().equals(insights.today())) {
      add(
          new Link(
                  ListingNavigation.explore(query(subject, scope, measure)),
                  getTranslation("insights.behind.explore"))
              .asButton());
    }
    Div cards = new Div();
    cards.addClassName("cards");
    behind.listings().forEach(listing -> cards.add(ListingNavigation.card(listing, taxonomy)));
    add(cards);
  }

  private static ListingQuery query(Subject subject, Scope scope, Measure measure) {
    return new ListingQuery(
        "",
        measure == Measure.NEEDS ? ListingKind.NEED : ListingKind.CAPABILITY,
        set(subject.technology()),
        set(subject.field()),
        Set.of(),
        set(scope.province()),
        Set.of(),
        null,
        null,
        ListingQuery.Sort.NEWEST);
  }

  private static Set<String> set(@Nullable String code) {
    return code == null ? Set.of() : Set.of(code);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("insights.behind"));
  }
}
