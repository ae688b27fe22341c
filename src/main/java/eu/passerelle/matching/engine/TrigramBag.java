package eu.passerelle.matching.engine;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an item is spelt: the groups of three letters in the words of its titles, keywords and the
 * beginning of its texts. It brings together what a stemmer keeps apart: compounds and their parts,
 * names and their variants, the same word in two languages.
 */
final class TrigramBag {

  /** Trigrams are told apart by their hash; that some share one does little harm. */
  static final int CODES = 1 << 14;

  /** Of each text; what matters is said first. */
  private static final int LETTERS_READ = 600;

  private static final int LENGTH = 3;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final short[] codes;
  private final short[] counts;

  private TrigramBag(Map<Integer, Integer> counted) {
    codes = new short[counted.size()];
    counts = new short[counted.size()];
    int i = 0;
    for (Map.Entry<Integer, Integer> entry : counted.entrySet()) {
      codes[i] = entry.getKey().shortValue();
      counts[i] = (short) Math.min(Short.MAX_VALUE, entry.getValue());
      i++;
    }
  }

  static TrigramBag of(MatchItem item) {
    Map<Integer, Integer> counted = new TreeMap<>();
    item.texts().stream()
        .flatMap(TrigramBag::read)
        .flatMap(TrigramBag::words)
        .flatMap(TrigramBag::trigrams)
        .forEach(trigram -> counted.merge(code(trigram), 1, Integer::sum));
    return new TrigramBag(counted);
  }

  private static Stream<String> read(MatchText text) {
    String body = text.body();
    return Stream.concat(
        Stream.of(text.title(), body.substring(0, Math.min(LETTERS_READ, body.length()))),
        text.keywords().stream());
  }

  /** The words of a text in small letters. */
  static Stream<String> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
  }

  /** A word's trigrams, its edges marked by a blank. */
  static Stream<String> trigrams(String word) {
    String padded = " " + word + " ";
    return Stream.iterate(0, at -> at + LENGTH <= padded.length(), at -> at + 1)
        .map(at -> padded.substring(at, at + LENGTH));
  }

  private static int code(String trigram) {
    int hash = trigram.hashCode() * 0x9E3779B1;
    return (hash ^ (hash >>> 16)) & (CODES - 1);
  }

  /** The codes of the trigrams that are there, each once. */
  Stream<Integer> codes() {
    return Stream.iterate(0, at -> at < codes.length, at -> at + 1).map(at -> (int) codes[at]);
  }

  /**
   * This spelling as an asker's, to be compared with many.
   *
   * @param information how much each trigram says on the candidates' side, in nats, by its code
   */
  Comparison comparison(double[] information) {
    return new Comparison(this, information);
  }

  /** One spelling beside others, each trigram weighed by {@code (1 + ln count)} × information. */
  static final class Comparison {

    private final double[] information;
    private final double[] weights = new double[CODES];
    private final double norm;

    private Comparison(TrigramBag asker, double[] information) {
      this.information = information;
      double sum = 0;
      for (int i = 0; i < asker.codes.length; i++) {
        double weight = weight(asker, i);
        weights[asker.codes[i]] = weight;
        sum += weight * weight;
      }
      norm = Math.sqrt(sum);
    }

    /** Whether there is nothing to compare. */
    boolean isEmpty() {
      return norm == 0;
    }

    /** The cosine of the two, in [0, 1]. */
    double cosine(TrigramBag candidate) {
      double dot = 0;
      double sum = 0;
      for (int i = 0; i < candidate.codes.length; i++) {
        double weight = weight(candidate, i);
        dot += weights[candidate.codes[i]] * weight;
        sum += weight * weight;
      }
      double norms = norm * Math.sqrt(sum);
      return norms == 0 ? 0 : Math.min(1, dot / norms);
    }

    private double weight(TrigramBag bag, int at) {
      return TermBag.weight(bag.counts[at]) * information[bag.codes[at]];
    }
  }
}
