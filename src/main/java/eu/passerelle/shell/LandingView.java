package eu.passerelle.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingQuery;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What it is in one sentence, a search, the bridge in one picture, and what is new. */
@Route("")
@AnonymousAllowed
class LandingView extends Main implements HasDynamicTitle {

  private static final int NEWEST = 3;

  private final ListingCatalogue catalogue;
  private final Taxonomy taxonomy;

  LandingView(ListingCatalogue catalogue, Organisations organisations, Taxonomy taxonomy) {
    this.catalogue = catalogue;
    this.taxonomy = taxonomy;
    addClassNames("page", "landing");
    add(hero(), bridge(organisations), newest(ListingKind.NEED), newest(ListingKind.CAPABILITY));
    add(sources());
  }

  private Section hero() {
    Paragraph promise = new Paragraph(getTranslation("landing.promise"));
    promise.addClassName("lead");
    Div actions =
        new Div(
            new Link(
                    ListingNavigation.publish(ListingKind.NEED), getTranslation("action.post-need"))
                .asButton("primary"),
            new Link(
                    ListingNavigation.publish(ListingKind.CAPABILITY),
                    getTranslation("action.post-capability"))
                .asButton());
    actions.addClassName("actions");
    Section hero = new Section(new H1(getTranslation("landing.title")), promise, search(), actions);
    hero.addClassName("hero");
    return hero;
  }

  private Div search() {
    TextField words = new TextField();
    words.setPlaceholder(getTranslation("landing.search"));
    words.setAriaLabel(getTranslation("landing.search"));
    words.setPrefixComponent(VaadinIcon.SEARCH.create());
    words.addClassName("search");
    Button go = new Button(getTranslation("action.search"), click -> explore(words.getValue()));
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.addClickShortcut(Key.ENTER).listenOn(words);
    Div search = new Div(words, go);
    search.addClassName("landing-search");
    search.getElement().setAttribute("role", "search");
    return search;
  }

  private static void explore(String words) {
    ListingQuery query = ListingQuery.ofParameters(Map.of("q", List.of(words)));
    UI.getCurrent()
        .navigate(
            ListingNavigation.explore(ListingQuery.all()),
            new QueryParameters(query.toParameters()));
  }

  private Section bridge(Organisations organisations) {
    long research =
        organisations.count(
            Set.of(OrganisationKind.RESEARCH_UNIT, OrganisationKind.RESEARCH_CENTRE));
    long business = organisations.count(Set.of(OrganisationKind.COMPANY, OrganisationKind.STARTUP));
    Section bridge =
        new Section(
            pier(
                research,
                "landing.research",
                OrganisationNavigation.directory() + "?kind=RESEARCH_UNIT&kind=RESEARCH_CENTRE"),
            pier(
                catalogue.count(ListingKind.CAPABILITY),
                "landing.capabilities",
                exploreKind(ListingKind.CAPABILITY)),
            pier(catalogue.count(ListingKind.NEED), "landing.needs", exploreKind(ListingKind.NEED)),
            pier(
                business,
                "landing.business",
                OrganisationNavigation.directory() + "?kind=COMPANY&kind=STARTUP"));
    bridge.addClassName("bridge");
    bridge.setAriaLabel(getTranslation("landing.bridge"));
    return bridge;
  }

  private static String exploreKind(ListingKind kind) {
    return ListingNavigation.explore(
        ListingQuery.ofParameters(
            Map.of("kind", List.of(kind.name().toLowerCase(java.util.Locale.ROOT)))));
  }

  private Link pier(long count, String labelKey, String path) {
    Span number = new Span(getTranslation("number", count));
    number.addClassName("pier-number");
    Span label = new Span(getTranslation(labelKey, count));
    Link pier = new Link(path, "");
    pier.add(number, label);
    pier.addClassName("pier");
    return pier;
  }

  private Section newest(ListingKind kind) {
    Div cards = new Div();
    cards.addClassName("cards");
    catalogue
        .newest(kind, NEWEST)
        .forEach(listing -> cards.add(ListingNavigation.card(listing, taxonomy)));
    Div head =
        new Div(
            new H2(getTranslation("landing.newest." + kind)),
            new Link(exploreKind(kind), getTranslation("landing.all." + kind)));
    head.addClassName("section-head");
    return new Section(head, cards);
  }

  private Paragraph sources() {
    Paragraph sources = new Paragraph(getTranslation("landing.sources"));
    sources.addClassName("quiet");
    return sources;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("landing.page-title");
  }
}
