package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The item whose match page it is, made ready for comparison.
 *
 * @param queries one for each language in which candidates may be written
 * @param conceptStatistics counts of concepts on the candidates' side
 * @param spelling how it is spelt, to be compared with the candidates
 */
record Asker(
    MatchItem item,
    ConceptProfile concepts,
    List<TextQuery> queries,
    StatisticsSnapshot.FieldStatistics conceptStatistics,
    TrigramBag.Comparison spelling) {

  static Asker of(
      MatchItem item,
      ConceptProfile concepts,
      ConceptScheme scheme,
      StatisticsSnapshot statistics,
      double[] trigramInformation,
      Parameters parameters) {
    Side searched = item.side().other();
    List<TextQuery> queries =
        Stream.of(TextLanguage.values())
            .map(language ->
                item.textIn(language)
                    .map(text -> own(text, searched, statistics, parameters))
                    .orElseGet(() ->
                        translated(
                            language, item, concepts, scheme, searched, statistics, parameters)))
            .filter(query -> !query.isEmpty())
            .toList();
    StatisticsSnapshot.FieldStatistics conceptStatistics =
        statistics.of(searched, SideIndex.CONCEPTS);
    return new Asker(
        item,
        concepts,
        queries,
        conceptStatistics,
        TrigramBag.of(item).comparison(trigramInformation));
  }

  private static TextQuery own(
      MatchText text, Side searched, StatisticsSnapshot statistics, Parameters parameters) {
    List<List<String>> parts =
        text.parts().map(part -> Tokens.terms(text.language(), part)).toList();
    return TextQuery.ofWords(
        text.language(),
        parts,
        statistics.of(searched, text.language().field()),
        parameters.queryTermSaturation());
  }

  private static Stream<String> words(MatchText text) {
    return text.parts().flatMap(part -> Tokens.terms(text.language(), part).stream());
  }

  private static List<String> words(MatchItem item) {
    return item.texts().stream().flatMap(Asker::words).toList();
  }

  private static TextQuery translated(
      TextLanguage language,
      MatchItem item,
      ConceptProfile concepts,
      ConceptScheme scheme,
      Side searched,
      StatisticsSnapshot statistics,
      Parameters parameters) {
    List<String> terms =
        concepts.ordered().stream()
            .filter(concept -> concepts.weight(concept) >= 1)
            .flatMap(concept -> scheme.names(concept, language).stream())
            .flatMap(name -> Tokens.terms(language, name).stream())
            .distinct()
            .toList();
    return TextQuery.ofTranslation(
        language,
        terms,
        words(item),
        statistics.of(searched, language.field()),
        parameters.queryTermSaturation());
  }

  /** How much a concept says, in nats. */
  double informationOf(String concept) {
    return conceptStatistics.information(concept);
  }
}
