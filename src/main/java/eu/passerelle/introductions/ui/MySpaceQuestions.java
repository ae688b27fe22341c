package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.introductions.Questions;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ui.MySpacePanel;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The questions that wait for an answer of the person's organisations. */
@org.springframework.stereotype.Component
@Order(1)
class MySpaceQuestions implements MySpacePanel {

  private static final int SHOWN = 6;

  private final Questions questions;

  MySpaceQuestions(Questions questions) {
    this.questions = questions;
  }

  @Override
  public Optional<Component> component(List<Listing> mine) {
    List<SeenQuestion> waiting =
        questions.mine().stream().filter(SeenQuestion::waitsForMe).toList();
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    Div cards = new Div();
    cards.addClassName("cards");
    waiting.stream().limit(SHOWN).map(QuestionCard::new).forEach(cards::add);
    Section section = new Section();
    section.add(new H2(section.getTranslation("my.questions", waiting.size())), cards);
    return Optional.of(section);
  }
}
