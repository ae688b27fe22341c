package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.organisations.ClusterProjectDetails;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.ProjectPeriod;
import eu.passerelle.organisations.ProjectText;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import eu.passerelle.taxonomy.Taxonomy;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A project in short: when, what, who with, by whose money. */
class ProjectCard extends Composite<Div> {

  private final ClusterProjectDetails project;
  private final OrganisationId shownOn;
  private final Map<OrganisationId, Organisation> named;
  private final Taxonomy taxonomy;

  /**
   * @param shownOn whose page it is; it is not linked to itself
   * @param named the organisations that the card may name
   */
  ProjectCard(
      ClusterProjectDetails project,
      OrganisationId shownOn,
      Map<OrganisationId, Organisation> named,
      LocalDate today,
      Taxonomy taxonomy) {
    this.project = project;
    this.shownOn = shownOn;
    this.named = named;
    this.taxonomy = taxonomy;
    ProjectText text = project.textFor(Reader.language());
    H3 heading = new H3(text.title());
    Paragraph summary = new Paragraph(text.summary());
    for (Component written : List.of(heading, summary)) {
      written.getElement().setAttribute("lang", text.language().tag());
    }
    getContent().addClassNames("card", "project");
    getContent().add(head(today), heading, summary, who(), tags());
  }

  private Div head(LocalDate today) {
    ProjectPeriod period = project.period();
    Span when =
        new Span(
            getTranslation(
                "project.period", Reader.month(period.from()), Reader.month(period.lastDay())));
    Div head = new Div(when);
    head.addClassName("card-head");
    if (period.includes(today)) {
      head.add(new Tag(getTranslation("project.running"), "status-published"));
    }
    if (project.funding() != null) {
      Span funding = new Span(getTranslation("project.funding." + project.funding()));
      funding.addClassName("quiet");
      head.add(funding);
    }
    return head;
  }

  private Div who() {
    Div who = new Div();
    who.addClassNames("who", "quiet");
    if (!project.cluster().equals(shownOn)) {
      who.add(name(project.cluster(), "project.by-cluster"));
    }
    who.add(name(project.lead(), "project.led-by"));
    project.partners().stream()
        .filter(partner -> !partner.equals(project.lead()))
        .forEach(partner -> who.add(name(partner, "project.with")));
    return who;
  }

  /** A name with what it has to do with the project. */
  private Span name(OrganisationId id, String roleKey) {
    Organisation organisation = named.get(id);
    Span name = new Span();
    if (organisation != null) {
      name.add(new Span(getTranslation(roleKey) + " "), linked(organisation));
    }
    name.setVisible(organisation != null);
    return name;
  }

  private Component linked(Organisation organisation) {
    return organisation.id().equals(shownOn)
        ? new Span(organisation.name())
        : new Link(OrganisationNavigation.organisation(organisation.id()), organisation.name());
  }

  private Div tags() {
    Div tags = new Div();
    tags.addClassName("tags");
    labels(project.technologies()).forEach(label -> tags.add(new Tag(label, "technology")));
    if (project.otherDigital()) {
      tags.add(new Tag(getTranslation("project.digital"), "technology"));
    }
    project.otherEnabling().stream()
        .map(enabling -> getTranslation("project.enabling." + enabling))
        .sorted()
        .forEach(label -> tags.add(new Tag(label, "technology")));
    labels(project.fields()).forEach(label -> tags.add(new Tag(label, "field")));
    return tags;
  }

  private List<String> labels(Collection<String> codes) {
    return codes.stream().map(code -> taxonomy.label(code, Reader.language())).sorted().toList();
  }
}
