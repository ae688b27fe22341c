package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.matching.MatchReasons;
import eu.passerelle.matching.engine.Explanation;

/** What each criterion contributes, and their sum. */
class CriteriaTable extends Composite<Div> {

  CriteriaTable(Explanation explanation, MatchReasons reasons) {
    getContent().addClassName("criteria");
    explanation.lines().forEach(line -> getContent().add(new CriterionRow(line, reasons)));
    Div total =
        new Div(
            new Span(getTranslation("match.total")), new Span(reasons.points(explanation.low())));
    total.addClassName("total");
    Span versions =
        new Span(getTranslation("match.versions", explanation.policy(), explanation.snapshot()));
    versions.addClassName("quiet");
    getContent().add(total, versions);
  }
}
