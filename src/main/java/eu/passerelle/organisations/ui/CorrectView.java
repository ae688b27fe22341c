package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.operations.TooOften;
import eu.passerelle.organisations.Correction;
import eu.passerelle.organisations.Corrections;
import eu.passerelle.organisations.NothingToCorrect;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.ui.Notice;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;

/** Proposing to correct what the directory says of an organisation. */
@Route(OrganisationNavigation.CORRECT)
@PermitAll
class CorrectView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Organisations organisations;
  private final Corrections corrections;
  private final Taxonomy taxonomy;
  private final Territories territories;

  CorrectView(
      Organisations organisations,
      Corrections corrections,
      Taxonomy taxonomy,
      Territories territories) {
    this.organisations = organisations;
    this.corrections = corrections;
    this.taxonomy = taxonomy;
    this.territories = territories;
    addClassNames("page", "narrow");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    Organisation organisation =
        organisations
            .look(new OrganisationId(id))
            .filter(Organisation::isPublic)
            .orElseThrow(() -> new NotFoundException(getTranslation("organisation.not-found")));
    OrganisationProfile seen = organisation.profile(organisations.today());
    OrganisationForm form = OrganisationForm.of(seen, taxonomy, territories);
    TextArea note = new TextArea(getTranslation("correct.note"));
    note.setHelperText(getTranslation("correct.note.help"));
    note.setMaxLength(Correction.LONGEST_NOTE);
    note.setWidthFull();
    removeAll();
    add(
        new H1(getTranslation("correct.title", organisation.name())),
        new Paragraph(getTranslation("correct.text")),
        form,
        note,
        form.actions(
            "correct.propose",
            OrganisationNavigation.organisation(organisation.id()),
            proposed -> propose(organisation.id(), seen, proposed, note.getValue())));
  }

  private void propose(
      OrganisationId id, OrganisationProfile seen, OrganisationProfile proposed, String note) {
    try {
      corrections.propose(id, seen, proposed, note);
      Notice.done(getTranslation("correct.proposed"));
      UI.getCurrent().navigate(OrganisationNavigation.organisation(id));
    } catch (NothingToCorrect e) {
      Notice.refused(getTranslation("correct.nothing"));
    } catch (TooOften e) {
      Notice.refused(getTranslation("limit.submissions"));
    }
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("correct.page"));
  }
}
