package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;

/** A question in few words: about what, with whom, and where it is. */
class QuestionCard extends Composite<Article> {

  QuestionCard(SeenQuestion seen) {
    getContent().addClassNames("card", "question-card");
    Span changed = new Span(Reader.date(seen.changedAt()));
    changed.addClassName("quiet");
    Div head = new Div(ListingNavigation.kindBadge(seen.listing().kind()), changed);
    head.addClassName("card-head");
    Paragraph asked = new Paragraph(seen.lastQuestion());
    asked.addClassName("clamp");
    Span state = new Span(QuestionWords.state(seen));
    state.addClassName(seen.waitsForMe() ? "waits-for-me" : "quiet");
    getContent()
        .add(
            head,
            new H3(new Link(QuestionNavigation.question(seen.id()), seen.listing().title())),
            new Span(QuestionWords.between(seen)),
            asked,
            state);
  }
}
