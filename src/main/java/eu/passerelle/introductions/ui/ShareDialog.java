package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import eu.passerelle.introductions.Questions;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.introductions.SeenQuestion.Can;
import eu.passerelle.introductions.SeenQuestion.SeenLine;
import java.util.Optional;

/** Shows an answer to all readers of the listing, changes what they see, or takes it back. */
class ShareDialog extends Dialog {

  ShareDialog(Questions questions, SeenQuestion seen, SeenLine answer, Runnable done) {
    setHeaderTitle(getTranslation("question.share"));
    QuestionField question = new QuestionField(getTranslation("question.shared-as"));
    question.setHelperText(getTranslation("question.shared-as.help"));
    QuestionField text = new QuestionField(getTranslation("question.answer"));
    var shown = Optional.ofNullable(answer.shared());
    question.setValue(shown.map(one -> one.question()).orElseGet(() -> seen.answeredBy(answer)));
    text.setValue(shown.map(one -> one.answer()).orElse(answer.text()));
    Runnable end =
        () -> {
          close();
          done.run();
        };
    Button show =
        new Button(
            getTranslation("question.share.do"),
            click -> {
              if (question.isWritten() && text.isWritten()) {
                text.send(
                    () ->
                        questions.share(
                            seen.id(), answer.step(), question.getValue(), text.getValue()),
                    "question.answer.identity",
                    end);
              }
            });
    show.addThemeVariants(ButtonVariant.PRIMARY);
    add(question, text);
    getFooter().add(new Button(getTranslation("action.cancel"), click -> close()));
    if (shown.isPresent() && seen.can().contains(Can.UNSHARE)) {
      getFooter()
          .add(
              new Button(
                  getTranslation("question.unshare"),
                  click ->
                      text.send(
                          () -> questions.unshare(seen.id(), answer.step()),
                          "question.answer.identity",
                          end)));
    }
    getFooter().add(show);
  }
}
