package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.organisations.KnownAlready;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.OrganisationValidation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.Attention;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Entering an organisation that is not in the directory, or a unit of one's own. */
@Route(OrganisationNavigation.REGISTER)
@PermitAll
class RegisterView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String PARENT = "parent";

  private final OrganisationValidation validation;
  private final Organisations organisations;
  private final OrganisationRights rights;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final Div alike = new Div();

  RegisterView(
      OrganisationValidation validation,
      Organisations organisations,
      OrganisationRights rights,
      Taxonomy taxonomy,
      Territories territories) {
    this.validation = validation;
    this.organisations = organisations;
    this.rights = rights;
    this.taxonomy = taxonomy;
    this.territories = territories;
    addClassNames("page", "narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<Organisation> parent =
        event
            .getLocation()
            .getQueryParameters()
            .getSingleParameter(PARENT)
            .flatMap(id -> organisations.look(new OrganisationId(id)))
            .filter(rights::mayAdminister);
    show(parent);
  }

  private void show(Optional<Organisation> parent) {
    OrganisationForm form =
        OrganisationForm.blank(parent.map(Organisation::id).orElse(null), taxonomy, territories);
    removeAll();
    add(
        new H1(getTranslation("register.title")),
        new Paragraph(
            parent
                .map(organisation -> getTranslation("register.unit", organisation.name()))
                .orElseGet(() -> getTranslation("register.text"))),
        form,
        alike,
        form.actions("register.enter", OrganisationNavigation.DIRECTORY, this::check));
  }

  /** Whoever sees that it is there already claims it instead. */
  private void check(OrganisationProfile profile) {
    List<Organisation> known = validation.alike(profile);
    if (known.isEmpty()) {
      enter(profile);
    } else {
      show(known, profile);
    }
  }

  private void show(List<Organisation> known, OrganisationProfile profile) {
    UnorderedList list = new UnorderedList();
    known.forEach(organisation ->
        list.add(
            new ListItem(
                new Link(OrganisationNavigation.claim(organisation.id()), organisation.name()))));
    Button anyway = new Button(getTranslation("register.anyway"), click -> enter(profile));
    alike.removeAll();
    alike.addClassName("notice");
    alike.add(
        new H2(getTranslation("register.alike", known.size())),
        new Paragraph(getTranslation("register.alike.text")),
        list,
        anyway);
    Attention.toFirstIn(alike);
  }

  private void enter(OrganisationProfile profile) {
    try {
      Organisation entered = validation.register(profile);
      Notice.done(getTranslation("register.done"));
      UI.getCurrent().navigate(OrganisationNavigation.organisation(entered.id()));
    } catch (KnownAlready e) {
      Notice.refused(getTranslation("register.known", e.known().name()));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("register.title"));
  }
}
