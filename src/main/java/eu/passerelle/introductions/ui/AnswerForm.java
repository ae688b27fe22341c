package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.passerelle.introductions.Questions;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.shared.ui.Notice;

/** Answers a question, and says whether all readers of the listing see the answer. */
class AnswerForm extends Composite<Div> {

  private final Questions questions;
  private final SeenQuestion seen;
  private final Runnable done;
  private final QuestionField text;
  private final Checkbox share = new Checkbox();
  private final QuestionField shared;

  AnswerForm(Questions questions, SeenQuestion seen, Runnable done) {
    this.questions = questions;
    this.seen = seen;
    this.done = done;
    text = new QuestionField(getTranslation("question.answer"));
    share.setLabel(getTranslation("question.share"));
    share.setVisible(!seen.consultation());
    share.addValueChangeListener(change -> showShared());
    shared = new QuestionField(getTranslation("question.shared-as"));
    shared.setHelperText(getTranslation("question.shared-as.help"));
    shared.setValue(seen.lastQuestion());
    showShared();
    Button send = new Button(getTranslation("question.answer.send"), click -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(send);
    actions.addClassName("actions");
    getContent().addClassName("column");
    getContent().add(text, share);
    if (seen.consultation()) {
      getContent().add(new Paragraph(getTranslation("question.consultation.owner")));
    }
    getContent().add(shared, actions);
  }

  private boolean isShared() {
    return seen.consultation() || share.getValue();
  }

  private void showShared() {
    shared.setVisible(isShared());
  }

  private void send() {
    if (text.isWritten() && (!isShared() || shared.isWritten())) {
      text.send(this::answer, "question.answer.identity", done);
    }
  }

  private void answer() {
    questions.answer(seen.id(), text.getValue(), isShared() ? shared.getValue() : null);
    Notice.done(getTranslation("question.answered"));
  }
}
