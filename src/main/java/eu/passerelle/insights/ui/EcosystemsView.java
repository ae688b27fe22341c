package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.Ecosystems;
import eu.passerelle.insights.Ecosystems.Group;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.InsightTables;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Period;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Function;

/** Ecosystems and clusters side by side: what they are made of, and what comes of them. */
@Route(InsightsNavigation.ECOSYSTEMS)
@PermitAll
class EcosystemsView extends BoardView {

  /** Columns of the table that the chart shows: research and businesses, startups among them. */
  private static final List<Integer> CHARTED = List.of(1, 2, 3);

  private final Insights insights;
  private final Ecosystems ecosystems;
  private final Taxonomy taxonomy;
  private final Territories territories;

  EcosystemsView(
      Insights insights, Ecosystems ecosystems, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.ECOSYSTEMS, "ecosystems", insights);
    this.insights = insights;
    this.ecosystems = ecosystems;
    this.taxonomy = taxonomy;
    this.territories = territories;
  }

  @Override
  void narrow(Main page) {
    page.add(ScopeBar.ofPeriods(parameters(), insights.today(), this::choose));
  }

  @Override
  void show(Div board) {
    Period period = ScopeParameters.read(parameters(), insights.today()).period();
    board.add(
        panel(
            "clusters",
            ecosystems.clusters(period),
            group ->
                InsightsNavigation.DIVERGENCE + "?" + ScopeParameters.CLUSTER + "=" + group.id()));
    board.add(
        panel("ecosystems", ecosystems.ecosystems(period), group -> InsightsNavigation.BAROMETER));
  }

  private ChartPanel panel(String key, List<Group> groups, Function<Group, String> path) {
    FigureTable figures =
        new InsightTables(taxonomy, territories, Reader.texts()).groups(key, groups, path);
    return new ChartPanel(
        figures,
        BarChart.of(figures, CHARTED, Unit.COUNT, getTranslation("insights.hidden.short")),
        insights.today(),
        "passerelle-" + key);
  }
}
