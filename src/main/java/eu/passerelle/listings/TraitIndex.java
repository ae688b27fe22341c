package eu.passerelle.listings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which organisations have which traits, a bit each, so that every combination can be counted. */
final class TraitIndex {

  private static final int MOST_GENERALISATIONS = 3;

  private final Map<Trait, BitSet> having = new HashMap<>();
  private final int size;

  /**
   * @param organisations the traits of each
   */
  TraitIndex(Collection<Set<Trait>> organisations) {
    int number = 0;
    for (Set<Trait> traits : organisations) {
      int bit = number++;
      traits.forEach(trait -> having.computeIfAbsent(trait, key -> new BitSet()).set(bit));
    }
    size = number;
  }

  /** The organisations that have all of some traits. */
  AnonymitySet sharing(Collection<Trait> traits) {
    BitSet all = new BitSet();
    all.set(0, size);
    traits.forEach(trait -> all.and(having.getOrDefault(trait, new BitSet())));
    return new AnonymitySet(traits.stream().sorted().toList(), all.cardinality());
  }

  /**
   * The smallest combination of traits that too few organisations have; empty where enough have all
   * of them. Combinations that the directory can be asked for come before the others.
   */
  Optional<AnonymitySet> fewest(Collection<Trait> traits) {
    List<Trait> told = traits.stream().sorted().toList();
    return sharing(told).isLargeEnough()
        ? Optional.empty()
        : combinations(told)
            .map(this::sharing)
            .filter(shared -> !shared.isLargeEnough())
            .min(
                Comparator.comparing((AnonymitySet shared) -> shared.query().isEmpty())
                    .thenComparing(shared -> shared.traits().size())
                    .thenComparing(AnonymitySet::organisations));
  }

  private static Stream<List<Trait>> combinations(List<Trait> traits) {
    return IntStream.range(0, 1 << traits.size())
        .mapToObj(chosen ->
            IntStream.range(0, traits.size())
                .filter(i -> (chosen & (1 << i)) != 0)
                .mapToObj(traits::get)
                .toList());
  }

  /**
   * Ways to tell less that leave enough organisations: one trait less, or two where one is not
   * enough; of each sort the one that leaves most.
   *
   * @param spare how many traits of each axis the listing can do without
   */
  List<Generalisation> generalisations(Collection<Trait> traits, Map<Trait.Axis, Integer> spare) {
    List<Trait> told = traits.stream().sorted().toList();
    if (sharing(told).isLargeEnough()) {
      return List.of();
    }
    List<Generalisation> byOne = enough(told, singles(told), spare);
    return byOne.isEmpty() ? enough(told, pairs(told), spare) : byOne;
  }

  private static List<List<Trait>> singles(List<Trait> traits) {
    return traits.stream().map(List::of).toList();
  }

  private static List<List<Trait>> pairs(List<Trait> traits) {
    List<List<Trait>> pairs = new ArrayList<>();
    for (int i = 0; i < traits.size(); i++) {
      for (int j = i + 1; j < traits.size(); j++) {
        pairs.add(List.of(traits.get(i), traits.get(j)));
      }
    }
    return pairs;
  }

  private List<Generalisation> enough(
      List<Trait> told, List<List<Trait>> candidates, Map<Trait.Axis, Integer> spare) {
    Map<List<Trait.Axis>, Generalisation> best = new LinkedHashMap<>();
    for (List<Trait> candidate : candidates) {
      List<Trait> left = told.stream().filter(trait -> !candidate.contains(trait)).toList();
      AnonymitySet shared = sharing(left);
      if (shared.isLargeEnough() && isSpare(candidate, spare)) {
        best.merge(
            candidate.stream().map(Trait::axis).toList(),
            new Generalisation(candidate, shared.organisations()),
            (one, other) -> other.organisations() > one.organisations() ? other : one);
      }
    }
    return best.values().stream().limit(MOST_GENERALISATIONS).toList();
  }

  private static boolean isSpare(List<Trait> candidate, Map<Trait.Axis, Integer> spare) {
    return candidate.stream()
        .map(Trait::axis)
        .allMatch(axis ->
            candidate.stream().filter(trait -> trait.axis() == axis).count()
                <= spare.getOrDefault(axis, 0));
  }
}
