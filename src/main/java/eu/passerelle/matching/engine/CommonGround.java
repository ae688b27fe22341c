package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words and concepts that an explanation speaks of, to be found again in the texts of the two
 * items: what is marked there is what gave the points.
 */
public final class CommonGround {

  /** Whose text is marked. */
  public enum Part {
    ASKER,
    CANDIDATE
  }

  /**
   * A stretch of text that both items have in common.
   *
   * @param start offset of its first character
   * @param end offset after its last character
   * @param concept id of what it names; null for a word that both use
   */
  public record Mark(int start, int end, @Nullable String concept) {}

  private final List<Evidence.Word> words = new ArrayList<>();
  private final Set<String> concepts = new HashSet<>();
  private final ConceptTagger tagger;
  private final ConceptScheme scheme;

  CommonGround(Explanation explanation, ConceptTagger tagger, ConceptScheme scheme) {
    this.tagger = tagger;
    this.scheme = scheme;
    for (Explanation.Line line : explanation.lines()) {
      for (Evidence evidence : line.evidence()) {
        switch (evidence) {
          case Evidence.Word word -> words.add(word);
          case Evidence.Concept concept -> concepts.add(concept.concept());
          default -> {}
        }
      }
    }
  }

  /** What is in common in a piece of an item's text, in its order and never overlapping. */
  public List<Mark> marks(Part part, TextLanguage language, String text) {
    List<Mark> marks = new ArrayList<>(concepts(language, text));
    Set<String> terms = terms(part, language);
    for (Tokens.Token token : Tokens.of(language, text)) {
      if (terms.contains(token.term())) {
        marks.add(new Mark(token.start(), token.end(), null));
      }
    }
    return apart(marks);
  }

  private Set<String> terms(Part part, TextLanguage language) {
    Set<String> terms = new HashSet<>();
    for (Evidence.Word word : words) {
      String written = part == Part.ASKER ? word.asker() : word.candidate();
      terms.addAll(Tokens.terms(language, written));
    }
    return terms;
  }

  private List<Mark> concepts(TextLanguage language, String text) {
    List<Mark> marks = new ArrayList<>();
    for (ConceptTagger.Tag tag : tagger.tag(language, text)) {
      scheme.upwards(tag.concept()).entrySet().stream()
          .filter(broader -> concepts.contains(broader.getKey()))
          .min(
              Map.Entry.<String, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey()))
          .ifPresent(nearest -> marks.add(new Mark(tag.start(), tag.end(), nearest.getKey())));
    }
    return marks;
  }

  /** Of marks that overlap the longest stays, and of equals the concept. */
  private static List<Mark> apart(List<Mark> marks) {
    List<Mark> kept = new ArrayList<>();
    marks.stream()
        .sorted(
            Comparator.comparingInt((Mark mark) -> mark.start() - mark.end())
                .thenComparing(mark -> mark.concept() == null))
        .filter(mark -> kept.stream().noneMatch(other -> overlap(mark, other)))
        .forEach(kept::add);
    return kept.stream().sorted(Comparator.comparingInt(Mark::start)).toList();
  }

  private static boolean overlap(Mark one, Mark other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
