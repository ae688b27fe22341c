package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.Ecosystems;
import eu.passerelle.insights.Ecosystems.Group;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Period;
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

  private final Ecosystems ecosystems;

  EcosystemsView(
      Insights insights, Ecosystems ecosystems, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.ECOSYSTEMS, "ecosystems", insights, taxonomy, territories);
    this.ecosystems = ecosystems;
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    page.add(ScopeFields.row(fields.period()));
  }

  @Override
  void show(Div board) {
    Period period = scope().period();
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
    FigureTable figures = tables().groups(key, groups, path);
    return panel(
        figures,
        BarChart.of(figures, CHARTED, Unit.COUNT, getTranslation("insights.hidden.short")),
        key);
  }
}
