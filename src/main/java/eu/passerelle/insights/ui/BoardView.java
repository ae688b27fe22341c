package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.InsightTables;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.util.Map;

/** A board: its heading, what it can be narrowed by, and what it shows of what the address says. */
abstract class BoardView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  private final String path;
  private final String key;
  private final Insights insights;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final Div content = new Div();
  private QueryParameters parameters = QueryParameters.empty();

  /**
   * @param key last part of its message keys
   */
  BoardView(
      String path, String key, Insights insights, Taxonomy taxonomy, Territories territories) {
    this.path = path;
    this.key = key;
    this.insights = insights;
    this.taxonomy = taxonomy;
    this.territories = territories;
    content.addClassNames("column", "figures-board");
    addClassName("page");
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    parameters = event.getLocation().getQueryParameters();
    if (getComponentCount() == 0) {
      boolean analyst = insights.seesEverything();
      Paragraph text = new Paragraph(getTranslation("insights.board." + key + ".text"));
      text.addClassName("lead");
      add(new BoardsNav(path, analyst), new H1(getTranslation("insights.board." + key)), text);
      if (!analyst) {
        Paragraph hidden = new Paragraph(getTranslation("insights.hidden"));
        hidden.addClassName("quiet");
        add(hidden);
      }
      narrow(this, fields());
      add(content);
    }
    content.removeAll();
    show(content);
  }

  /** Adds what it can be narrowed by. */
  void narrow(Main page, ScopeFields fields) {}

  /** Shows what the address says. */
  abstract void show(Div board);

  Insights insights() {
    return insights;
  }

  Taxonomy taxonomy() {
    return taxonomy;
  }

  Territories territories() {
    return territories;
  }

  /** Fields that choose what it looks at. */
  ScopeFields fields() {
    return new ScopeFields(parameters, insights, taxonomy, territories, this::choose);
  }

  /** What the address says it looks at. */
  Scope scope() {
    return ScopeParameters.scope(parameters, insights, territories);
  }

  /** What the address says its figures are about. */
  Subject subject() {
    return ScopeParameters.subject(parameters, taxonomy);
  }

  /** The tables of boards in the reader's language. */
  InsightTables tables() {
    return new InsightTables(taxonomy, territories, Reader.texts());
  }

  /**
   * A chart of figures as they are told today, with what belongs to it.
   *
   * @param name of its files, after that of the application
   */
  ChartPanel panel(FigureTable figures, Chart chart, String name) {
    return new ChartPanel(figures, chart, insights.today(), "passerelle-" + name);
  }

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
