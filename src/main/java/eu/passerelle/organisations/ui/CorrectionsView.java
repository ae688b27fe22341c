package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import eu.passerelle.organisations.Corrections;
import eu.passerelle.shared.ui.EmptyState;
import jakarta.annotation.security.PermitAll;

/** What others propose to correct in the organisations that the reader administers. */
@Route(OrganisationNavigation.CORRECTIONS)
@PermitAll
class CorrectionsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final Corrections corrections;
  private final ProfileWords words;

  CorrectionsView(Corrections corrections, ProfileWords words) {
    this.corrections = corrections;
    this.words = words;
    addClassNames("page", "narrow");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show();
  }

  private void show() {
    CorrectionDecisions proposed =
        new CorrectionDecisions(corrections, corrections.waiting(), words, this::show);
    removeAll();
    add(
        new H1(getTranslation("corrections.title")),
        new Paragraph(getTranslation("corrections.text")),
        proposed.isEmpty() ? new EmptyState(getTranslation("corrections.nothing")) : proposed);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("corrections.title"));
  }
}
