package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.ClusterMemberships;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.Organisations.Named;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The clusters an organisation belongs to, belonged to or has asked, for its administrators. */
@Route(OrganisationNavigation.CLUSTERS)
@PermitAll
class ClustersView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Organisations organisations;
  private final ClusterMemberships memberships;
  private final OrganisationRights rights;

  ClustersView(
      Organisations organisations, ClusterMemberships memberships, OrganisationRights rights) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.rights = rights;
    addClassNames("page", "narrow", "clusters");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    show(new OrganisationId(id));
  }

  private void show(OrganisationId id) {
    Organisation organisation =
        organisations
            .look(id)
            .filter(rights::mayAdminister)
            .orElseThrow(() -> new NotFoundException(getTranslation("organisation.not-found")));
    removeAll();
    add(
        new H1(getTranslation("clusters.title")),
        new Paragraph(new Link(OrganisationNavigation.organisation(id), organisation.name())),
        organisation.clusters().isEmpty()
            ? new Paragraph(getTranslation("clusters.empty"))
            : list(organisation),
        asking(organisation));
  }

  /** Those that are not over first, each the newest first. */
  private Div list(Organisation organisation) {
    Map<OrganisationId, Organisation> clusters =
        organisations.findAll(
            organisation.clusters().stream().map(ClusterMembership::cluster).toList());
    Div list = new Div();
    list.addClassName("list");
    organisation.clusters().stream()
        .sorted(
            Comparator.comparing(this::isOver)
                .thenComparing(ClusterMembership::from, Comparator.reverseOrder()))
        .forEach(membership ->
            Optional.ofNullable(clusters.get(membership.cluster()))
                .ifPresent(cluster -> list.add(row(organisation, membership, cluster.name()))));
    return list;
  }

  private boolean isOver(ClusterMembership membership) {
    return !membership.waits() && !membership.isConfirmedOn(organisations.today());
  }

  private Div row(Organisation organisation, ClusterMembership membership, String cluster) {
    Span state = new Span(state(membership));
    state.addClassName("quiet");
    Div about =
        new Div(
            new Link(OrganisationNavigation.organisation(membership.cluster()), cluster), state);
    about.addClassName("my-listing-about");
    Div row = new Div(about);
    row.addClassName("request-row");
    if (membership.isAsked()) {
      row.add(takingBack(organisation, membership, cluster));
    } else if (membership.isProposed()) {
      row.add(answering(organisation, membership, cluster));
    } else if (!isOver(membership)) {
      row.add(ending(organisation, membership, cluster));
    }
    return row;
  }

  private String state(ClusterMembership membership) {
    if (membership.isAsked()) {
      return getTranslation("clusters.asked", Reader.date(membership.from()));
    }
    if (membership.proposedOn() != null) {
      return getTranslation(
          "clusters.proposed",
          Reader.date(membership.proposedOn()),
          Reader.date(membership.from()));
    }
    return membership.until() == null
        ? getTranslation("clusters.since", Reader.date(membership.from()))
        : getTranslation(
            "clusters.ended", Reader.date(membership.from()), Reader.date(membership.until()));
  }

  private Div answering(Organisation organisation, ClusterMembership membership, String cluster) {
    Button accept =
        new Button(
            getTranslation("clusters.accept"),
            click -> confirmAccepting(organisation, membership.cluster(), cluster));
    accept.addThemeVariants(ButtonVariant.PRIMARY);
    accept.setAriaLabel(getTranslation("clusters.accept.which", cluster));
    Button refuse =
        new Button(
            getTranslation("clusters.refuse"),
            click -> {
              memberships.refuse(organisation.id(), membership.cluster());
              Notice.done(getTranslation("clusters.refused", cluster));
              show(organisation.id());
            });
    refuse.setAriaLabel(getTranslation("clusters.refuse.which", cluster));
    Div answering = new Div(accept, refuse);
    answering.addClassName("actions");
    return answering;
  }

  private void confirmAccepting(Organisation organisation, OrganisationId id, String cluster) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("clusters.accept.which", cluster));
    dialog.setText(getTranslation("clusters.accept.text", cluster));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("action.cancel"));
    dialog.setConfirmText(getTranslation("clusters.accept"));
    dialog.addConfirmListener(confirm -> {
      memberships.accept(organisation.id(), id);
      Notice.done(getTranslation("clusters.accepted", organisation.name(), cluster));
      show(organisation.id());
    });
    dialog.open();
  }

  private Button takingBack(
      Organisation organisation, ClusterMembership membership, String cluster) {
    Button takeBack =
        new Button(
            getTranslation("clusters.take-back"),
            click -> {
              memberships.takeBack(organisation.id(), membership.cluster());
              Notice.done(getTranslation("clusters.taken-back", cluster));
              show(organisation.id());
            });
    takeBack.setAriaLabel(getTranslation("clusters.take-back.which", cluster));
    return takeBack;
  }

  private Button ending(Organisation organisation, ClusterMembership membership, String cluster) {
    Button end =
        new Button(
            getTranslation("cluster.end"),
            click ->
                new MembershipDialog(
                        getTranslation("cluster.end"),
                        getTranslation("cluster.until"),
                        organisations.today(),
                        day -> {
                          memberships.end(organisation.id(), membership.cluster(), day);
                          Notice.done(getTranslation("clusters.left", cluster));
                        })
                    .notBefore(membership.from())
                    .explaining(getTranslation("clusters.end.text", cluster))
                    .open());
    end.setAriaLabel(getTranslation("clusters.end.which", cluster));
    return end;
  }

  private Section asking(Organisation organisation) {
    List<Named> others = others(organisation);
    ComboBox<Named> cluster = new ComboBox<>(getTranslation("organisation.cluster"));
    cluster.setItems(others);
    cluster.setItemLabelGenerator(Named::name);
    Button ask = new Button(getTranslation("organisation.join-cluster.ask"));
    ask.addThemeVariants(ButtonVariant.PRIMARY);
    ask.addClickListener(click -> {
      if (cluster.isEmpty()) {
        cluster.setErrorMessage(getTranslation("clusters.choose"));
        cluster.setInvalid(true);
        cluster.focus();
      } else {
        ask(organisation, cluster.getValue());
      }
    });
    Div actions = new Div(cluster, ask);
    actions.addClassNames("actions", "entering");
    Section section =
        new Section(
            new H2(getTranslation("organisation.join-cluster")),
            new Paragraph(getTranslation("organisation.join-cluster.text")),
            actions);
    section.setVisible(!others.isEmpty());
    return section;
  }

  /** The clusters that it is no member of and has not asked. */
  private List<Named> others(Organisation organisation) {
    Set<OrganisationId> known =
        organisation.clusters().stream()
            .filter(membership -> !isOver(membership))
            .map(ClusterMembership::cluster)
            .collect(Collectors.toSet());
    return organisations.clusters().stream()
        .filter(cluster -> !known.contains(cluster.id()) && !cluster.id().equals(organisation.id()))
        .toList();
  }

  private void ask(Organisation organisation, Named cluster) {
    memberships.ask(organisation.id(), cluster.id());
    Notice.done(getTranslation("organisation.join-cluster.asked", cluster.name()));
    show(organisation.id());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("clusters.title"));
  }
}
