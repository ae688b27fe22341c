package eu.passerelle.matching.allotment;

import java.util.Map;
import java.util.Objects;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/** Nodes and arcs from a source to a sink, with what a unit of flow costs on each. */
final class Network {

  static final int SOURCE = 0;
  static final int SINK = 1;

  /** From one node to another; there may be several side by side. */
  static final class Arc extends DefaultWeightedEdge {

    private static final long serialVersionUID = 1;

    private final int capacity;

    private Arc(int capacity) {
      this.capacity = capacity;
    }
  }

  /** How much flows where. */
  record Flow(Map<Arc, Double> units) {

    boolean uses(Arc arc) {
      return Math.round(Objects.requireNonNull(units.get(arc))) > 0;
    }
  }

  private final DirectedWeightedMultigraph<Integer, Arc> graph =
      new DirectedWeightedMultigraph<>(null, null);
  private final int most;

  /**
   * @param most units that may flow; none has to
   */
  Network(int most) {
    this.most = most;
    graph.addVertex(SOURCE);
    graph.addVertex(SINK);
    join(SOURCE, SINK, most, 0);
  }

  /** A new node. */
  int node() {
    int node = graph.vertexSet().size();
    graph.addVertex(node);
    return node;
  }

  /**
   * Joins two nodes.
   *
   * @param capacity units that it lets through
   * @param cost of each unit; earnings are negative
   */
  Arc join(int from, int to, int capacity, double cost) {
    Arc arc = new Arc(capacity);
    graph.addEdge(from, to, arc);
    graph.setEdgeWeight(arc, cost);
    return arc;
  }

  /** A flow of the least cost there is; of several the same one every time. */
  Flow cheapestFlow() {
    return new Flow(
        new CapacityScalingMinimumCostFlow<Integer, Arc>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblemImpl<>(graph, this::supply, arc -> arc.capacity))
            .getFlowMap());
  }

  private int supply(int node) {
    return switch (node) {
      case SOURCE -> most;
      case SINK -> -most;
      default -> 0;
    };
  }
}
