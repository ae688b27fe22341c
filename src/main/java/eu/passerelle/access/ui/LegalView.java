package eu.passerelle.access.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.LegalTexts;
import eu.passerelle.access.LegalTexts.Document;
import eu.passerelle.shared.ui.Reader;
import java.util.Arrays;

/** The terms of use, what becomes of personal data, and models, as the operator wrote them. */
@Route(LegalNavigation.LEGAL)
@AnonymousAllowed
class LegalView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private static final String HEADING = "# ";

  private final LegalTexts legal;
  private String title = "";

  LegalView(LegalTexts legal) {
    this.legal = legal;
    addClassNames("page", "narrow", "legal");
  }

  @Override
  public void setParameter(BeforeEvent event, String name) {
    Document document =
        Arrays.stream(Document.values())
            .filter(candidate -> candidate.path().equals(name))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    show(legal.text(document, Reader.language()));
  }

  /** The heading of a text is the page's. */
  private void show(String text) {
    removeAll();
    String heading =
        text.lines()
            .filter(line -> line.startsWith(HEADING))
            .findFirst()
            .map(line -> line.substring(HEADING.length()).strip())
            .orElse("");
    title = heading;
    String body = text.replaceFirst("(?m)^# .*$", "");
    add(new H1(heading), new Article(new Markdown(body)));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
