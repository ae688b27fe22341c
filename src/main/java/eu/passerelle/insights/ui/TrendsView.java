package eu.passerelle.insights.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Measure;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.insights.TechnologyTrends;
import eu.passerelle.insights.Trends;
import eu.passerelle.insights.Trends.Point;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How figures went, from any day to any other; and the trends of the world beside them. */
@Route(InsightsNavigation.TRENDS)
@PermitAll
class TrendsView extends BoardView {

  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String DEMAND = "demand";

  private final Trends trends;
  private final TechnologyTrends map;

  TrendsView(
      Insights insights,
      Trends trends,
      TechnologyTrends map,
      Taxonomy taxonomy,
      Territories territories) {
    super(InsightsNavigation.TRENDS, "trends", insights, taxonomy, territories);
    this.trends = trends;
    this.map = map;
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    Div days =
        ScopeFields.row(
            day("insights.trend.from", FROM, firstDay()),
            day("insights.trend.until", UNTIL, lastDay()));
    page.add(fields.subject(), ScopeFields.row(fields.province(), fields.cluster()), days);
  }

  private DatePicker day(String label, String parameter, LocalDate chosen) {
    DatePicker picker = new DatePicker(getTranslation(label));
    picker.setLocale(Reader.language().locale());
    picker.setMax(insights().today());
    picker.setValue(chosen);
    picker.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        choose(parameter, change.getValue().toString());
      }
    });
    return picker;
  }

  /** The day that growth is published against, where the address names none. */
  private LocalDate firstDay() {
    return day(FROM, insights().published().comparedWith());
  }

  private LocalDate lastDay() {
    return day(UNTIL, insights().today());
  }

  private LocalDate day(String parameter, LocalDate usual) {
    try {
      LocalDate day = LocalDate.parse(parameter(parameter));
      return day.isAfter(insights().today()) || day.getYear() < ScopeParameters.EARLIEST_YEAR
          ? usual
          : day;
    } catch (DateTimeParseException e) {
      return usual;
    }
  }

  @Override
  void show(Div board) {
    Subject subject = subject();
    Scope scope = scope();
    LocalDate one = firstDay();
    LocalDate other = lastDay();
    List<Point> points =
        trends.of(
            subject, scope, one.isBefore(other) ? one : other, one.isBefore(other) ? other : one);
    board.add(
        panel(
            subject,
            Measure.OF_ORGANISATIONS,
            points,
            !subject.equals(Subject.ALL),
            "organisations"));
    board.add(panel(subject, List.of(Measure.NEEDS, Measure.CAPABILITIES), points, false, DEMAND));
    board.add(
        new TrendMap(
            map,
            insights(),
            taxonomy(),
            () -> getUI().ifPresent(ui -> ui.refreshCurrentRoute(false))));
  }

  private ChartPanel panel(
      Subject subject, List<Measure> measures, List<Point> points, boolean shares, String name) {
    FigureTable figures = tables().trend(subject, measures, points);
    Function<Measure, Chart.Series> series =
        measure ->
            new Chart.Series(
                getTranslation("insights.measure." + measure),
                points.stream().map(point -> value(point, measure, shares)).toList());
    return panel(
        figures,
        new LineChart(
            figures.sentence(),
            points.stream().map(Point::day).toList(),
            measures.stream().map(series).toList(),
            shares ? Unit.PERCENT : Unit.COUNT,
            getTranslation("insights.hidden.short")),
        "trend-" + name);
  }

  private static @Nullable Double value(Point point, Measure measure, boolean share) {
    if (share) {
      return point.shares().get(measure);
    }
    Integer count = point.count(measure).value();
    return count == null ? null : count.doubleValue();
  }
}
