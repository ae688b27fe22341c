package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
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
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.ProfileConfirmations;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;

/** Editing an organisation's profile, and how it can be reached. */
@Route(OrganisationNavigation.EDIT)
@PermitAll
class OrganisationEditView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Organisations organisations;
  private final ProfileConfirmations confirmations;
  private final OrganisationRights rights;
  private final Taxonomy taxonomy;
  private final Territories territories;

  OrganisationEditView(
      Organisations organisations,
      ProfileConfirmations confirmations,
      OrganisationRights rights,
      Taxonomy taxonomy,
      Territories territories) {
    this.organisations = organisations;
    this.confirmations = confirmations;
    this.rights = rights;
    this.taxonomy = taxonomy;
    this.territories = territories;
    addClassNames("page", "narrow");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    Organisation organisation =
        organisations
            .look(new OrganisationId(id))
            .filter(rights::mayAdminister)
            .orElseThrow(() -> new NotFoundException(getTranslation("organisation.not-found")));
    removeAll();
    OrganisationForm form =
        OrganisationForm.of(organisation.profile(organisations.today()), taxonomy, territories);
    add(
        new H1(getTranslation("organisation.edit.title")),
        confirmation(organisation),
        form,
        form.actions(
            "action.save",
            OrganisationNavigation.organisation(organisation.id()),
            profile -> save(organisation, profile)),
        contact(organisation));
  }

  private Div confirmation(Organisation organisation) {
    Span since =
        new Span(getTranslation("profile.right-at", Reader.date(organisation.profileRightAt())));
    since.addClassName("quiet");
    Button confirm =
        new Button(getTranslation("profile.confirm"), click -> confirm(organisation.id()));
    Div confirmation = new Div(since, confirm);
    confirmation.addClassName("todo");
    return confirmation;
  }

  private void confirm(OrganisationId id) {
    confirmations.confirm(id);
    Notice.done(getTranslation("profile.confirmed"));
    UI.getCurrent().navigate(OrganisationNavigation.organisation(id));
  }

  private Section contact(Organisation organisation) {
    ContactForm form = new ContactForm(organisation.contact());
    Button save =
        new Button(
            getTranslation("organisation.contact.save"),
            click -> {
              if (form.isValid()) {
                organisations.reachableAt(organisation.id(), form.contact());
                Notice.done(getTranslation("organisation.contact.saved"));
              }
            });
    Div actions = new Div(save);
    actions.addClassName("actions");
    return new Section(
        new H2(getTranslation("organisation.contact")),
        new Paragraph(getTranslation("organisation.contact.text")),
        form,
        actions);
  }

  private void save(Organisation organisation, OrganisationProfile profile) {
    try {
      organisations.revise(
          organisation.id(), profile, Objects.requireNonNull(organisation.version()));
      Notice.done(getTranslation("organisation.saved"));
      UI.getCurrent().navigate(OrganisationNavigation.organisation(organisation.id()));
    } catch (OptimisticLockingFailureException e) {
      Notice.refused(getTranslation("organisation.conflict"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("organisation.edit.title"));
  }
}
