package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;

/** An introduction in few words: about what, with whom, and who is waited for until when. */
class IntroductionCard extends Composite<Article> {

  IntroductionCard(SeenIntroduction seen) {
    getContent().addClassNames("card", "introduction-card");
    Div head = new Div(ListingNavigation.kindBadge(seen.listing().kind()));
    head.addClassName("card-head");
    if (seen.unread() > 0) {
      head.add(new Tag(getTranslation("introduction.unread", seen.unread()), "unread"));
    }
    Span changed = new Span(Reader.date(seen.changedAt()));
    changed.addClassName("quiet");
    head.add(changed);
    getContent()
        .add(
            head,
            new H3(
                new Link(IntroductionNavigation.introduction(seen.id()), seen.listing().title())),
            new Span(IntroductionWords.between(seen)));
    IntroductionWords.waiting(seen)
        .ifPresent(text -> {
          Span waiting = new Span(text);
          waiting.addClassName(seen.waitsForMe() ? "waits-for-me" : "quiet");
          getContent().add(waiting);
        });
  }
}
