package eu.passerelle.insights;

import eu.passerelle.organisations.DatedFact;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A day, or some: a figure of a period counts what was true on a day of it.
 *
 * @param from first day
 * @param until last day
 */
public record Period(LocalDate from, LocalDate until) {

  public Period {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException(
          "illegal period: the last day %s lies before the first %s".formatted(until, from));
    }
  }

  /** One day. */
  public static Period on(LocalDate day) {
    return new Period(day, day);
  }

  /** A calendar year. */
  public static Period of(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * Whether something was true on a day of it.
   *
   * @param since first day of it
   * @param end first day on which it was true no more; null while it is
   */
  boolean meets(LocalDate since, @Nullable LocalDate end) {
    return !since.isAfter(until) && (end == null || end.isAfter(from));
  }

  /** Whether a fact was true on a day of it. */
  boolean holds(DatedFact fact) {
    return meets(fact.from(), fact.until());
  }

  /** The codes of the facts that were. */
  Set<String> codes(Collection<DatedFact> facts) {
    return facts.stream().filter(this::holds).map(DatedFact::code).collect(Collectors.toSet());
  }
}
