package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import eu.passerelle.insights.FigureTable.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A board of cells, coloured by their value. */
@Tag("passerelle-heat-chart")
@JsModule("./charts/heat-chart.ts")
class HeatChart extends Chart {

  /**
   * What the cells hold.
   *
   * @param values a row each; null where hidden
   * @param first what a cell far above zero means; empty where the scale goes from little to much
   * @param second what one far below means
   */
  record Board(
      List<String> rows,
      List<String> columns,
      List<List<@Nullable Double>> values,
      String first,
      String second) {}

  private record Data(
      List<String> rows,
      List<String> columns,
      List<List<@Nullable Double>> values,
      String unit,
      String hidden,
      String first,
      String second) {}

  HeatChart(String sentence, Board board, Unit unit, String hidden) {
    super(
        sentence,
        new Data(
            board.rows(),
            board.columns(),
            board.values(),
            unit.name().toLowerCase(Locale.ROOT),
            hidden,
            board.first(),
            board.second()));
  }
}
