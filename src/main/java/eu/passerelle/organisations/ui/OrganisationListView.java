package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationList;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.OrganisationSummary;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Labels;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.FacetGroup;
import eu.passerelle.shared.ui.FacetedSearch;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The directory of organisations, with search and facets in its address. */
@Route(OrganisationNavigation.DIRECTORY)
@AnonymousAllowed
class OrganisationListView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final Organisations organisations;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final FacetedSearch search;
  private Map<String, List<String>> parameters = Map.of();

  OrganisationListView(
      Organisations organisations,
      Taxonomy taxonomy,
      Territories territories,
      CurrentAccount current) {
    this.organisations = organisations;
    this.taxonomy = taxonomy;
    this.territories = territories;
    addClassName("page");
    search =
        new FacetedSearch(
            getTranslation("menu.organisations"),
            getTranslation("organisations.words"),
            words -> narrow("q", List.of(words)));
    add(search);
    if (current.id().isPresent()) {
      Paragraph missing = new Paragraph(getTranslation("organisations.missing") + " ");
      missing.add(new Link(OrganisationNavigation.REGISTER, getTranslation("register.title")));
      add(missing);
    }
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    parameters = event.getLocation().getQueryParameters().getParameters();
    search.showWords(words());
    OrganisationList found = organisations.list(query());
    showFacets(found);
    String count = getTranslation("organisations.count", found.organisations().size());
    search.showResults(
        count,
        new H2(count),
        found.organisations().isEmpty()
            ? new EmptyState(
                getTranslation("organisations.nothing"),
                new Link(OrganisationNavigation.DIRECTORY, getTranslation("organisations.all"))
                    .asButton())
            : new GradualList(found.organisations(), this::row));
  }

  private OrganisationQuery query() {
    Set<String> kinds = Set.copyOf(values("kind"));
    return new OrganisationQuery(
        words(),
        java.util.Arrays.stream(OrganisationKind.values())
            .filter(kind -> kinds.contains(kind.name()))
            .collect(Collectors.toSet()),
        Set.copyOf(values("province")),
        Set.copyOf(values("technology")),
        Set.copyOf(values("field")));
  }

  private String words() {
    return values("q").stream().findFirst().orElse("");
  }

  private List<String> values(String parameter) {
    return parameters.getOrDefault(parameter, List.of());
  }

  private void narrow(String parameter, Collection<String> chosen) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.remove(parameter);
    List<String> given = chosen.stream().filter(value -> !value.isBlank()).sorted().toList();
    if (!given.isEmpty()) {
      changed.put(parameter, given);
    }
    UI.getCurrent().navigate(OrganisationNavigation.DIRECTORY, new QueryParameters(changed));
  }

  private void showFacets(OrganisationList found) {
    search.showFacets(
        new FacetGroup(
            getTranslation("organisations.kind"),
            found.kinds(),
            Set.copyOf(values("kind")),
            kind -> getTranslation("organisation.kind." + kind),
            chosen -> narrow("kind", chosen)),
        new FacetGroup(
            getTranslation("explore.province"),
            found.provinces(),
            Set.copyOf(values("province")),
            this::provinceLabel,
            chosen -> narrow("province", chosen)),
        new FacetGroup(
            getTranslation("listing.technologies"),
            found.technologies(),
            Set.copyOf(values("technology")),
            code -> taxonomy.label(code, Reader.language()),
            chosen -> narrow("technology", chosen)),
        new FacetGroup(
            getTranslation("listing.fields"),
            found.fields(),
            Set.copyOf(values("field")),
            code -> taxonomy.label(code, Reader.language()),
            chosen -> narrow("field", chosen)));
  }

  private String provinceLabel(String nis) {
    return nis.equals(OrganisationQuery.OUTSIDE)
        ? getTranslation("territory.outside")
        : territories
            .province(nis)
            .map(province -> province.labels().in(Reader.language()))
            .orElse(nis);
  }

  private Div row(OrganisationSummary organisation) {
    Link name =
        new Link(OrganisationNavigation.organisation(organisation.id()), organisation.name());
    Span kind = new Span(getTranslation("organisation.kind." + organisation.kind()));
    Span place =
        new Span(
            organisation.location() == null
                ? ""
                : territories.describe(organisation.location(), Reader.language()));
    place.addClassName("quiet");
    Div head = new Div(new H3(name), kind, place);
    head.addClassName("organisation-head");
    Div body = new Div(head);
    body.addClassName("organisation-body");
    organisation
        .text(Reader.language())
        .ifPresent(text -> {
          Paragraph summary = new Paragraph(text);
          summary.getElement().setAttribute("lang", textLanguage(organisation.texts()));
          summary.addClassName("one-line");
          summary.setTitle(text);
          body.add(summary);
        });
    Div tags = new Div();
    tags.addClassName("tags");
    organisation.technologiesOn(organisations.today()).stream()
        .sorted()
        .forEach(code -> tags.add(new Tag(taxonomy.label(code, Reader.language()), "technology")));
    body.add(tags);
    Div row = new Div(new InitialsAvatar(organisation.name()), body);
    row.addClassName("organisation-row");
    return row;
  }

  private static String textLanguage(Map<Language, String> texts) {
    return new Labels(texts).spoken(Reader.language()).tag();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("menu.organisations"));
  }
}
