package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words an asker is looked for with, in one language.
 *
 * @param terms in a fixed order, so that sums come out the same everywhere
 * @param most the score of a text that holds all of them without end; 0 when no term is known
 * @param pairs the asker's neighbouring terms, each pair once; empty across languages
 * @param mostPairs the weights of all pairs together
 * @param own whether these are the asker's own words, not those that the thesaurus gave in another
 *     language
 */
record TextQuery(
    TextLanguage language,
    List<Term> terms,
    double most,
    List<Pair> pairs,
    double mostPairs,
    boolean own) {

  /** Lucene's limit of clauses leaves room for this many. */
  static final int MOST_TERMS = 1000;

  /**
   * A term of the query.
   *
   * @param use how often the asker uses it, saturating
   * @param information how much it says, in nats
   */
  record Term(String text, double use, double information) {

    /** Its share of a score. */
    double weight() {
      return use * information;
    }
  }

  /**
   * Two terms of which the asker writes one after the other.
   *
   * @param code as {@link TermBag#pair} gives it
   * @param weight how much the two say together, in nats
   */
  record Pair(int code, double weight) {}

  /**
   * The asker's own words. Words that no candidate uses ask nothing.
   *
   * @param parts the terms of each part of the asker's text
   */
  static TextQuery ofWords(
      TextLanguage language,
      List<List<String>> parts,
      FieldStatistics statistics,
      double saturation) {
    List<String> known = parts.stream().flatMap(List::stream).filter(statistics::knows).toList();
    return of(language, known, pairs(parts, statistics), true, statistics, saturation);
  }

  private static List<Pair> pairs(List<List<String>> parts, FieldStatistics statistics) {
    Map<Integer, Pair> pairs = new LinkedHashMap<>();
    for (List<String> part : parts) {
      for (int i = 1; i < part.size(); i++) {
        String first = part.get(i - 1);
        String second = part.get(i);
        if (statistics.knows(first) && statistics.knows(second)) {
          int code = TermBag.pair(first, second);
          double weight = statistics.information(first) + statistics.information(second);
          pairs.putIfAbsent(code, new Pair(code, weight));
        }
      }
    }
    return List.copyOf(pairs.values());
  }

  /**
   * Words for another language: those that the thesaurus gave, and the asker's own where its texts
   * use them too (names, acronyms, international words). The thesaurus's count even if no candidate
   * uses them: the fewer of the asker's concepts a language's texts know, the less one of them
   * found there says.
   */
  static TextQuery ofTranslation(
      TextLanguage language,
      List<String> translated,
      List<String> own,
      FieldStatistics statistics,
      double saturation) {
    Stream<String> international = own.stream().filter(statistics::knows);
    List<String> terms = Stream.concat(translated.stream(), international).toList();
    boolean anyKnown = terms.stream().anyMatch(statistics::knows);
    return of(language, anyKnown ? terms : List.of(), List.of(), false, statistics, saturation);
  }

  private static TextQuery of(
      TextLanguage language,
      List<String> terms,
      List<Pair> pairs,
      boolean own,
      FieldStatistics statistics,
      double saturation) {
    Map<String, Integer> counts = new HashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    List<Term> weighted = new ArrayList<>();
    counts.forEach((term, count) -> {
      double use = (saturation + 1) * count / (saturation + count);
      weighted.add(new Term(term, use, statistics.information(term)));
    });
    List<Term> strongest =
        weighted.stream()
            .sorted(Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::text))
            .limit(MOST_TERMS)
            .toList();
    return new TextQuery(
        language,
        strongest,
        strongest.stream().mapToDouble(Term::weight).sum(),
        pairs,
        pairs.stream().mapToDouble(Pair::weight).sum(),
        own);
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }
}
