package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.matching.MatchReasons;
import eu.passerelle.matching.engine.Explanation;

/** What one criterion contributes: its points of the most it could give, as number and bar. */
class CriterionRow extends Composite<Div> {

  CriterionRow(Explanation.Line line, MatchReasons reasons) {
    Span name = new Span(getTranslation("criterion." + line.criterion()));
    Span points =
        new Span(
            "%s / %s"
                .formatted(reasons.points(line.lowPoints()), reasons.points(line.mostPoints())));
    points.addClassName("number");
    Div head = new Div(name, points);
    head.addClassName("criterion-head");
    Span reason = new Span(reasons.detail(line));
    reason.addClassName("quiet");
    getContent().addClassName("criterion");
    getContent().add(head, bar(line), reason);
  }

  private static Div bar(Explanation.Line line) {
    Div bar = new Div();
    bar.addClassName("bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    bar.getStyle().set("--low", share(line.low(), line.most()));
    bar.getStyle().set("--high", share(line.high(), line.most()));
    return bar;
  }

  private static String share(int part, int whole) {
    return whole == 0 ? "0%" : 100 * part / whole + "%";
  }
}
