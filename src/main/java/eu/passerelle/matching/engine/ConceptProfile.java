package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The concepts of an item and, at decayed weight, all that is broader than them. */
final class ConceptProfile {

  private final Map<String, Double> weights;
  private final Map<String, String> words;
  private final List<String> ordered;
  private final double mass;
  private final Memo norm = new Memo();

  /**
   * @param weights by concept: how strongly it is present, before any statistics
   * @param words by concept: the words that stand for it
   */
  private ConceptProfile(Map<String, Double> weights, Map<String, String> words) {
    this.weights = weights;
    this.words = words;
    ordered = weights.keySet().stream().sorted().toList();
    mass = ordered.stream().mapToDouble(this::weight).sum();
  }

  static ConceptProfile of(
      List<AnalyzedText> texts, ConceptTagger tagger, ConceptScheme scheme, double ancestorDecay) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> mentions = new HashMap<>();
    for (AnalyzedText text : texts) {
      for (ConceptTagger.Tag tag : tagger.tag(text)) {
        counts.merge(tag.concept(), 1, Integer::sum);
        mentions.putIfAbsent(tag.concept(), tag.words());
      }
    }
    return spread(counts, mentions, scheme, ancestorDecay);
  }

  private static ConceptProfile spread(
      Map<String, Integer> counts,
      Map<String, String> mentions,
      ConceptScheme scheme,
      double ancestorDecay) {
    Map<String, Double> weights = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (String concept : counts.keySet().stream().sorted().toList()) {
      double weight = 1 + Math.log(counts.getOrDefault(concept, 1));
      String mention = mentions.getOrDefault(concept, concept);
      scheme
          .upwards(concept)
          .forEach((broader, steps) -> {
            double passedOn = weight * Math.pow(ancestorDecay, steps);
            if (passedOn > weights.getOrDefault(broader, 0.0)) {
              weights.put(broader, passedOn);
              words.put(broader, mention);
            }
          });
    }
    return new ConceptProfile(weights, words);
  }

  /** The concepts in a fixed order, so that sums come out the same everywhere. */
  List<String> ordered() {
    return ordered;
  }

  /** The sum of the weights: how much the item speaks of concepts at all. */
  double mass() {
    return mass;
  }

  /** The length of its vector, each concept weighed by its information. */
  double norm(FieldStatistics counts) {
    return norm.of(
        counts,
        () -> {
          double sum = 0;
          for (String concept : ordered) {
            double weight = weight(concept) * counts.information(concept);
            sum += weight * weight;
          }
          return Math.sqrt(sum);
        });
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  double weight(String concept) {
    return weights.getOrDefault(concept, 0.0);
  }

  String words(String concept) {
    return words.getOrDefault(concept, concept);
  }
}
