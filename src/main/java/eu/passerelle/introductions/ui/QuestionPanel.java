package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.introductions.QuestionRefusal;
import eu.passerelle.introductions.Questions;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.introductions.SeenQuestion.Can;
import eu.passerelle.introductions.SeenQuestion.SharedAnswer;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingPanel;
import eu.passerelle.shared.ui.Attention;
import eu.passerelle.shared.ui.Link;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * The questions about the listing one looks at: what is answered to all, one's own, and where to
 * ask; to its owner, what waits for an answer.
 */
class QuestionPanel extends Composite<Section> implements ListingPanel {

  private final Questions questions;

  QuestionPanel(Questions questions) {
    this.questions = questions;
    getContent().addClassName("column");
  }

  @Override
  public Component component() {
    return this;
  }

  @Override
  public void show(PublicListing listing, boolean draft) {
    getContent().removeAll();
    if (!draft) {
      show(listing);
    }
    setVisible(getContent().getComponentCount() > 1);
  }

  private void show(PublicListing listing) {
    getContent().add(new H2(getTranslation("questions.title")));
    if (Questions.isConsultation(listing)) {
      Paragraph note = new Paragraph(getTranslation("question.consultation"));
      note.addClassName("notice");
      getContent().add(note);
    }
    List<SharedAnswer> shared = questions.shared(listing.id());
    if (!shared.isEmpty()) {
      getContent().add(new SharedAnswers(shared));
    }
    questions.about(listing.id()).forEach(seen -> getContent().add(own(seen, listing)));
    questions
        .refusal(listing.id())
        .ifPresentOrElse(this::refuse, () -> getContent().add(form(listing)));
  }

  /** What somebody wrote in has gone; the keyboard goes on here. */
  private void showAgain(PublicListing listing) {
    show(listing, false);
    Attention.toFirstIn(this);
  }

  private Div own(SeenQuestion seen, PublicListing listing) {
    Div own = new Div(new Span(QuestionWords.between(seen)));
    own.addClassNames("column", "writing-note");
    Paragraph asked = new Paragraph(seen.lastQuestion());
    asked.addClassName("prose");
    Span state = new Span(QuestionWords.state(seen));
    state.addClassName(seen.waitsForMe() ? "waits-for-me" : "quiet");
    own.add(
        asked,
        state,
        new Link(QuestionNavigation.question(seen.id()), getTranslation("question.open")));
    if (seen.can().contains(Can.ANSWER)) {
      own.add(new AnswerForm(questions, seen, () -> showAgain(listing)));
    }
    return own;
  }

  private Details form(PublicListing listing) {
    return new Details(
        getTranslation("question.ask"),
        new QuestionForm(questions, listing, () -> showAgain(listing)));
  }

  /** What the button of interest says above is not said twice. */
  private void refuse(QuestionRefusal refusal) {
    switch (refusal.reason()) {
      case NOT_SIGNED_IN, NO_ORGANISATION, ORGANISATION_NOT_VALIDATED, ALREADY_OPEN -> {
        Paragraph why = new Paragraph(getTranslation("question.refused." + refusal.reason()));
        why.addClassName("quiet");
        getContent().add(why);
      }
      case OWN_LISTING, NOT_LIVE, NOT_OPEN -> {}
    }
  }

  @Configuration
  static class Panels {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    ListingPanel.Factory questionsAboutListing(Questions questions) {
      return (ListingKind kind) -> new QuestionPanel(questions);
    }
  }
}
