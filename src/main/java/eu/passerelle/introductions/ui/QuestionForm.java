package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import eu.passerelle.introductions.Questions;
import eu.passerelle.introductions.Questions.Asker;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.shared.ui.Notice;
import java.util.List;
import java.util.Objects;

/** Asks a question about a listing. */
class QuestionForm extends Composite<Div> {

  private final Questions questions;
  private final PublicListing listing;
  private final Runnable done;
  private final Select<Asker> asker = new Select<>();
  private final QuestionField text;
  private final Checkbox hidden = new Checkbox();

  QuestionForm(Questions questions, PublicListing listing, Runnable done) {
    this.questions = questions;
    this.listing = listing;
    this.done = done;
    text = new QuestionField(getTranslation("question.text"));
    text.setHelperText(getTranslation("question.text.help"));
    hidden.setLabel(getTranslation("question.hidden"));
    setUpAskers(questions.askers(listing.id()));
    Button send = new Button(getTranslation("question.send"), click -> send());
    send.addThemeVariants(ButtonVariant.PRIMARY);
    Div actions = new Div(send);
    actions.addClassName("actions");
    getContent().addClassName("column");
    if (Questions.isConsultation(listing)) {
      getContent().add(new Paragraph(getTranslation("question.consultation.asker")));
    }
    getContent().add(asker, text, hidden, actions);
  }

  private void setUpAskers(List<Asker> askers) {
    asker.setLabel(getTranslation("interest.asker"));
    asker.setItems(askers);
    asker.setItemLabelGenerator(Asker::name);
    asker.setWidthFull();
    asker.setValue(askers.getFirst());
    asker.setVisible(askers.size() > 1);
  }

  private void send() {
    if (text.isWritten()) {
      text.send(this::ask, "question.identity", done);
    }
  }

  private void ask() {
    questions.ask(
        listing.id(),
        Objects.requireNonNull(asker.getValue()).id(),
        !hidden.getValue(),
        text.getValue());
    Notice.done(getTranslation("question.sent"));
  }
}
