package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The words an asker is looked for with, in one language.
 *
 * @param terms in a fixed order, so that sums come out the same everywhere
 * @param most the score of a text that holds all of them without end; 0 when no term is known
 * @param trust what a word found is worth: 1 for the asker's own words, less for words that the
 *     thesaurus gave in another language
 */
record TextQuery(TextLanguage language, List<Term> terms, double most, double trust) {

  /** Lucene's limit of clauses leaves room for this many. */
  static final int MOST_TERMS = 1000;

  /**
   * A term of the query.
   *
   * @param use how often the asker uses it, saturating
   * @param weight its share of the score: use times information
   */
  record Term(String text, double use, double weight) {}

  /** The asker's own words. Words that no candidate uses ask nothing. */
  static TextQuery ofWords(
      TextLanguage language, List<String> terms, FieldStatistics statistics, double saturation) {
    List<String> known = terms.stream().filter(statistics.frequencies()::containsKey).toList();
    return of(language, known, 1, statistics, saturation);
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
      double trust,
      FieldStatistics statistics,
      double saturation) {
    Stream<String> international = own.stream().filter(statistics.frequencies()::containsKey);
    List<String> terms = Stream.concat(translated.stream(), international).toList();
    boolean anyKnown = terms.stream().anyMatch(statistics.frequencies()::containsKey);
    return of(language, anyKnown ? terms : List.of(), trust, statistics, saturation);
  }

  private static TextQuery of(
      TextLanguage language,
      List<String> terms,
      double trust,
      FieldStatistics statistics,
      double saturation) {
    Map<String, Integer> counts = new HashMap<>();
    terms.forEach(term -> counts.merge(term, 1, Integer::sum));
    List<Term> weighted = new ArrayList<>();
    counts.forEach((term, count) -> {
      double use = (saturation + 1) * count / (saturation + count);
      weighted.add(new Term(term, use, use * statistics.information(term)));
    });
    List<Term> strongest =
        weighted.stream()
            .sorted(Comparator.comparingDouble(Term::weight).reversed().thenComparing(Term::text))
            .limit(MOST_TERMS)
            .toList();
    return new TextQuery(
        language, strongest, strongest.stream().mapToDouble(Term::weight).sum(), trust);
  }

  boolean isEmpty() {
    return terms.isEmpty();
  }
}
