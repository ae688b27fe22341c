package eu.passerelle.insights.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.Bridges;
import eu.passerelle.insights.Bridges.Flow;
import eu.passerelle.insights.Bridges.Node;
import eu.passerelle.insights.Bridges.Traffic;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.InsightTables;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Orphans;
import eu.passerelle.insights.Scope;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What flows from research through technologies and fields to businesses. */
@Route(InsightsNavigation.BRIDGES)
@PermitAll
class BridgesView extends BoardView {

  private static final String TRAFFIC = "traffic";

  private final Bridges bridges;
  private final Orphans orphans;

  BridgesView(
      Insights insights,
      Bridges bridges,
      Orphans orphans,
      Taxonomy taxonomy,
      Territories territories) {
    super(InsightsNavigation.BRIDGES, "bridges", insights, taxonomy, territories);
    this.bridges = bridges;
    this.orphans = orphans;
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    Map<String, String> traffics = new LinkedHashMap<>();
    for (Traffic traffic : Traffic.values()) {
      traffics.put(
          traffic.name().toLowerCase(Locale.ROOT), getTranslation("insights.bridges." + traffic));
    }
    Div what =
        ScopeFields.row(
            fields.one("insights.bridges.traffic", traffics, TRAFFIC), fields.cluster());
    page.add(what);
  }

  @Override
  void show(Div board) {
    Traffic traffic =
        Stream.of(Traffic.values())
            .filter(one -> one.name().equalsIgnoreCase(parameter(TRAFFIC)))
            .findFirst()
            .orElse(Traffic.MATCHES);
    if (traffic == Traffic.MATCHES && !orphans.isReady()) {
      board.add(new EmptyState(getTranslation("insights.orphans.counting")));
      return;
    }
    Scope scope = scope();
    Flow flow = bridges.of(traffic, scope);
    if (flow.links().isEmpty()) {
      board.add(new EmptyState(getTranslation("insights.bridges.none")));
      return;
    }
    InsightTables tables = tables();
    FigureTable figures = tables.bridges(traffic, flow);
    board.add(
        panel(
            figures,
            new FlowChart(figures.sentence(), nodes(flow, tables), links(flow)),
            "bridges"));
  }

  private static List<FlowChart.Node> nodes(Flow flow, InsightTables tables) {
    return flow.links().stream()
        .flatMap(link -> Stream.of(link.from(), link.to()))
        .distinct()
        .map(node -> new FlowChart.Node(id(node), tables.name(node), node.step().ordinal()))
        .toList();
  }

  private static String id(Node node) {
    return node.step() + ":" + node.code();
  }

  private static List<FlowChart.Link> links(Flow flow) {
    return flow.links().stream()
        .map(link -> new FlowChart.Link(id(link.from()), id(link.to()), link.count()))
        .toList();
  }
}
