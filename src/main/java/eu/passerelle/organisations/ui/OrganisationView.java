package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.ClusterMemberships;
import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.ClusterProjects;
import eu.passerelle.organisations.Corrections;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.OrganisationValidation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Labels;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An organisation: who it is, what it masters, and what other modules show of it. */
@Route(OrganisationNavigation.DIRECTORY)
@AnonymousAllowed
class OrganisationView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Organisations organisations;
  private final ClusterProjects projects;
  private final OrganisationRights rights;
  private final OrganisationValidation validation;
  private final ClusterMemberships memberships;
  private final Corrections corrections;
  private final CurrentAccount current;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final List<OrganisationPanel> panels;
  private String title = "";

  OrganisationView(
      Organisations organisations,
      ClusterProjects projects,
      OrganisationRights rights,
      OrganisationValidation validation,
      ClusterMemberships memberships,
      Corrections corrections,
      CurrentAccount current,
      Taxonomy taxonomy,
      Territories territories,
      List<OrganisationPanel> panels) {
    this.organisations = organisations;
    this.projects = projects;
    this.rights = rights;
    this.validation = validation;
    this.memberships = memberships;
    this.corrections = corrections;
    this.current = current;
    this.taxonomy = taxonomy;
    this.territories = territories;
    this.panels = panels;
    addClassNames("page", "organisation");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    Organisation organisation =
        organisations
            .look(new OrganisationId(id))
            .orElseThrow(() -> new NotFoundException(getTranslation("organisation.not-found")));
    title = organisation.name();
    removeAll();
    add(head(organisation));
    addState(organisation);
    addLead(organisation);
    add(topics(organisation), facts(organisation));
    organisations.contact(organisation).map(ContactCard::new).ifPresent(this::add);
    addPanels(organisation, false);
    addMembers(organisation);
    addProjects(organisation);
    addUnits(organisation);
    addHistory(organisation);
    addPanels(organisation, true);
  }

  private void addPanels(Organisation organisation, boolean last) {
    panels.stream()
        .filter(panel -> panel.isLast() == last)
        .forEach(panel -> add(panel.component(organisation)));
  }

  private void addLead(Organisation organisation) {
    organisation
        .text(Reader.language())
        .ifPresent(text -> {
          Paragraph lead = new Paragraph(text);
          lead.addClassName("lead");
          lead.getElement()
              .setAttribute(
                  "lang", new Labels(organisation.texts()).spoken(Reader.language()).tag());
          add(lead);
        });
  }

  private Div head(Organisation organisation) {
    Div names =
        new Div(
            new H1(organisation.name()),
            new Span(getTranslation("organisation.kind." + organisation.kind())));
    if (organisation.parent() != null) {
      organisations
          .find(organisation.parent())
          .ifPresent(parent ->
              names.add(
                  new Span(" · "),
                  new Link(OrganisationNavigation.organisation(parent.id()), parent.name())));
    }
    Div head = new Div(new InitialsAvatar(organisation.name()), names);
    head.addClassName("organisation-title");
    if (organisation.status() == OrganisationStatus.IMPORTED) {
      names.add(new Tag(getTranslation("organisation.directory-entry"), "quiet-tag"));
    }
    return head;
  }

  /** What waits or went wrong, and what the reader can do about the organisation. */
  private void addState(Organisation organisation) {
    if (rights.mayEdit(organisation) && !organisation.isValidated()) {
      Paragraph state =
          new Paragraph(
              getTranslation(
                  "organisation.state." + organisation.status(),
                  String.valueOf(organisation.refusedBecause())));
      state.addClassName("notice");
      add(state);
    }
    current
        .id()
        .ifPresent(
            me -> add(new OrganisationActions(organisation, me, rights, validation, corrections)));
    if (organisation.hiddenBecause() != null) {
      Paragraph hidden =
          new Paragraph(getTranslation("organisation.hidden", organisation.hiddenBecause()));
      hidden.addClassName("notice");
      add(hidden);
    }
  }

  private Div topics(Organisation organisation) {
    Div tags = new Div();
    tags.addClassName("tags");
    labels(organisation.technologies()).forEach(label -> tags.add(new Tag(label, "technology")));
    labels(organisation.fields()).forEach(label -> tags.add(new Tag(label, "field")));
    return tags;
  }

  private List<String> labels(List<DatedFact> facts) {
    return DatedFact.on(organisations.today(), facts).stream()
        .map(code -> taxonomy.label(code, Reader.language()))
        .sorted()
        .toList();
  }

  private DescriptionList facts(Organisation organisation) {
    DescriptionList facts = new DescriptionList();
    facts.addClassName("facts");
    if (organisation.location() != null) {
      fact(
          facts,
          "organisation.location",
          territories.describe(organisation.location(), Reader.language()));
    }
    fact(facts, "organisation.activities", String.join(" · ", labels(organisation.activities())));
    fact(
        facts,
        "organisation.stages",
        organisation.supportStages().stream()
            .sorted()
            .map(stage -> getTranslation("stage." + stage))
            .collect(Collectors.joining(" · ")));
    if (organisation.foundedYear() != null) {
      fact(facts, "organisation.founded", String.valueOf(organisation.foundedYear()));
    }
    if (organisation.size() != null) {
      fact(facts, "organisation.size", getTranslation("size." + organisation.size()));
    }
    if (organisation.enterpriseNumber() != null) {
      fact(facts, "organisation.number", organisation.enterpriseNumber().value());
    }
    if (organisation.ror() != null) {
      fact(facts, "organisation.ror", organisation.ror());
    }
    if (organisation.website() != null) {
      Anchor site = new Anchor(organisation.website(), organisation.website());
      site.getElement().setAttribute("rel", "noopener nofollow");
      facts.add(
          new DescriptionList.Term(getTranslation("organisation.website")),
          new DescriptionList.Description(site));
    }
    addClusters(facts, organisation);
    return facts;
  }

  private void addClusters(DescriptionList facts, Organisation organisation) {
    List<Organisation> clusters =
        organisation.clusters().stream()
            .filter(membership -> membership.isConfirmedOn(organisations.today()))
            .flatMap(membership -> organisations.find(membership.cluster()).stream())
            .sorted(Comparator.comparing(Organisation::name))
            .toList();
    if (clusters.isEmpty()) {
      return;
    }
    DescriptionList.Description names = new DescriptionList.Description();
    for (Organisation cluster : clusters) {
      if (names.getChildren().findAny().isPresent()) {
        names.add(new Span(" · "));
      }
      names.add(new Link(OrganisationNavigation.organisation(cluster.id()), cluster.name()));
    }
    facts.add(new DescriptionList.Term(getTranslation("organisation.clusters")), names);
  }

  private void fact(DescriptionList facts, String key, String value) {
    if (!value.isBlank()) {
      facts.add(
          new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
  }

  private void addUnits(Organisation organisation) {
    List<Organisation> units = organisations.unitsOf(organisation.id());
    if (units.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("columns");
    units.forEach(unit ->
        list.add(
            new ListItem(new Link(OrganisationNavigation.organisation(unit.id()), unit.name()))));
    add(new Section(new H2(getTranslation("organisation.units", units.size())), list));
  }

  private void addMembers(Organisation organisation) {
    if (organisation.kind() != OrganisationKind.CLUSTER) {
      return;
    }
    List<Organisation> applicants =
        rights.seesApplicants(organisation)
            ? organisations.applicantsOf(organisation.id())
            : List.of();
    List<Organisation> proposed =
        rights.seesApplicants(organisation)
            ? organisations.proposedBy(organisation.id())
            : List.of();
    List<Organisation> members = organisations.membersOf(organisation.id());
    if (!members.isEmpty() || !applicants.isEmpty() || !proposed.isEmpty()) {
      add(
          new MembersSection(
              organisation.id(),
              members,
              applicants,
              proposed,
              memberships,
              rights,
              organisations));
    }
  }

  private void addProjects(Organisation organisation) {
    List<ClusterProject> run =
        organisation.kind() == OrganisationKind.CLUSTER
            ? projects.ofCluster(organisation.id())
            : projects.ofPartner(organisation.id());
    if (!run.isEmpty()) {
      add(new ProjectsSection(organisation.id(), run, organisations, taxonomy));
    }
  }

  private void addHistory(Organisation organisation) {
    List<Past> past =
        Stream.of(
                past(organisation.activities()),
                past(organisation.technologies()),
                past(organisation.fields()),
                pastMemberships(organisation))
            .flatMap(facts -> facts)
            .sorted(Comparator.comparing(Past::from).thenComparing(Past::label))
            .toList();
    if (past.isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    past.forEach(fact -> list.add(new ListItem(period(fact))));
    add(new Section(new H2(getTranslation("organisation.history")), list));
  }

  /** Something that was true of it until a day. */
  private record Past(String label, LocalDate from, LocalDate until) {

    private static Stream<Past> of(String label, LocalDate from, @Nullable LocalDate until) {
      return until == null ? Stream.empty() : Stream.of(new Past(label, from, until));
    }
  }

  private Stream<Past> past(List<DatedFact> facts) {
    return facts.stream()
        .flatMap(fact ->
            Past.of(taxonomy.label(fact.code(), Reader.language()), fact.from(), fact.until()));
  }

  private Stream<Past> pastMemberships(Organisation organisation) {
    return organisation.clusters().stream()
        .filter(ClusterMembership::confirmed)
        .flatMap(membership ->
            organisations.find(membership.cluster()).stream()
                .flatMap(cluster ->
                    Past.of(
                        getTranslation("organisation.history.member", cluster.name()),
                        membership.from(),
                        membership.until())));
  }

  private String period(Past past) {
    return getTranslation(
        "organisation.history.period",
        past.label(),
        Reader.date(past.from()),
        Reader.date(past.until()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
