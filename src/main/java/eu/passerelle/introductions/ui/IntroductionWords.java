package eu.passerelle.introductions.ui;

import com.vaadin.flow.component.UI;
import eu.passerelle.introductions.SeenIntroduction;
import eu.passerelle.introductions.SeenIntroduction.SeenParty;
import eu.passerelle.introductions.Side;
import eu.passerelle.shared.ui.Reader;
import java.util.Objects;
import java.util.Optional;

/** What is said of introductions. */
final class IntroductionWords {

  private IntroductionWords() {}

  private static String text(String key, Object... arguments) {
    return UI.getCurrent().getTranslation(key, arguments);
  }

  /** What the reader may call a side. */
  static String name(SeenIntroduction seen, Side side) {
    SeenParty party = seen.party(side);
    return party.name() == null ? text("introduction.anonymous") : party.name();
  }

  /** With whom the reader's side is brought together; both, for who accompanies. */
  static String between(SeenIntroduction seen) {
    return seen.mine() == null
        ? text("introduction.between", name(seen, Side.ASKING), name(seen, Side.ASKED))
        : text(
            seen.mine() == Side.ASKED ? "introduction.from" : "introduction.to",
            name(seen, seen.other()));
  }

  /** Who is waited for, until when; nothing when it is over. */
  static Optional<String> waiting(SeenIntroduction seen) {
    Side side = seen.waitsFor();
    if (side == null) {
      return Optional.empty();
    }
    String until = Reader.date(Objects.requireNonNull(seen.due()));
    return Optional.of(
        seen.waitsForMe()
            ? text("introduction.your-turn", until)
            : text("introduction.their-turn", name(seen, side), until));
  }
}
