package eu.passerelle.matching.engine;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

  /** Marks where a word begins and ends. */
  private static final char EDGE = ' ';

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final short[] codes;
  private final short[] counts;
  private final Memo norm = new Memo();

  private TrigramBag(int[] sorted) {
    int[] distinct = Arrays.stream(sorted).distinct().toArray();
    codes = new short[distinct.length];
    counts = new short[distinct.length];
    int at = -1;
    for (int code : sorted) {
      if (at < 0 || codes[at] != (short) code) {
        at++;
        codes[at] = (short) code;
      }
      counts[at] = (short) Math.min(Short.MAX_VALUE, counts[at] + 1);
    }
  }

  static TrigramBag of(MatchItem item) {
    IntStream.Builder found = IntStream.builder();
    item.texts().stream().flatMap(TrigramBag::read).forEach(part -> addCodes(part, found));
    return new TrigramBag(found.build().sorted().toArray());
  }

  private static Stream<String> read(MatchText text) {
    String body = text.body();
    return Stream.concat(
        Stream.of(text.title(), body.substring(0, Math.min(LETTERS_READ, body.length()))),
        text.keywords().stream());
  }

  /** The codes of a text's trigrams: those of {@link #trigrams} in each of its words. */
  private static void addCodes(String text, IntStream.Builder found) {
    String small = text.toLowerCase(Locale.ROOT);
    char beforeLast = EDGE;
    char last = EDGE;
    for (int i = 0; i <= small.length(); i++) {
      char next = i < small.length() && isPartOfWord(small, i) ? small.charAt(i) : EDGE;
      if (last != EDGE) {
        found.add(code(beforeLast, last, next));
      }
      beforeLast = last;
      last = next;
    }
  }

  private static boolean isPartOfWord(String text, int at) {
    char letter = text.charAt(at);
    return Character.isLetterOrDigit(letter) || Character.isSurrogate(letter);
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

  private static int code(char first, char second, char third) {
    int hash = ((first * 31 + second) * 31 + third) * 0x9E3779B1;
    return (hash ^ (hash >>> 16)) & (CODES - 1);
  }

  /** The codes of the trigrams that are there, each once. */
  IntStream codes() {
    return IntStream.range(0, codes.length).map(at -> codes[at]);
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
      for (int i = 0; i < candidate.codes.length; i++) {
        double mine = weights[candidate.codes[i]];
        if (mine > 0) {
          dot += mine * weight(candidate, i);
        }
      }
      return dot == 0 ? 0 : Math.min(1, dot / (norm * norm(candidate)));
    }

    private double norm(TrigramBag candidate) {
      return candidate.norm.of(
          information,
          () -> {
            double sum = 0;
            for (int i = 0; i < candidate.codes.length; i++) {
              double weight = weight(candidate, i);
              sum += weight * weight;
            }
            return Math.sqrt(sum);
          });
    }

    private double weight(TrigramBag bag, int at) {
      return TermBag.weight(bag.counts[at]) * information[bag.codes[at]];
    }
  }
}
