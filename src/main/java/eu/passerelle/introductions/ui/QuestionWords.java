package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.UI;
import eu.passerelle.introductions.QuestionState;
import eu.passerelle.introductions.SeenQuestion;
import eu.passerelle.introductions.SeenQuestion.SeenSide;
import eu.passerelle.introductions.Side;
import eu.passerelle.shared.ui.Reader;
import java.util.Objects;

/** What is said of questions. */
final class QuestionWords {

  private QuestionWords() {}

  private static String text(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }

  /** What the reader may call a side. */
  static String name(SeenQuestion seen, Side side) {
    SeenSide one = seen.side(side);
    return one.name() == null ? text("introduction.anonymous") : one.name();
  }

  /** With whom the reader's side is in touch; both, for who accompanies. */
  static String between(SeenQuestion seen) {
    if (seen.mine() == null) {
      return text("introduction.between", name(seen, Side.ASKING), name(seen, Side.ASKED));
    }
    return seen.mine() == Side.ASKED
        ? text("question.from", name(seen, Side.ASKING))
        : text("question.to", name(seen, Side.ASKED));
  }

  /** Where it is, and until when an answer is expected. */
  static String state(SeenQuestion seen) {
    return seen.state() == QuestionState.OPEN
        ? text(
            seen.waitsForMe() ? "question.your-turn" : "question.their-turn",
            Reader.date(Objects.requireNonNull(seen.due())))
        : text("question.state." + seen.state());
  }
}
