package eu.passerelle.introductions;

import eu.passerelle.organisations.OrganisationId;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many of those who were brought together came how far. One line of the ledger counts once in
 * the total, and once for each of its technologies, fields and clusters.
 *
 * @param byQuarter by the quarter they began in, such as {@code 2026-Q4}
 */
public record Funnel(
    Counts total,
    Map<String, Counts> byTechnology,
    Map<String, Counts> byField,
    Map<OrganisationId, Counts> byCluster,
    SortedMap<String, Counts> byQuarter) {

  /**
   * Which lines are counted.
   *
   * @param technology code; null for any
   * @param field code; null for any
   * @param cluster of one of the two when they began; null for any
   * @param from first day on which they can have begun; null for any
   * @param until last such day; null for any
   */
  public record Filter(
      @Nullable String technology,
      @Nullable String field,
      @Nullable OrganisationId cluster,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    public static final Filter ALL = new Filter(null, null, null, null, null);

    boolean takes(LedgerLine line) {
      LocalDate begun = line.begun();
      return (technology == null || line.technologies().contains(technology))
          && (field == null || line.fields().contains(field))
          && (cluster == null || line.clusters().contains(cluster))
          && (from == null || !begun.isBefore(from))
          && (until == null || !begun.isAfter(until));
    }
  }

  /**
   * Lines by how far they came: a line counts for each stage it reached.
   *
   * @param here brought together here, as seen or told by the two themselves
   * @param apart brought together elsewhere, or told by whoever accompanies them
   */
  public record Counts(Map<OutcomeStage, Integer> here, Map<OutcomeStage, Integer> apart) {

    static Counts of(Collection<LedgerLine> lines) {
      return new Counts(
          count(lines, LedgerLine::reachedHere), count(lines, LedgerLine::reachedApart));
    }

    private static Map<OutcomeStage, Integer> count(
        Collection<LedgerLine> lines, BiPredicate<LedgerLine, OutcomeStage> reached) {
      Map<OutcomeStage, Integer> counts = new EnumMap<>(OutcomeStage.class);
      for (OutcomeStage stage : OutcomeStage.values()) {
        counts.put(stage, (int) lines.stream().filter(line -> reached.test(line, stage)).count());
      }
      return counts;
    }
  }

  static Funnel of(Collection<LedgerLine> lines) {
    return new Funnel(
        Counts.of(lines),
        by(lines, LedgerLine::technologies),
        by(lines, LedgerLine::fields),
        by(lines, LedgerLine::clusters),
        new TreeMap<>(by(lines, line -> Set.of(quarter(line.begun())))));
  }

  private static <K> Map<K, Counts> by(
      Collection<LedgerLine> lines, Function<LedgerLine, Set<K>> keys) {
    Map<K, Counts> counts = new HashMap<>();
    lines.stream()
        .flatMap(line -> keys.apply(line).stream())
        .distinct()
        .forEach(key ->
            counts.put(
                key,
                Counts.of(lines.stream().filter(line -> keys.apply(line).contains(key)).toList())));
    return counts;
  }

  private static String quarter(LocalDate day) {
    return "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
  }
}
