package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.AnalyzedText.Kind;
import eu.passerelle.matching.engine.AnalyzedText.Part;
import eu.passerelle.matching.engine.Policy.Parameters;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What a text says as the terms it uses, each with how often it counts, and its pairs of
 * neighbouring terms; in a form that is small and compared fast.
 */
final class TermBag {

  private final int[] terms;
  private final short[] counts;
  private final int[] pairs;
  private final long length;

  private TermBag(Map<Integer, Integer> counted, Set<Integer> pairs, long length) {
    terms = counted.keySet().stream().mapToInt(Integer::intValue).toArray();
    counts = new short[terms.length];
    for (int i = 0; i < terms.length; i++) {
      counts[i] = (short) Math.min(Short.MAX_VALUE, counted.getOrDefault(terms[i], 0));
    }
    this.length = length;
    this.pairs = pairs.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /**
   * The terms of parts of a text. A title's and a keyword's words count as often as they weigh.
   *
   * @param numbering gives a term its number; one without a number adds to the length alone
   */
  static TermBag of(List<Part> parts, Parameters parameters, ToIntFunction<String> numbering) {
    Map<Integer, Integer> counted = new TreeMap<>();
    Set<Integer> pairs = new HashSet<>();
    long length = 0;
    for (Part part : parts) {
      int weight = weight(part.kind(), parameters);
      String previous = null;
      for (Tokens.Token token : part.tokens()) {
        int number = numbering.applyAsInt(token.term());
        if (number != TermNumbers.NONE) {
          counted.merge(number, weight, Integer::sum);
        }
        if (previous != null) {
          pairs.add(pair(previous, token.term()));
        }
        previous = token.term();
        length += weight;
      }
    }
    return new TermBag(counted, pairs, length);
  }

  /** How often a word of a part of that kind counts. */
  static int weight(Kind kind, Parameters parameters) {
    return switch (kind) {
      case TITLE -> parameters.titleWeight();
      case KEYWORD -> parameters.keywordWeight();
      case BODY, REFERENCE -> 1;
    };
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

  /** The terms, each once. */
  IntStream terms() {
    return Arrays.stream(terms);
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

  /**
   * How much of this text's information another text holds, in [0, 1]: BM25 with these terms as the
   * query, over what a text that held them all without end would have. Terms that the other side
   * does not know ask nothing. Summed in whole numbers, as {@link #norm} is.
   *
   * @param information of the other text's side
   * @param saturation BM25's {@code k1 (1 - b + b × length / average)} of the other text
   */
  double shareIn(TermBag other, TermInformation information, double saturation) {
    long held = 0;
    long most = 0;
    int at = 0;
    for (int i = 0; i < terms.length; i++) {
      if (!information.knows(terms[i])) {
        continue;
      }
      double weight = counts[i] * information.of(terms[i]);
      most += Math.round(weight * FRACTIONS);
      while (at < other.terms.length && other.terms[at] < terms[i]) {
        at++;
      }
      if (at < other.terms.length && other.terms[at] == terms[i]) {
        double count = other.counts[at];
        held += Math.round(weight * count / (count + saturation) * FRACTIONS);
      }
    }
    return most == 0 ? 0 : (double) held / most;
  }

  private static final double FRACTIONS = 1 << 20;

  /** How much a term weighs that counts so often, before its information. */
  static double weight(int count) {
    return 1 + Math.log(count);
  }
}
