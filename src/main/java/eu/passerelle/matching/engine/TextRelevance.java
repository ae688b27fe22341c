package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How well the candidate's words answer the asker's, as {@link TextComparison} finds. Across
 * languages the words are those that the thesaurus gives for the asker's concepts, at a discount.
 */
record TextRelevance() implements Criterion {

  private static final int MOST_WORDS = 8;

  /** A shared word that says less than this, beside the one that says most, is no evidence. */
  private static final double LEAST_SHARE = 0.3;

  @Override
  public CriterionId id() {
    return CriterionId.TEXT_RELEVANCE;
  }

  @Override
  public Assessment assess(Asker asker, Candidate candidate) {
    return Assessment.stated(candidate.text());
  }

  @Override
  public List<Evidence> evidence(Asker asker, Candidate candidate) {
    TextQuery query = candidate.answered();
    if (query == null) {
      return List.of();
    }
    Map<String, String> asked =
        asker.item().textIn(query.language()).map(TextRelevance::words).orElse(Map.of());
    Map<String, String> answered =
        candidate.item().textIn(query.language()).map(TextRelevance::words).orElse(Map.of());
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

  /** The terms of a text, each as it is first written. */
  private static Map<String, String> words(MatchText text) {
    Map<String, String> words = new LinkedHashMap<>();
    Stream<String> parts = text.parts();
    parts.forEach(part ->
        Tokens.of(text.language(), part)
            .forEach(token ->
                words.putIfAbsent(token.term(), part.substring(token.start(), token.end()))));
    return words;
  }
}
