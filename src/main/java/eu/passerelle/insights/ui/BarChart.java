package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import eu.passerelle.insights.FigureTable.Unit;
import java.util.List;
import java.util.Locale;

/** Lying bars: a group for each category, a bar in it for each series. */
@Tag("passerelle-bar-chart")
@JsModule("./charts/bar-chart.ts")
class BarChart extends Chart {

  private record Data(List<String> categories, List<Series> series, String unit, String hidden) {}

  /**
   * @param hidden what stands for a number that is hidden
   */
  BarChart(
      String sentence, List<String> categories, List<Series> series, Unit unit, String hidden) {
    super(sentence, new Data(categories, series, unit.name().toLowerCase(Locale.ROOT), hidden));
  }
}
