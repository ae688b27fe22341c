package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import eu.passerelle.insights.FigureTable.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** How figures went over the days. */
@Tag("passerelle-line-chart")
@JsModule("./charts/line-chart.ts")
class LineChart extends Chart {

  private record Data(List<String> days, List<Series> series, String unit, String hidden) {}

  LineChart(String sentence, List<LocalDate> days, List<Series> series, Unit unit, String hidden) {
    super(
        sentence,
        new Data(
            days.stream().map(LocalDate::toString).toList(),
            series,
            unit.name().toLowerCase(Locale.ROOT),
            hidden));
  }
}
