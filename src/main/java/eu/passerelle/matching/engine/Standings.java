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
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds for items how much of each somebody on the other side holds at best. Who shares the most
 * information with an item is found through inverted lists and then compared exactly.
 */
final class Standings {

  /** How many of the others are compared exactly. */
  private static final int COMPARED = 20;

  /** A term that more of the others use than this share is no help in finding the best. */
  private static final double TOO_COMMON = 0.02;

  private static final int ALWAYS_RARE = 300;

  private final List<Profile> others;
  private final CorpusStatistics statistics;
  private final Parameters parameters;
  private final Map<TextLanguage, Map<Integer, List<Holder>>> byTerm = new HashMap<>();
  private final Map<String, List<Holder>> byConcept = new HashMap<>();
  private final double[] shared;

  /**
   * One of the others that holds a term.
   *
   * @param number its place among the others
   * @param share how much of the term it holds, in [0, 1]
   */
  private record Holder(int number, float share) {}

  private Standings(
      Collection<Profile> others, CorpusStatistics statistics, Parameters parameters) {
    this.others = others.stream().sorted(Comparator.comparing(other -> other.item().id())).toList();
    this.statistics = statistics;
    this.parameters = parameters;
    shared = new double[this.others.size()];
    for (int i = 0; i < this.others.size(); i++) {
      list(i);
    }
    byTerm.values().forEach(this::keepRare);
    keepRare(byConcept);
  }

  private void list(int number) {
    Profile other = others.get(number);
    other.concepts().ordered().forEach(concept -> list(byConcept, concept, number, 1));
    other
        .words()
        .forEach((language, words) -> {
          Map<Integer, List<Holder>> ofLanguage =
              byTerm.computeIfAbsent(language, unseen -> new HashMap<>());
          TermBag said = words.whole();
          double saturation =
              statistics.terms(other.item().side(), language).saturation(said, parameters);
          said.terms()
              .forEach(term -> {
                double count = said.count(term);
                list(ofLanguage, term, number, count / (count + saturation));
              });
        });
  }

  private static <K> void list(Map<K, List<Holder>> lists, K key, int number, double share) {
    lists.computeIfAbsent(key, unseen -> new ArrayList<>()).add(new Holder(number, (float) share));
  }

  private void keepRare(Map<?, List<Holder>> lists) {
    double most = Math.max(ALWAYS_RARE, TOO_COMMON * others.size());
    lists.values().removeIf(list -> list.size() > most);
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
    double words = 0;
    for (TextLanguage language : item.words().keySet()) {
      addTerms(Objects.requireNonNull(item.words().get(language)).whole(), language);
      words =
          Math.max(words, exact(other -> Reciprocity.words(item, other, statistics, parameters)));
    }
    item.concepts().ordered().forEach(concept -> addConcept(item, concept));
    double concepts = exact(other -> Reciprocity.concepts(item, other, statistics));
    return new Best((float) words, (float) concepts);
  }

  private void addTerms(TermBag words, TextLanguage language) {
    Map<Integer, List<Holder>> lists = byTerm.getOrDefault(language, Map.of());
    TermInformation information = statistics.terms(others.getFirst().item().side(), language);
    words.terms().forEach(term -> add(lists.get(term), words.count(term) * information.of(term)));
  }

  private void addConcept(Profile item, String concept) {
    Side side = others.getFirst().item().side();
    add(
        byConcept.get(concept),
        item.concepts().weight(concept) * statistics.concepts(side).information(concept));
  }

  private void add(@Nullable List<Holder> holders, double weight) {
    if (holders != null) {
      holders.forEach(holder -> shared[holder.number()] += weight * holder.share());
    }
  }

  /** The best of those who share most, by an exact comparison; begins anew for the next. */
  private double exact(ToDoubleFunction<Profile> comparison) {
    PriorityQueue<Integer> most =
        new PriorityQueue<>(Comparator.comparingDouble((Integer i) -> shared[i]));
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > 0 && (most.size() < COMPARED || shared[i] > shared[most.element()])) {
        most.add(i);
        if (most.size() > COMPARED) {
          most.remove();
        }
      }
    }
    double best =
        most.stream().mapToDouble(i -> comparison.applyAsDouble(others.get(i))).max().orElse(0);
    Arrays.fill(shared, 0);
    return best;
  }
}
