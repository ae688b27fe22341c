package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
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
import java.util.stream.Stream;

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
      addNames(who, "project.by-cluster", Stream.of(project.cluster()));
    }
    addNames(who, "project.led-by", Stream.of(project.lead()));
    addNames(
        who,
        "project.with",
        project.partners().stream().filter(partner -> !partner.equals(project.lead())));
    return who;
  }

  /** Names after the words for what they have to do with the project. */
  private void addNames(Div who, String roleKey, Stream<OrganisationId> ids) {
    List<Organisation> organisations = ids.flatMap(id -> Stream.ofNullable(named.get(id))).toList();
    if (organisations.isEmpty()) {
      return;
    }
    Span names = new Span(new Text(getTranslation(roleKey) + " "));
    for (int i = 0; i < organisations.size(); i++) {
      names.add(new Text(i == 0 ? "" : ", "));
      names.add(linked(organisations.get(i)));
    }
    who.add(names);
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
