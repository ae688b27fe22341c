package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.textfield.TextArea;
import eu.passerelle.introductions.IllegalQuestionState;
import eu.passerelle.introductions.QuestionRefused;
import eu.passerelle.introductions.Questions;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.operations.TooOften;
import eu.passerelle.shared.ui.Notice;

/** Where a question or an answer is written; it says what is wrong with it. */
class QuestionField extends TextArea {

  QuestionField(String label) {
    super(label);
    setMaxLength(Questions.LONGEST);
    setRequiredIndicatorVisible(true);
    setWidthFull();
  }

  /** Whether something is written; otherwise says that it is missing. */
  boolean isWritten() {
    boolean written = !getValue().isBlank();
    if (!written) {
      refuse(getTranslation("question.empty"));
    }
    return written;
  }

  private void refuse(String why) {
    setErrorMessage(why);
    setInvalid(true);
    focus();
  }

  /**
   * Does what is to be done with it.
   *
   * @param identity key of what to say where it tells who somebody is
   * @param done afterwards, also where somebody else was faster
   */
  void send(Runnable act, String identity, Runnable done) {
    try {
      act.run();
      done.run();
    } catch (IdentityInText e) {
      refuse(getTranslation(identity, String.join(", ", e.found())));
    } catch (IllegalQuestionState | QuestionRefused e) {
      Notice.refused(getTranslation("introduction.changed"));
      done.run();
    } catch (TooOften e) {
      Notice.refused(getTranslation("interest.too-often"));
    }
  }
}
