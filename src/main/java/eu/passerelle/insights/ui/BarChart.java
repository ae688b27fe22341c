package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Unit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lying bars: a group for each category, a bar in it for each series. */
@Tag("passerelle-bar-chart")
@JsModule("./charts/bar-chart.ts")
class BarChart extends Chart {

  private record Data(List<String> categories, List<Series> series, String unit, String hidden) {}

  /**
   * A chart of some columns of a table, a group for each of its rows.
   *
   * @param columns by their indexes, with what their bars are called
   */
  static BarChart of(FigureTable figures, Map<Integer, String> columns, Unit unit, String hidden) {
    return new BarChart(
        figures.sentence(),
        figures.rows().stream().map(row -> row.labels().getFirst()).toList(),
        columns.entrySet().stream()
            .map(column ->
                new Series(
                    column.getValue(),
                    figures.rows().stream()
                        .map(row -> row.values().get(column.getKey()).number())
                        .toList()))
            .toList(),
        unit,
        hidden);
  }

  /** The same of columns that keep their names. */
  static BarChart of(FigureTable figures, List<Integer> columns, Unit unit, String hidden) {
    Map<Integer, String> named = new LinkedHashMap<>();
    columns.forEach(column -> named.put(column, figures.columns().get(column).name()));
    return of(figures, named, unit, hidden);
  }

  /**
   * @param hidden what stands for a number that is hidden
   */
  private BarChart(
      String sentence, List<String> categories, List<Series> series, Unit unit, String hidden) {
    super(sentence, new Data(categories, series, unit.name().toLowerCase(Locale.ROOT), hidden));
  }
}
