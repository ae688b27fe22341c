package eu.passerelle.organisations;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that was true of an organisation from one day on, until another.
 *
 * @param code what: the code of a technology, a field or an activity category
 * @param from first day
 * @param until first day on which it was true no more; null while it is
 */
public record DatedFact(String code, LocalDate from, @Nullable LocalDate until) {

  public DatedFact {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException(
          "illegal dates of %s: until %s lies before from %s".formatted(code, until, from));
    }
  }

  public boolean holdsOn(LocalDate day) {
    return !from.isAfter(day) && (until == null || until.isAfter(day));
  }

  /** The codes that hold on a day. */
  public static Set<String> on(LocalDate day, Collection<DatedFact> facts) {
    return facts.stream()
        .filter(fact -> fact.holdsOn(day))
        .map(DatedFact::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The facts after a day on which exactly the given codes hold: others end, new ones begin. */
  static List<DatedFact> revised(List<DatedFact> facts, Set<String> codes, LocalDate today) {
    Set<String> before = on(today, facts);
    Set<String> added = new HashSet<>(codes);
    added.removeAll(before);
    return Stream.concat(
            facts.stream()
                .map(fact ->
                    fact.holdsOn(today) && !codes.contains(fact.code())
                        ? new DatedFact(fact.code(), fact.from(), today)
                        : fact),
            added.stream().sorted().map(code -> new DatedFact(code, today, null)))
        .toList();
  }
}
