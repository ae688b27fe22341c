package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many of the asker's informative words the candidate's text holds: BM25 (Robertson and
 * Zaragoza 2009) as a share {@code x} of what a text that held them all without end would have,
 * then {@code x (1 + h) / (x + h)}, which is one half near {@code x = h} for small h. Across
 * languages the words are those that the thesaurus gives for the asker's concepts, at a discount.
 */
record TextRelevance(double halfValue) implements Criterion {

  private static final int MOST_WORDS = 8;

  @Override
  public CriterionId id() {
    return CriterionId.TEXT_RELEVANCE;
  }

  @Override
  public Assessment assess(Asker asker, Candidate candidate) {
    double share = candidate.text();
    return Assessment.stated(Math.min(1, share * (1 + halfValue) / (share + halfValue)));
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
    for (TextQuery.Term term : query.terms()) {
      Optional.ofNullable(answered.get(term.text()))
          .filter(word -> evidence.size() < MOST_WORDS)
          .map(word -> new Evidence.Word(asked.getOrDefault(term.text(), word), word))
          .ifPresent(evidence::add);
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
