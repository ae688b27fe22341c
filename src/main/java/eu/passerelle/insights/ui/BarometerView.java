package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.BoardTables;
import eu.passerelle.insights.Count;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.Figures;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Measure;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;

/** The region at a glance: who works in which technology and field, and where. */
@Route(InsightsNavigation.BAROMETER)
@PermitAll
class BarometerView extends BoardView {

  BarometerView(Insights insights, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.BAROMETER, "barometer", insights, taxonomy, territories);
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    page.add(ScopeFields.row(fields.province(), fields.cluster(), fields.period()));
  }

  @Override
  void show(Div board) {
    Scope scope = scope();
    Figures figures = insights().figures(scope);
    BoardTables tables =
        new BoardTables(
            figures, taxonomy(), territories(), Reader.texts(), Behind.drill(parameters()));
    board.add(totals(figures));
    board.add(shares(tables.byTopic(Topic.Axis.TECHNOLOGY), "technologies"));
    board.add(shares(tables.byTopic(Topic.Axis.FIELD), "fields"));
    board.add(shares(tables.byActivity(), "activities"));
    if (scope.province() == null) {
      board.add(counts(tables.byProvince()));
    }
  }

  private UnorderedList totals(Figures figures) {
    UnorderedList list = new UnorderedList();
    list.addClassName("region-totals");
    for (Measure measure : Measure.SHOWN) {
      Count count = figures.count(Subject.ALL, measure);
      Span number =
          new Span(
              count.value() == null
                  ? getTranslation("insights.hidden.word")
                  : getTranslation("number", count.value()));
      number.addClassName(count.isHidden() ? "quiet" : "region-total");
      String name = getTranslation("insights.measure." + measure);
      list.add(
          new ListItem(
              number,
              count.isHidden()
                  ? new Span(name)
                  : new Link(Behind.path(parameters(), Subject.ALL, measure, null), name)));
    }
    return list;
  }

  /** A panel whose chart shows the shares of the organisations, which stand after their counts. */
  private ChartPanel shares(FigureTable figures, String name) {
    Map<Integer, String> columns = new LinkedHashMap<>();
    Measure.OF_ORGANISATIONS.forEach(measure ->
        columns.put(2 * columns.size() + 1, getTranslation("insights.measure." + measure)));
    return panel(figures, columns, Unit.PERCENT, name);
  }

  private ChartPanel counts(FigureTable figures) {
    Map<Integer, String> columns = new LinkedHashMap<>();
    Measure.OF_ORGANISATIONS.forEach(
        measure -> columns.put(columns.size(), getTranslation("insights.measure." + measure)));
    return panel(figures, columns, Unit.COUNT, "provinces");
  }

  private ChartPanel panel(
      FigureTable figures, Map<Integer, String> columns, Unit unit, String name) {
    return panel(
        figures,
        BarChart.of(figures, columns, unit, getTranslation("insights.hidden.short")),
        name);
  }
}
