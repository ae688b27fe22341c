package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.introductions.Introductions;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ui.MySpacePanel;
import eu.passerelle.shared.ui.Link;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The introductions that wait for the person, or in which there is something new. */
@org.springframework.stereotype.Component
@Order(0)
class MySpaceIntroductions implements MySpacePanel {

  private static final int SHOWN = 6;

  private final Introductions introductions;

  MySpaceIntroductions(Introductions introductions) {
    this.introductions = introductions;
  }

  @Override
  public Optional<Component> component(List<Listing> mine) {
    List<SeenIntroduction> waiting =
        introductions.mine().stream().filter(one -> one.waitsForMe() || one.unread() > 0).toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Div cards = new Div();
    cards.addClassName("cards");
    waiting.stream().limit(SHOWN).map(IntroductionCard::new).forEach(cards::add);
    Section section = new Section();
    section.add(
        new H2(section.getTranslation("my.introductions", waiting.size())),
        cards,
        new Link(IntroductionNavigation.BOARD, section.getTranslation("my.introductions.all")));
    return Optional.of(section);
  }
}
