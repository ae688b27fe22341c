package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.Profile.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How well the candidate's words answer the asker's, as {@link TextComparison} finds. Across
 * languages the words are those that the thesaurus gives for the asker's concepts.
 *
 * <p>Labels share whole words too seldom to be told apart by them. There the cosine of the
 * spellings stands in, with the cosine of the words at a fifth beside it (character n-grams on
 * titles: Cavnar and Trenkle 1994).
 */
record TextRelevance(Parameters parameters) implements Criterion {

  private static final int MOST_WORDS = 8;

  /** A shared word that says less than this, beside the one that says most, is no evidence. */
  private static final double LEAST_SHARE = 0.3;

  /** What the words of a label are worth, where its spelling is worth 1. */
  private static final double WORDS_OF_LABEL = 0.2;

  @Override
  public CriterionId id() {
    return CriterionId.TEXT_RELEVANCE;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    double value = 0;
    for (TextComparison comparison : asker.comparisons()) {
      value = Math.max(value, value(asker, comparison, candidate));
    }
    return Assessment.stated(value);
  }

  private double value(Asker asker, TextComparison comparison, Profile candidate) {
    Words words = candidate.words().get(comparison.query().language());
    if (words == null) {
      return 0;
    }
    return asker.isLabelAmongLabels() && comparison.query().own()
        ? ofLabels(asker.spelling().cosine(candidate.spelling()), comparison.cosine(words.whole()))
        : comparison.value(words);
  }

  private double ofLabels(double spelling, double words) {
    double both = (spelling + WORDS_OF_LABEL * words) / (1 + WORDS_OF_LABEL);
    return TextComparison.saturated(both, parameters.textHalfValue());
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    double best = 0;
    TextQuery answered = null;
    for (TextComparison comparison : asker.comparisons()) {
      double value = value(asker, comparison, candidate);
      if (value > best) {
        best = value;
        answered = comparison.query();
      }
    }
    return answered == null ? List.of() : words(asker, candidate, answered);
  }

  private static List<Evidence> words(Asker asker, Profile candidate, TextQuery query) {
    Map<String, String> asked = asker.words(query.language());
    Map<String, String> answered =
        candidate
            .item()
            .textIn(query.language())
            .map(text -> AnalyzedText.of(text).words())
            .orElse(Map.of());
    List<Evidence> evidence = new ArrayList<>();
    double most = 0;
    for (TextQuery.Term term : query.terms()) {
      String word = answered.get(term.text());
      most = Math.max(most, word == null ? 0 : term.information());
      if (word != null
          && evidence.size() < MOST_WORDS
          && term.information() >= LEAST_SHARE * most) {
        evidence.add(new Evidence.Word(asked.getOrDefault(term.text(), word), word));
      }
    }
    return evidence;
  }
}
