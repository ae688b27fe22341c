package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.AnalyzedText.Kind;
import eu.passerelle.matching.engine.AnalyzedText.Part;
import eu.passerelle.matching.engine.Policy.Parameters;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
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
  private final Memo norm = new Memo();

  /**
   * @param numbers of the terms, each as often as it counts
   */
  private TermBag(IntStream numbers, IntStream pairs, long length) {
    int[] sorted = numbers.sorted().toArray();
    terms = Arrays.stream(sorted).distinct().toArray();
    counts = new short[terms.length];
    int at = -1;
    for (int number : sorted) {
      if (at < 0 || terms[at] != number) {
        at++;
      }
      counts[at] = (short) Math.min(Short.MAX_VALUE, counts[at] + 1);
    }
    this.length = length;
    this.pairs = pairs.sorted().distinct().toArray();
  }

  /**
   * The terms of parts of a text. A title's and a keyword's words count as often as they weigh.
   *
   * @param numbering gives a term its number; one without a number adds to the length alone
   */
  static TermBag of(List<Part> parts, Parameters parameters, ToIntFunction<String> numbering) {
    IntStream.Builder numbers = IntStream.builder();
    IntStream.Builder pairs = IntStream.builder();
    long length = 0;
    for (Part part : parts) {
      int weight = weight(part.kind(), parameters);
      String previous = null;
      for (Tokens.Token token : part.tokens()) {
        int number = numbering.applyAsInt(token.term());
        for (int i = 0; i < weight && number != TermNumbers.NONE; i++) {
          numbers.add(number);
        }
        if (previous != null) {
          pairs.add(pair(previous, token.term()));
        }
        previous = token.term();
        length += weight;
      }
    }
    return new TermBag(numbers.build(), pairs.build(), length);
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

  /**
   * Finds the pairs that are here too.
   *
   * @param others ascending
   * @param action takes the place of each in the list
   */
  void forEachCommonPair(int[] others, IntConsumer action) {
    int at = 0;
    for (int place = 0; place < others.length && at < pairs.length; place++) {
      while (at < pairs.length && pairs[at] < others[place]) {
        at++;
      }
      if (at < pairs.length && pairs[at] == others[place]) {
        action.accept(place);
      }
    }
  }

  /** How many terms it counts together. */
  long length() {
    return length;
  }

  /**
   * The length of its vector, each term weighed by {@code (1 + ln count)} times its information.
   */
  double norm(TermInformation information) {
    return norm.of(
        information,
        () -> {
          Sum sum = new Sum();
          for (int i = 0; i < terms.length; i++) {
            double weight = weight(counts[i]) * information.of(terms[i]);
            sum.add(weight * weight);
          }
          return Math.sqrt(sum.value());
        });
  }

  /** Takes the place of a common term in a list of others, and how often the term counts here. */
  @FunctionalInterface
  interface Common {
    void accept(int place, int count);
  }

  /**
   * Finds the terms that are here too.
   *
   * @param others ascending
   */
  void forEachCommon(int[] others, Common action) {
    int at = 0;
    for (int place = 0; place < others.length && at < terms.length; place++) {
      while (at < terms.length && terms[at] < others[place]) {
        at++;
      }
      if (at < terms.length && terms[at] == others[place]) {
        action.accept(place, counts[at]);
      }
    }
  }

  /**
   * How much of this text's information another text holds, in [0, 1]: BM25 with these terms as the
   * query, over what a text that held them all without end would have. Terms that the other side
   * does not know ask nothing.
   *
   * @param information of the other text's side
   * @param saturation BM25's {@code k1 (1 - b + b × length / average)} of the other text
   */
  double shareIn(TermBag other, TermInformation information, double saturation) {
    Sum held = new Sum();
    Sum most = new Sum();
    int at = 0;
    for (int i = 0; i < terms.length; i++) {
      if (!information.knows(terms[i])) {
        continue;
      }
      double weight = counts[i] * information.of(terms[i]);
      most.add(weight);
      while (at < other.terms.length && other.terms[at] < terms[i]) {
        at++;
      }
      if (at < other.terms.length && other.terms[at] == terms[i]) {
        double count = other.counts[at];
        held.add(weight * count / (count + saturation));
      }
    }
    return most.value() == 0 ? 0 : held.value() / most.value();
  }

  /** How much a term weighs that counts so often, before its information. */
  static double weight(int count) {
    return count < WEIGHTS.length ? WEIGHTS[count] : 1 + Math.log(count);
  }

  private static final double[] WEIGHTS =
      IntStream.range(0, 64).mapToDouble(count -> count == 0 ? 0 : 1 + Math.log(count)).toArray();
}
