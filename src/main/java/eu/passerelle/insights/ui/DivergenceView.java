package eu.passerelle.insights.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.BoardTables;
import eu.passerelle.insights.BoardTables.Cell;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.Figures;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Measure;
import eu.passerelle.insights.Scope;
import eu.passerelle.insights.Subject;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Technologies by fields: where research, business and demand diverge. */
@Route(InsightsNavigation.DIVERGENCE)
@PermitAll
class DivergenceView extends BoardView {

  private static final String FIRST = "first";
  private static final String SECOND = "second";
  private static final String SORT = "sort";
  private static final int ROWS = 12;

  DivergenceView(Insights insights, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.DIVERGENCE, "divergence", insights, taxonomy, territories);
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    Div two =
        ScopeFields.row(
            fields.one("insights.divergence.first", measures(Measure.RESEARCH), FIRST),
            fields.one("insights.divergence.second", measures(Measure.BUSINESSES), SECOND));
    page.add(two, ScopeFields.row(fields.province(), fields.cluster(), fields.period()));
  }

  /** All that can be compared, with the one that no parameter means first. */
  private Map<String, String> measures(Measure usual) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put(usual.name(), getTranslation("insights.measure." + usual));
    Measure.SHOWN.forEach(measure ->
        names.putIfAbsent(measure.name(), getTranslation("insights.measure." + measure)));
    return names;
  }

  private Measure measure(String parameter, Measure usual) {
    return Measure.SHOWN.stream()
        .filter(measure -> measure.name().equals(parameter(parameter)))
        .findFirst()
        .orElse(usual);
  }

  @Override
  void show(Div board) {
    Scope scope = scope();
    Measure first = measure(FIRST, Measure.RESEARCH);
    Measure second = measure(SECOND, Measure.BUSINESSES);
    Figures figures = insights().figures(scope);
    BoardTables tables =
        new BoardTables(
            figures, taxonomy(), territories(), Reader.texts(), Behind.drill(parameters()));
    List<Cell> cells = tables.cells(first, second);
    FigureTable sorted = tables.divergences(sorted(cells, figures), first, second);
    HeatChart chart = chart(tables, sorted.sentence(), first, second);
    chart.onPick(picked -> look(tables, Integer.parseInt(picked.first()), picked.second(), first));
    board.add(panel(sorted, chart, "divergence"), list(sorted));
  }

  private void look(BoardTables tables, int row, int column, Measure measure) {
    Subject subject =
        Subject.of(
            tables.codes(Topic.Axis.TECHNOLOGY).get(row),
            tables.codes(Topic.Axis.FIELD).get(column));
    String path = Behind.path(parameters(), subject, measure, null);
    getUI().ifPresent(ui -> ui.navigate(path));
  }

  private HeatChart chart(BoardTables tables, String sentence, Measure first, Measure second) {
    List<String> technologies = tables.codes(Topic.Axis.TECHNOLOGY);
    List<String> fields = tables.codes(Topic.Axis.FIELD);
    List<Optional<Double>> values =
        tables.cells(first, second).stream().map(Cell::divergence).toList();
    List<List<@Nullable Double>> rows =
        IntStream.range(0, technologies.size())
            .mapToObj(row ->
                values.subList(row * fields.size(), (row + 1) * fields.size()).stream()
                    .<@Nullable Double>map(value -> value.orElse(null))
                    .toList())
            .toList();
    return new HeatChart(
        sentence,
        new HeatChart.Board(
            technologies.stream().map(tables::label).toList(),
            fields.stream().map(tables::label).toList(),
            rows,
            getTranslation("insights.more", getTranslation("insights.measure." + first)),
            getTranslation("insights.more", getTranslation("insights.measure." + second))),
        Unit.POINTS,
        getTranslation("insights.hidden.short"));
  }

  /** By what the cells are in order. */
  private List<Cell> sorted(List<Cell> cells, Figures figures) {
    Comparator<Cell> greatest =
        Comparator.comparing((Cell cell) -> cell.divergence().orElse(Double.NEGATIVE_INFINITY))
            .reversed();
    String order = parameter(SORT);
    Comparator<Cell> by =
        switch (order) {
          case "second" ->
              Comparator.comparing(cell -> cell.divergence().orElse(Double.POSITIVE_INFINITY));
          case "" -> greatest;
          default ->
              Comparator.comparing((Cell cell) ->
                      Optional.ofNullable(
                              figures
                                  .count(
                                      Subject.of(cell.technology(), cell.field()),
                                      Behind.measure(order))
                                  .value())
                          .orElse(-1))
                  .reversed();
        };
    return cells.stream().sorted(by).toList();
  }

  private Section list(FigureTable sorted) {
    Map<String, String> orders = new LinkedHashMap<>();
    orders.put("", getTranslation("insights.sort.first"));
    orders.put("second", getTranslation("insights.sort.second"));
    Measure.SHOWN.forEach(measure ->
        orders.put(
            measure.name().toLowerCase(Locale.ROOT),
            getTranslation("insights.sort.count", getTranslation("insights.measure." + measure))));
    TableView table = new TableView(sorted, ROWS);
    Button more = new Button(getTranslation("insights.show-more"));
    more.addClickListener(click -> more.setVisible(table.showMore(ROWS)));
    return new Section(
        new H2(getTranslation("insights.divergence.cells")),
        fields().one("insights.sort", orders, SORT),
        table,
        more);
  }
}
