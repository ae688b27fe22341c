package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.introductions.Introductions;
import eu.passerelle.introductions.Meetings;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenMeeting;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ui.MySpacePanel;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/**
 * The introductions that wait for the person or in which there is something new, and next meetings.
 */
@org.springframework.stereotype.Component
@Order(0)
class MySpaceIntroductions implements MySpacePanel {

  private static final int SHOWN = 6;

  private final Introductions introductions;
  private final Meetings meetings;

  MySpaceIntroductions(Introductions introductions, Meetings meetings) {
    this.introductions = introductions;
    this.meetings = meetings;
  }

  @Override
  public Optional<Component> component(List<Listing> mine) {
    List<SeenIntroduction> all = introductions.mine();
    List<SeenIntroduction> waiting =
        all.stream().filter(one -> one.waitsForMe() || one.unread() > 0).toList();
    List<SeenMeeting> next = meetings.next();
    Div both = new Div();
    both.addClassName("column");
    if (!waiting.isEmpty()) {
      both.add(waiting(waiting));
    }
    if (!next.isEmpty()) {
      both.add(next(next, all));
    }
    return Optional.<Component>of(both).filter(one -> both.getComponentCount() > 0);
  }

  private static Section waiting(List<SeenIntroduction> waiting) {
    Div cards = new Div();
    cards.addClassName("cards");
    waiting.stream().limit(SHOWN).map(IntroductionCard::new).forEach(cards::add);
    Section section = new Section();
    section.addClassName("column");
    section.add(
        new H2(section.getTranslation("my.introductions", waiting.size())),
        cards,
        new Link(IntroductionNavigation.BOARD, section.getTranslation("my.introductions.all")));
    return section;
  }

  private static Section next(List<SeenMeeting> next, List<SeenIntroduction> all) {
    Div rows = new Div();
    rows.addClassName("list");
    for (SeenMeeting meeting : next) {
      all.stream()
          .filter(one -> one.id().equals(meeting.introduction()))
          .limit(1)
          .forEach(one -> rows.add(row(meeting, one)));
    }
    Section section = new Section();
    section.addClassName("column");
    section.add(new H2(section.getTranslation("my.meetings")), rows);
    return section;
  }

  private static Div row(SeenMeeting meeting, SeenIntroduction introduction) {
    Span with = new Span(IntroductionWords.name(introduction, introduction.other()));
    with.addClassName("quiet");
    Div row =
        new Div(
            new Link(
                IntroductionNavigation.introduction(introduction.id()),
                Reader.moment(Objects.requireNonNull(meeting.appointment()).start())),
            with);
    row.addClassName("list-row");
    return row;
  }
}
