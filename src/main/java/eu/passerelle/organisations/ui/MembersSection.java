package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.ClusterMemberships;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.Organisations.Named;
import eu.passerelle.shared.ui.GradualList;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The members of a cluster on its page, and who has asked to be one. */
class MembersSection extends Composite<Section> {

  private final OrganisationId cluster;
  private final ClusterMemberships memberships;
  private final boolean manages;
  private final LocalDate today;

  /**
   * @param applicants empty for a reader who does not see them
   * @param proposed those who have still to confirm; empty for a reader who does not see them
   */
  MembersSection(
      OrganisationId cluster,
      List<Organisation> members,
      List<Organisation> applicants,
      List<Organisation> proposed,
      ClusterMemberships memberships,
      OrganisationRights rights,
      Organisations organisations) {
    this.cluster = cluster;
    this.memberships = memberships;
    this.today = organisations.today();
    this.manages = rights.managedClusters().contains(cluster);
    getContent().add(new H2(getTranslation("cluster.members", members.size())));
    if (!applicants.isEmpty()) {
      Div waiting =
          new Div(
              new H3(getTranslation("cluster.applicants", applicants.size())),
              new GradualList(applicants, this::applicant));
      waiting.addClassNames("notice", "applicants");
      getContent().add(waiting);
    }
    if (!proposed.isEmpty()) {
      Div asked =
          new Div(
              new H3(getTranslation("cluster.proposed", proposed.size())),
              new GradualList(proposed, this::proposed));
      asked.addClassNames("notice", "applicants");
      getContent().add(asked);
    }
    getContent().add(new GradualList(members, this::member));
    if (manages) {
      getContent().add(entering(organisations));
    }
  }

  /** Entering a member that has not asked. */
  private Div entering(Organisations organisations) {
    ComboBox<Named> which = new ComboBox<>(getTranslation("cluster.enter"));
    which.setItems(organisations.validated());
    which.setItemLabelGenerator(Named::name);
    which.setHelperText(getTranslation("cluster.enter.help"));
    Button enter = new Button(getTranslation("cluster.enter.add"));
    enter.addClickListener(click -> {
      if (which.getValue() != null) {
        ask(
            "cluster.enter.add",
            "cluster.from",
            day -> memberships.confirm(which.getValue().id(), cluster, day));
      }
    });
    Div entering = new Div(which, enter);
    entering.addClassNames("actions", "entering");
    return entering;
  }

  private Component member(Organisation member) {
    Div entry = entry(member, getTranslation("organisation.kind." + member.kind()));
    if (manages) {
      Button end =
          new Button(
              getTranslation("cluster.end"),
              click ->
                  ask(
                      "cluster.end",
                      "cluster.until",
                      day -> memberships.end(member.id(), cluster, day)));
      end.setAriaLabel(getTranslation("cluster.end.which", member.name()));
      end.addThemeVariants(ButtonVariant.TERTIARY);
      entry.add(end);
    }
    return entry;
  }

  private Component applicant(Organisation applicant) {
    Div entry =
        entry(
            applicant,
            applicant.clusters().stream()
                .filter(membership -> membership.cluster().equals(cluster) && membership.isAsked())
                .map(ClusterMembership::from)
                .map(day -> getTranslation("cluster.applicant", Reader.date(day)))
                .findFirst()
                .orElse(""));
    if (manages) {
      entry.add(confirmation(applicant), decline(applicant, "cluster.decline"));
    }
    return entry;
  }

  private Component proposed(Organisation asked) {
    Div entry =
        entry(
            asked,
            asked.clusters().stream()
                .filter(membership -> membership.cluster().equals(cluster))
                .flatMap(membership -> Stream.ofNullable(membership.proposedOn()))
                .map(day -> getTranslation("cluster.applicant", Reader.date(day)))
                .findFirst()
                .orElse(""));
    if (manages) {
      entry.add(decline(asked, "cluster.withdraw"));
    }
    return entry;
  }

  private void ask(String titleKey, String questionKey, Consumer<LocalDate> onDay) {
    new MembershipDialog(getTranslation(titleKey), getTranslation(questionKey), today, onDay)
        .open();
  }

  private Button confirmation(Organisation applicant) {
    Button confirm =
        new Button(
            getTranslation("cluster.confirm"),
            click ->
                ask(
                    "cluster.confirm",
                    "cluster.from",
                    day -> memberships.confirm(applicant.id(), cluster, day)));
    confirm.setAriaLabel(getTranslation("cluster.confirm.which", applicant.name()));
    return confirm;
  }

  private Button decline(Organisation applicant, String key) {
    Button decline =
        new Button(
            getTranslation(key),
            click -> {
              memberships.decline(applicant.id(), cluster);
              UI.getCurrent().refreshCurrentRoute(false);
            });
    decline.setAriaLabel(getTranslation(key + ".which", applicant.name()));
    return decline;
  }

  private static Div entry(Organisation organisation, String note) {
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
