package eu.passerelle.listings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.SearchLimit;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingPage;
import eu.passerelle.listings.ListingQuery;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.Readiness;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.FacetGroup;
import eu.passerelle.shared.ui.FacetedSearch;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Faceted search over needs and capabilities; what is found is the address's, so it can be shared.
 */
@Route(ListingNavigation.EXPLORE)
@AnonymousAllowed
class ExploreView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final List<Integer> FRESHNESS = List.of(7, 30, 90);

  private final ListingCatalogue catalogue;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final SearchLimit limit;
  private final FacetedSearch search;
  private ListingQuery query = ListingQuery.all();

  ExploreView(
      ListingCatalogue catalogue, Taxonomy taxonomy, Territories territories, SearchLimit limit) {
    this.limit = limit;
    this.catalogue = catalogue;
    this.taxonomy = taxonomy;
    this.territories = territories;
    addClassName("page");
    search =
        new FacetedSearch(
            getTranslation("explore.title"),
            getTranslation("explore.words"),
            words -> narrow("q", List.of(words)));
    add(search);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    query = ListingQuery.ofParameters(event.getLocation().getQueryParameters().getParameters());
    search.showWords(query.words());
    refresh();
  }

  private void narrow(String parameter, Collection<String> values) {
    UI.getCurrent()
        .navigate(
            ListingNavigation.EXPLORE,
            new QueryParameters(query.parametersWith(parameter, values)));
  }

  private void refresh() {
    if (!limit.allows()) {
      search.showResults("", new EmptyState(getTranslation("limit.searches")));
      return;
    }
    ListingPage page = catalogue.search(query, Reader.language());
    showFacets(page);
    showResults(page.listings());
  }

  private void showFacets(ListingPage page) {
    Language language = Reader.language();
    search.showFacets(
        new FacetGroup(
            getTranslation("explore.kind"),
            page.facet("kind"),
            names(query.kind() == null ? Set.of() : Set.of(query.kind())),
            value -> getTranslation("listing.kinds." + value),
            chosen -> narrow("kind", onlyNewest(chosen))),
        new FacetGroup(
            getTranslation("listing.technologies"),
            page.facet("technology"),
            query.technologies(),
            code -> taxonomy.label(code, language),
            chosen -> narrow("technology", chosen)),
        new FacetGroup(
            getTranslation("listing.fields"),
            page.facet("field"),
            query.fields(),
            code -> taxonomy.label(code, language),
            chosen -> narrow("field", chosen)),
        new FacetGroup(
            getTranslation("listing.cooperation"),
            page.facet("cooperation"),
            names(query.cooperation()),
            value -> getTranslation("cooperation." + value),
            chosen -> narrow("cooperation", chosen)),
        new FacetGroup(
            getTranslation("explore.province"),
            page.facet("province"),
            query.provinces(),
            this::provinceLabel,
            chosen -> narrow("province", chosen)),
        new FacetGroup(
            getTranslation("explore.language"),
            page.facet("language"),
            names(query.languages()),
            value -> getTranslation("language." + value),
            chosen -> narrow("language", chosen)),
        readiness(),
        freshness());
  }

  /** A listing has one kind, so choosing the other one replaces the choice. */
  private List<String> onlyNewest(Set<String> chosen) {
    return chosen.stream()
        .filter(kind -> query.kind() == null || !kind.equals(query.kind().name()))
        .limit(1)
        .toList();
  }

  private static List<String> texts(@Nullable Integer number) {
    return number == null ? List.of() : List.of(String.valueOf(number));
  }

  private static Set<String> names(Set<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private String provinceLabel(String nis) {
    return nis.equals(OrganisationQuery.OUTSIDE)
        ? getTranslation("territory.outside")
        : territories
            .province(nis)
            .map(province -> province.labels().in(Reader.language()))
            .orElse(nis);
  }

  private Select<Integer> readiness() {
    Select<Integer> select = new Select<>();
    select.setLabel(getTranslation("explore.readiness"));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(getTranslation("explore.any"));
    select.setItems(IntStream.rangeClosed(Readiness.MINIMUM, Readiness.MAXIMUM).boxed().toList());
    select.setItemLabelGenerator(level ->
        level == null
            ? getTranslation("explore.any")
            : getTranslation("explore.readiness.from", level));
    select.setValue(query.readiness());
    select.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        narrow("readiness", texts(change.getValue()));
      }
    });
    return select;
  }

  private Select<Integer> freshness() {
    Select<Integer> select = new Select<>();
    select.setLabel(getTranslation("explore.freshness"));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(getTranslation("explore.any"));
    select.setItems(FRESHNESS);
    select.setItemLabelGenerator(days ->
        days == null
            ? getTranslation("explore.any")
            : getTranslation("explore.freshness.days", days));
    select.setValue(query.days() != null && FRESHNESS.contains(query.days()) ? query.days() : null);
    select.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        narrow("days", texts(change.getValue()));
      }
    });
    return select;
  }

  private void showResults(List<PublicListing> listings) {
    String count = getTranslation("explore.count", listings.size());
    Div head = new Div(new H2(count), sort());
    head.addClassName("results-head");
    search.showResults(count, head);
    if (listings.isEmpty()) {
      search
          .results()
          .add(
              new EmptyState(
                  getTranslation("explore.nothing"),
                  new Link(ListingNavigation.EXPLORE, getTranslation("explore.all")).asButton()));
    }
    search.results().add(new GradualList(listings, listing -> new ListingCard(listing, taxonomy)));
  }

  private Select<ListingQuery.Sort> sort() {
    Select<ListingQuery.Sort> select = new Select<>();
    select.setAriaLabel(getTranslation("explore.sort"));
    select.setItems(ListingQuery.Sort.values());
    select.setItemLabelGenerator(value -> getTranslation("explore.sort." + value));
    select.setValue(query.sort());
    select.setVisible(!query.words().isBlank());
    select.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        narrow("sort", List.of(change.getValue().name()));
      }
    });
    return select;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("explore.title"));
  }
}
