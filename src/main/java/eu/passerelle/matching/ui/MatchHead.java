package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.MatchReasons;
import eu.passerelle.matching.engine.Explanation;
import eu.passerelle.shared.ui.Tag;

/** How well a pair fits: band, score and how far it could rise. */
class MatchHead extends Composite<Div> {

  MatchHead(ListingMatch match, MatchReasons reasons) {
    Explanation explanation = match.explanation();
    Span score = new Span(reasons.points(explanation.low()));
    score.addClassName("score");
    Span range =
        new Span(
            explanation.high() > explanation.low()
                ? getTranslation("match.up-to", reasons.points(explanation.high()))
                : getTranslation("match.of-100"));
    range.addClassName("quiet");
    getContent().addClassName("match-head");
    getContent().add(new Tag(getTranslation("band." + match.band()), "band"), score, range);
  }
}
