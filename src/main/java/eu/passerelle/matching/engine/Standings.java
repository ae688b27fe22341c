package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.StatisticsSnapshot.Best;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Finds for items how much of each somebody on the other side holds at best. Who shares the most
 * information with an item is found through inverted lists and then compared exactly.
 */
final class Standings {

  /** How many of the others are compared exactly. */
  private static final int COMPARED = 20;

  /** A term that more of the others use than this share is no help in finding the best. */
  private static final double TOO_COMMON = 0.1;

  private static final int ALWAYS_RARE = 1_000;

  private final List<Profile> others;
  private final CorpusStatistics statistics;
  private final Parameters parameters;
  private final Map<TextLanguage, Map<Integer, int[]>> byTerm = new HashMap<>();
  private final Map<String, int[]> byConcept;
  private final double[] shared;

  private Standings(
      Collection<Profile> others, CorpusStatistics statistics, Parameters parameters) {
    this.others = others.stream().sorted(Comparator.comparing(other -> other.item().id())).toList();
    this.statistics = statistics;
    this.parameters = parameters;
    shared = new double[others.size()];
    Map<String, List<Integer>> concepts = new HashMap<>();
    Map<TextLanguage, Map<Integer, List<Integer>>> terms = new HashMap<>();
    for (int i = 0; i < this.others.size(); i++) {
      int number = i;
      Profile other = this.others.get(i);
      other.concepts().ordered().forEach(concept -> list(concepts, concept).add(number));
      other
          .words()
          .forEach((language, words) -> {
            Map<Integer, List<Integer>> ofLanguage =
                terms.computeIfAbsent(language, unseen -> new HashMap<>());
            words.whole().terms().forEach(term -> list(ofLanguage, term).add(number));
          });
    }
    byConcept = rare(concepts);
    terms.forEach((language, lists) -> byTerm.put(language, rare(lists)));
  }

  private static <K> List<Integer> list(Map<K, List<Integer>> lists, K key) {
    return lists.computeIfAbsent(key, unseen -> new ArrayList<>());
  }

  private <K> Map<K, int[]> rare(Map<K, List<Integer>> lists) {
    double most = Math.max(ALWAYS_RARE, TOO_COMMON * others.size());
    Map<K, int[]> rare = new HashMap<>();
    lists.forEach((key, list) -> {
      if (list.size() <= most) {
        rare.put(key, list.stream().mapToInt(Integer::intValue).toArray());
      }
    });
    return rare;
  }

  /**
   * The best of every item, and what is usual.
   *
   * @param others the other side
   */
  static Map<String, Best> of(
      Collection<Profile> items,
      Collection<Profile> others,
      CorpusStatistics statistics,
      Parameters parameters) {
    Standings standings = new Standings(others, statistics, parameters);
    Map<String, Best> best = new HashMap<>();
    items.forEach(item -> best.put(item.item().id(), standings.best(item)));
    best.put(StatisticsSnapshot.USUAL, usual(best.values()));
    return best;
  }

  private static Best usual(Collection<Best> all) {
    return new Best(
        (float) median(all.stream().mapToDouble(Best::words).toArray()),
        (float) median(all.stream().mapToDouble(Best::concepts).toArray()));
  }

  private static double median(double[] values) {
    double[] known = Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
    return known.length == 0 ? 1 : known[known.length / 2];
  }

  private Best best(Profile item) {
    item.words().forEach((language, words) -> addTerms(words.whole(), language));
    double words = exact(other -> Reciprocity.words(item, other, statistics, parameters));
    item.concepts().ordered().forEach(concept -> addConcept(item, concept));
    double concepts = exact(other -> Reciprocity.concepts(item, other, statistics));
    return new Best((float) words, (float) concepts);
  }

  private void addTerms(TermBag words, TextLanguage language) {
    Map<Integer, int[]> lists = byTerm.getOrDefault(language, Map.of());
    TermInformation information = statistics.terms(others.getFirst().item().side(), language);
    words
        .terms()
        .forEach(term -> {
          int[] holders = lists.get(term);
          if (holders != null) {
            add(holders, words.count(term) * information.of(term));
          }
        });
  }

  private void addConcept(Profile item, String concept) {
    int[] holders = byConcept.get(concept);
    if (holders != null) {
      Side side = others.getFirst().item().side();
      add(
          holders,
          item.concepts().weight(concept) * statistics.concepts(side).information(concept));
    }
  }

  private void add(int[] holders, double weight) {
    for (int holder : holders) {
      shared[holder] += weight;
    }
  }

  /** The best of those who share most, by an exact comparison; begins anew for the next. */
  private double exact(ToDoubleFunction<Profile> comparison) {
    double best =
        IntStream.range(0, shared.length)
            .filter(i -> shared[i] > 0)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> shared[i]).reversed())
            .limit(COMPARED)
            .mapToDouble(i -> comparison.applyAsDouble(Objects.requireNonNull(others.get(i))))
            .max()
            .orElse(0);
    Arrays.fill(shared, 0);
    return best;
  }
}
