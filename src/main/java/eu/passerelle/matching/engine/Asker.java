package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.AnalyzedText.Part;
import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The item whose match page it is, made ready to be compared with many. */
final class Asker {

  private final Profile profile;
  private final List<AnalyzedText> texts;
  private final CorpusStatistics statistics;
  private final List<TextComparison> comparisons;
  private final TrigramBag.Comparison spelling;
  private final boolean label;
  private final Optional<float[]> direction;
  private final Optional<SentenceComparison> meaning;
  private @Nullable Map<String, Set<String>> longWords;
  private final Map<String, Double> conceptWeights = new HashMap<>();
  private final Map<TextLanguage, Map<String, String>> words = new ConcurrentHashMap<>();

  /**
   * @param texts the profile's own, one for each language it is written in
   * @param statistics what is known of both sides
   * @param meaning how a sentence model reads it; empty where there is no model
   */
  Asker(
      Profile profile,
      List<AnalyzedText> texts,
      Profiler profiler,
      CorpusStatistics statistics,
      Optional<SentenceComparison> meaning,
      Parameters parameters) {
    this.profile = profile;
    this.texts = List.copyOf(texts);
    this.statistics = statistics;
    this.meaning = meaning;
    comparisons =
        Stream.of(TextLanguage.values())
            .map(language -> query(language, profiler, parameters))
            .filter(query -> !query.isEmpty())
            .map(query ->
                new TextComparison(
                    query,
                    parameters,
                    profiler.numbers(query.language()),
                    statistics.terms(searched(), query.language())))
            .toList();
    spelling = profile.spelling().comparison(statistics.trigrams(searched()));
    for (String concept : concepts().ordered()) {
      double information = informationOf(concept);
      conceptWeights.put(concept, concepts().weight(concept) * information * information);
    }
    direction = latent().vector(profile);
    label = statistics.isOfLabels(searched()) && profile.isLabel();
  }

  private TextQuery query(TextLanguage language, Profiler profiler, Parameters parameters) {
    FieldStatistics counts = statistics.snapshot().of(searched(), language.field());
    return text(language)
        .map(text ->
            TextQuery.ofWords(
                language,
                text.parts().stream().map(part -> part.terms().toList()).toList(),
                counts,
                parameters.queryTermSaturation()))
        .orElseGet(() ->
            TextQuery.ofTranslation(
                language,
                translated(language, profiler),
                words(),
                counts,
                parameters.queryTermSaturation()));
  }

  private List<String> words() {
    return texts.stream().flatMap(text -> text.parts().stream()).flatMap(Part::terms).toList();
  }

  private List<String> translated(TextLanguage language, Profiler profiler) {
    return concepts().ordered().stream()
        .filter(concept -> concepts().weight(concept) >= 1)
        .flatMap(concept -> profiler.namesOf(concept, language).stream())
        .distinct()
        .toList();
  }

  private LatentIndex latent() {
    return statistics.latent(searched());
  }

  MatchItem item() {
    return profile.item();
  }

  Profile profile() {
    return profile;
  }

  /** The side that is searched. */
  Side searched() {
    return item().side().other();
  }

  ConceptProfile concepts() {
    return profile.concepts();
  }

  CorpusStatistics statistics() {
    return statistics;
  }

  /** One for each language in which candidates may be written. */
  List<TextComparison> comparisons() {
    return comparisons;
  }

  /** The comparison with texts of a language. */
  Optional<TextComparison> comparison(TextLanguage language) {
    return comparisons.stream()
        .filter(comparison -> comparison.query().language() == language)
        .findFirst();
  }

  /** How it is spelt, to be compared with the candidates. */
  TrigramBag.Comparison spelling() {
    return spelling;
  }

  /** How alike its direction and a candidate's are, in [0, 1]; empty where nothing has one. */
  Optional<Double> likeness(Profile candidate) {
    return latent().isEmpty()
        ? Optional.empty()
        : Optional.of(
            direction.map(vector -> latent().cosine(vector, candidate.item().id())).orElse(0.0));
  }

  /** How a sentence model reads it, to be compared with the candidates; empty without a model. */
  Optional<SentenceComparison> meaning() {
    return meaning;
  }

  /** The ids of candidates that point the same way, by their terms or as a model reads them. */
  List<String> nearest(int count) {
    return Stream.concat(
            direction.stream().flatMap(vector -> latent().nearest(vector, count).stream()),
            meaning.stream().flatMap(vector -> vector.nearest(count).stream()))
        .toList();
  }

  /** Whether both it and those it is compared with are labels: a few words long. */
  boolean isLabelAmongLabels() {
    return label;
  }

  /** Its text in a language. */
  Optional<AnalyzedText> text(TextLanguage language) {
    return texts.stream().filter(text -> text.language() == language).findFirst();
  }

  /** The cosine of its concepts and others, each weighed by its information, in [0, 1]. */
  double conceptCosine(ConceptProfile others) {
    double dot = 0;
    for (String concept : others.ordered()) {
      Double weight = conceptWeights.get(concept);
      dot += weight == null ? 0 : weight * others.weight(concept);
    }
    if (dot == 0) {
      return 0;
    }
    FieldStatistics counts = statistics.concepts(searched());
    return Math.min(1, dot / (concepts().norm(counts) * others.norm(counts)));
  }

  /** The terms of its text in a language, each as it is first written. */
  Map<String, String> words(TextLanguage language) {
    return words.computeIfAbsent(
        language, unseen -> text(unseen).map(AnalyzedText::words).orElse(Map.of()));
  }

  /** The longer words of what it is called, each with its trigrams. */
  synchronized Map<String, Set<String>> longWords() {
    if (longWords == null) {
      longWords = Spelling.words(item());
    }
    return longWords;
  }

  /** How much a concept says on the candidates' side, in nats. */
  double informationOf(String concept) {
    return statistics.concepts(searched()).information(concept);
  }
}
