package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;

/** What flows from one step to the next. */
@Tag("passerelle-flow-chart")
@JsModule("./charts/flow-chart.ts")
class FlowChart extends Chart {

  /** Something on a step, counted from 0. */
  record Node(String id, String label, int step) {}

  /** How much goes from one to another. */
  record Link(String from, String to, int value) {}

  private record Data(List<Node> nodes, List<Link> links) {}

  FlowChart(String sentence, List<Node> nodes, List<Link> links) {
    super(sentence, new Data(nodes, links));
  }
}
