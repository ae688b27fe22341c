package eu.passerelle.introductions;

import eu.passerelle.introductions.SeenIntroduction.SeenListing;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as one of those who take part may see it.
 *
 * @param mine the reader's side; null for who accompanies it
 * @param consultation whether every answer is shown to all readers of the listing
 * @param lines what both sides wrote; for who accompanies, what was asked first
 * @param due when who is waited for is reminded; null when nobody is
 * @param lapses when it is over if nobody answers; null when nobody is waited for
 * @param can what the reader can do now
 */
public record SeenQuestion(
    QuestionId id,
    @Nullable Side mine,
    SeenListing listing,
    Map<Side, SeenSide> sides,
    boolean consultation,
    List<SeenLine> lines,
    QuestionState state,
    @Nullable Instant due,
    @Nullable Instant lapses,
    Set<Can> can,
    Instant changedAt) {

  /** What somebody can do with a question. */
  public enum Can {
    ANSWER,
    FOLLOW_UP,
    WITHDRAW,
    /** Show an answer to all readers, or show it otherwise. */
    SHARE,
    /** Show an answer no longer. */
    UNSHARE
  }

  /**
   * A side.
   *
   * @param organisation null where the reader may not know
   * @param name the same
   * @param hidden whether the other side may not know
   */
  public record SeenSide(
      boolean hidden, @Nullable OrganisationId organisation, @Nullable String name) {}

  /**
   * What somebody wrote.
   *
   * @param step by which an answer is shared
   * @param who name; null of the other side's people, and of those who left
   * @param shared what all readers of the listing see of it; null where they see nothing
   */
  public record SeenLine(
      int step,
      Side side,
      @Nullable String who,
      boolean mine,
      String text,
      Instant at,
      @Nullable SharedAnswer shared) {}

  /**
   * What all readers of a listing see of an answer.
   *
   * @param at when it was last changed
   */
  public record SharedAnswer(String question, String answer, Instant at) {}

  public SeenQuestion {
    lines = List.copyOf(lines);
    can = Set.copyOf(can);
  }

  /** A side as the reader may see it. */
  public SeenSide side(Side side) {
    return Objects.requireNonNull(sides.get(side));
  }

  /** Whether the reader is the one who is waited for. */
  public boolean waitsForMe() {
    return can.contains(Can.ANSWER);
  }

  /** What an answer answers. */
  public String answeredBy(SeenLine answer) {
    return lastQuestion(lines.subList(0, lines.indexOf(answer)));
  }

  /** What was asked last. */
  public String lastQuestion() {
    return lastQuestion(lines);
  }

  private static String lastQuestion(List<SeenLine> some) {
    return some.stream()
        .filter(line -> line.side() == Side.ASKING)
        .reduce((first, second) -> second)
        .map(SeenLine::text)
        .orElse("");
  }
}
