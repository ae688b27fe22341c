package eu.passerelle.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.access.LegalTexts.Document;
import eu.passerelle.access.ui.LegalNavigation;
import eu.passerelle.matching.ui.MatchingNavigation;
import eu.passerelle.operations.Deployment;
import eu.passerelle.shared.ui.Link;

/**
 * What stands below every page: how accessible it is, by what matches are ranked, which version, on
 * which store.
 */
class PageFooter extends Composite<Footer> {

  PageFooter(Deployment deployment) {
    getContent().addClassNames("footer", "quiet");
    getContent().add(new Link(AccessibilityView.PATH, getTranslation("accessibility.title")));
    getContent().add(new Link(MatchingNavigation.RANKING, getTranslation("ranking.title")));
    for (Document document : Document.OF_THE_OPERATOR) {
      getContent()
          .add(new Link(LegalNavigation.path(document), getTranslation("legal." + document)));
    }
    if (!deployment.version().isEmpty()) {
      getContent().add(new Span(getTranslation("footer.version", deployment.version())));
    }
    getContent().add(new Span(getTranslation("footer.store." + deployment.storeKind())));
  }
}
