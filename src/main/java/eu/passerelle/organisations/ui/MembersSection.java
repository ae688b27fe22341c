package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.util.List;

/** The members of a cluster on its page, and who has asked to be one. */
class MembersSection extends Composite<Section> {

  private final OrganisationId cluster;

  /**
   * @param applicants empty for a reader who does not see them
   */
  MembersSection(
      OrganisationId cluster, List<Organisation> members, List<Organisation> applicants) {
    this.cluster = cluster;
    getContent().add(new H2(getTranslation("cluster.members", members.size())));
    if (!applicants.isEmpty()) {
      Div waiting =
          new Div(
              new H3(getTranslation("cluster.applicants", applicants.size())),
              new GradualList(applicants, this::applicant));
      waiting.addClassNames("notice", "applicants");
      getContent().add(waiting);
    }
    getContent().add(new GradualList(members, this::member));
  }

  private Component member(Organisation member) {
    return entry(member, getTranslation("organisation.kind." + member.kind()));
  }

  private Component applicant(Organisation applicant) {
    return entry(
        applicant,
        applicant.clusters().stream()
            .filter(membership -> membership.cluster().equals(cluster) && membership.isAsked())
            .map(ClusterMembership::from)
            .map(day -> getTranslation("cluster.applicant", Reader.date(day)))
            .findFirst()
            .orElse(""));
  }

  private static Component entry(Organisation organisation, String note) {
    Span quiet = new Span(note);
    quiet.addClassName("quiet");
    Div entry =
        new Div(
            new Link(OrganisationNavigation.organisation(organisation.id()), organisation.name()),
            quiet);
    entry.addClassName("member");
    return entry;
  }
}
