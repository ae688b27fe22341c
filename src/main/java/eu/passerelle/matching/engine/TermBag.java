package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an item says in one language as the terms it uses, each with how often it counts, and its
 * pairs of neighbouring terms; in a form that is small and compared fast.
 */
final class TermBag {

  private final int[] terms;
  private final short[] counts;
  private final int[] pairs;
  private final long length;

  private TermBag(Map<Integer, Integer> counted, Set<Integer> pairs) {
    terms = counted.keySet().stream().mapToInt(Integer::intValue).toArray();
    counts = new short[terms.length];
    long sum = 0;
    for (int i = 0; i < terms.length; i++) {
      counts[i] = (short) Math.min(Short.MAX_VALUE, counted.getOrDefault(terms[i], 0));
      sum += counts[i];
    }
    length = sum;
    this.pairs = pairs.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /** A title's and a keyword's words count as often as they weigh. */
  static TermBag of(MatchText text, Parameters parameters, TermNumbers numbers) {
    Map<Integer, Integer> counted = new TreeMap<>();
    Set<Integer> pairs = new HashSet<>();
    add(text, List.of(text.title()), parameters.titleWeight(), numbers, counted, pairs);
    add(text, text.keywords(), parameters.keywordWeight(), numbers, counted, pairs);
    Stream<String> rest = Stream.concat(Stream.of(text.body()), text.references().stream());
    add(text, rest.toList(), 1, numbers, counted, pairs);
    return new TermBag(counted, pairs);
  }

  private static void add(
      MatchText text,
      List<String> parts,
      int weight,
      TermNumbers numbers,
      Map<Integer, Integer> counted,
      Set<Integer> pairs) {
    for (String part : parts) {
      List<String> found = Tokens.terms(text.language(), part);
      found.forEach(term -> counted.merge(numbers.of(term), weight, Integer::sum));
      for (int i = 1; i < found.size(); i++) {
        pairs.add(pair(found.get(i - 1), found.get(i)));
      }
    }
  }

  /** What stands for two terms one after the other: the same on every node, and rarely shared. */
  static int pair(String first, String second) {
    int mixed = first.hashCode() * 0x9E3779B1 + Integer.rotateLeft(second.hashCode(), 15);
    return mixed ^ (mixed >>> 16);
  }

  /** How often a term counts; 0 where it is not there. */
  int count(int term) {
    int at = Arrays.binarySearch(terms, term);
    return at < 0 ? 0 : counts[at];
  }

  boolean holds(int pair) {
    return Arrays.binarySearch(pairs, pair) >= 0;
  }

  /** How many terms it counts together. */
  long length() {
    return length;
  }

  /**
   * The length of its vector, each term weighed by {@code (1 + ln count)} times its information.
   * Summed in whole numbers, so that it does not depend on the order in which terms were numbered.
   */
  double norm(TermInformation information) {
    long sum = 0;
    for (int i = 0; i < terms.length; i++) {
      double weight = weight(counts[i]) * information.of(terms[i]);
      sum += Math.round(weight * weight * FRACTIONS);
    }
    return Math.sqrt(sum / FRACTIONS);
  }

  private static final double FRACTIONS = 1 << 20;

  /** How much a term weighs that counts so often, before its information. */
  static double weight(int count) {
    return 1 + Math.log(count);
  }
}
