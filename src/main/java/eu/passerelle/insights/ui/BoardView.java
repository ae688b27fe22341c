package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.Insights;
import java.util.Map;

/** A board: its heading, what it can be narrowed by, and what it shows of what the address says. */
abstract class BoardView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  private final String path;
  private final String key;
  private final boolean analyst;
  private final Div content = new Div();
  private QueryParameters parameters = QueryParameters.empty();

  /**
   * @param key last part of its message keys
   */
  BoardView(String path, String key, Insights insights) {
    this.path = path;
    this.key = key;
    analyst = insights.seesEverything();
    content.addClassNames("column", "figures-board");
    addClassName("page");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    parameters = event.getLocation().getQueryParameters();
    if (getComponentCount() == 0) {
      Paragraph text = new Paragraph(getTranslation("insights.board." + key + ".text"));
      text.addClassName("lead");
      add(new BoardsNav(path, analyst), new H1(getTranslation("insights.board." + key)), text);
      if (!analyst) {
        Paragraph hidden = new Paragraph(getTranslation("insights.hidden"));
        hidden.addClassName("quiet");
        add(hidden);
      }
      narrow(this);
      add(content);
    }
    content.removeAll();
    show(content);
  }

  /** Adds what it can be narrowed by. */
  void narrow(Main page) {}

  /** Shows what the address says. */
  abstract void show(Div board);

  /** The parameters of the address. */
  QueryParameters parameters() {
    return parameters;
  }

  /** The value of a parameter, empty where there is none. */
  String parameter(String name) {
    return parameters.getSingleParameter(name).orElse("");
  }

  /** Goes to the same board with a parameter set otherwise. */
  void choose(String parameter, String value) {
    getUI()
        .ifPresent(
            ui -> ui.navigate(path, ScopeParameters.with(parameters, Map.of(parameter, value))));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("insights.board." + key));
  }
}
