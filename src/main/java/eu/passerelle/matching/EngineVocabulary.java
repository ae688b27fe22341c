package eu.passerelle.matching;

import eu.passerelle.matching.engine.ConceptScheme;
import eu.passerelle.matching.engine.TextLanguage;
import eu.passerelle.matching.engine.TopicScheme;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Concept;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The taxonomy as the engine reads it. */
public final class EngineVocabulary {

  private EngineVocabulary() {}

  /** The concepts with all their names. */
  public static ConceptScheme concepts(Taxonomy taxonomy) {
    return new ConceptScheme(
        taxonomy.concepts().stream()
            .map(concept ->
                new ConceptScheme.Entry(
                    concept.id(),
                    names(concept),
                    byTextLanguage(concept.acronyms()),
                    concept.broader()))
            .toList());
  }

  private static Map<TextLanguage, List<String>> names(Concept concept) {
    Map<TextLanguage, List<String>> names = new EnumMap<>(TextLanguage.class);
    byTextLanguage(concept.synonyms())
        .forEach((language, synonyms) -> names.put(language, new ArrayList<>(synonyms)));
    concept
        .labels()
        .texts()
        .forEach((language, label) ->
            names
                .computeIfAbsent(textLanguage(language), unseen -> new ArrayList<>())
                .addFirst(label));
    return names;
  }

  private static Map<TextLanguage, List<String>> byTextLanguage(Map<Language, List<String>> texts) {
    Map<TextLanguage, List<String>> result = new EnumMap<>(TextLanguage.class);
    texts.forEach((language, list) -> result.put(textLanguage(language), list));
    return result;
  }

  /** A language as the engine names it. */
  public static TextLanguage textLanguage(Language language) {
    return TextLanguage.valueOf(language.name());
  }

  /** The technologies and fields with their weights. */
  public static TopicScheme topics(Taxonomy taxonomy) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, Set<String>> related = new HashMap<>();
    Stream.of(Topic.Axis.values())
        .flatMap(axis -> taxonomy.topics(axis).stream())
        .forEach(topic -> {
          weights.put(topic.code(), topic.weight());
          related.put(topic.code(), topic.related());
        });
    return new TopicScheme(weights, related);
  }
}
