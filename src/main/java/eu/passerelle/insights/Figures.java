package eu.passerelle.insights;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reader is told of a tally: all, or all but what tells of too few. */
public final class Figures {

  private final Tally tally;
  private final Function<Subject, BitSet> hiding;
  private final boolean everything;
  private final @Nullable String province;
  private final Map<Subject, BitSet> hidden = new HashMap<>();

  Figures(Tally tally, boolean everything, @Nullable String province) {
    this(tally, tally::hidden, everything, province);
  }

  /**
   * @param hiding the counts of a subject that small ones take along
   */
  Figures(
      Tally tally,
      Function<Subject, BitSet> hiding,
      boolean everything,
      @Nullable String province) {
    this.tally = tally;
    this.hiding = hiding;
    this.everything = everything;
    this.province = province;
  }

  /** How many of a measure state a subject. */
  public Count count(Subject subject, Measure measure) {
    return count(subject, province, measure);
  }

  /**
   * The same in a province, whatever the board looks at.
   *
   * @param where nis code; null for everywhere
   */
  public Count count(Subject subject, @Nullable String where, Measure measure) {
    return !everything && tally.isHidden(hiddenOf(subject), where, measure)
        ? Count.HIDDEN
        : Count.of(tally.count(subject, where, measure));
  }

  private BitSet hiddenOf(Subject subject) {
    return hidden.computeIfAbsent(subject, hiding);
  }

  /** All measures of a subject. */
  public Map<Measure, Count> counts(Subject subject) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    Measure.SHOWN.forEach(measure -> counts.put(measure, count(subject, measure)));
    return counts;
  }

  /** The share of a measure that states a subject, in per cent of all of that measure. */
  public Optional<Double> share(Subject subject, Measure measure) {
    return count(subject, measure).shareOf(count(Subject.ALL, measure));
  }

  /**
   * By how many points the share of one measure that states a subject is above that of another.
   * Above zero there is more of the first than of the second, each beside all there is of it.
   */
  public Optional<Double> divergence(Subject subject, Measure first, Measure second) {
    return share(subject, first).flatMap(one -> share(subject, second).map(other -> one - other));
  }
}
