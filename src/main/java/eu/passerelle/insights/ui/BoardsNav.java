package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import eu.passerelle.shared.ui.Link;
import java.util.LinkedHashMap;
import java.util.Map;

/** The boards side by side, with the one that is open marked. */
class BoardsNav extends Composite<Nav> {

  private static final Map<String, String> BOARDS = new LinkedHashMap<>();

  static {
    BOARDS.put(InsightsNavigation.BAROMETER, "barometer");
    BOARDS.put(InsightsNavigation.DIVERGENCE, "divergence");
    BOARDS.put(InsightsNavigation.ORPHANS, "orphans");
    BOARDS.put(InsightsNavigation.TRENDS, "trends");
    BOARDS.put(InsightsNavigation.MAP, "map");
    BOARDS.put(InsightsNavigation.SUPPORT, "support");
    BOARDS.put(InsightsNavigation.ECOSYSTEMS, "ecosystems");
    BOARDS.put(InsightsNavigation.BRIDGES, "bridges");
    BOARDS.put(InsightsNavigation.WHAT_IF, "what-if");
    BOARDS.put(InsightsNavigation.PUBLISHED, "published");
    BOARDS.put(InsightsNavigation.REPORTS, "reports");
  }

  /**
   * @param open the path of the one that is open
   * @param analyst whether to offer what is for analysts only
   */
  BoardsNav(String open, boolean analyst) {
    getContent().addClassName("boards");
    getContent().setAriaLabel(getTranslation("insights.boards"));
    BOARDS.forEach((path, key) -> {
      if (analyst || !path.equals(InsightsNavigation.WHAT_IF)) {
        Link link = new Link(path, getTranslation("insights.board." + key));
        if (path.equals(open)) {
          link.getElement().setAttribute("aria-current", "page");
        }
        getContent().add(link);
      }
    });
  }
}
