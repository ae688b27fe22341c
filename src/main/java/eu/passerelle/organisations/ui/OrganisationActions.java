package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.Corrections;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.OrganisationValidation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;

/** What the person looking at an organisation's page can do about it. */
class OrganisationActions extends Composite<Div> {

  private final Organisation organisation;
  private final AccountId me;
  private final OrganisationValidation validation;
  private final Corrections corrections;

  OrganisationActions(
      Organisation organisation,
      AccountId me,
      OrganisationRights rights,
      OrganisationValidation validation,
      Corrections corrections) {
    this.organisation = organisation;
    this.me = me;
    this.validation = validation;
    this.corrections = corrections;
    getContent().addClassNames("actions", "organisation-actions");
    if (rights.mayAdminister(organisation)) {
      addAdministration();
    } else if (organisation.isPublic()) {
      addOutside();
    }
    if (rights.mayEdit(organisation)) {
      addLink(OrganisationNavigation.members(organisation.id()), "members.title");
    }
  }

  private void addAdministration() {
    addLink(OrganisationNavigation.edit(organisation.id()), "action.edit");
    if (organisation.status() == OrganisationStatus.REFUSED) {
      addButton("organisation.resubmit", this::resubmit);
    }
    if (organisation.parent() == null) {
      addLink(
          OrganisationNavigation.REGISTER + "?parent=" + organisation.id().value(),
          "organisation.add-unit");
    }
    if (organisation.kind() != OrganisationKind.CLUSTER) {
      addLink(OrganisationNavigation.clusters(organisation.id()), "clusters.title");
    }
    if (!corrections.waiting().isEmpty()) {
      addLink(OrganisationNavigation.CORRECTIONS, "corrections.title");
    }
  }

  private void addOutside() {
    if (organisation.isOpenTo(me)) {
      addLink(
          OrganisationNavigation.claim(organisation.id()),
          organisation.hasAdministrator() ? "organisation.join" : "organisation.claim");
    }
    addLink(OrganisationNavigation.correct(organisation.id()), "organisation.correct");
  }

  private void addLink(String path, String labelKey) {
    getContent().add(new Link(path, getTranslation(labelKey)).asButton());
  }

  private void addButton(String labelKey, Runnable act) {
    getContent().add(new Button(getTranslation(labelKey), click -> act.run()));
  }

  private void resubmit() {
    validation.resubmit(organisation.id());
    Notice.done(getTranslation("organisation.resubmitted"));
    UI.getCurrent().refreshCurrentRoute(false);
  }
}
