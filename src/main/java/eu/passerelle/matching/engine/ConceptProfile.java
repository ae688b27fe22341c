package eu.passerelle.matching.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The concepts of an item and, at decayed weight, all that is broader than them.
 *
 * @param weights by concept: how strongly it is present, before any statistics
 * @param words by concept: the words that stand for it
 */
record ConceptProfile(Map<String, Double> weights, Map<String, String> words) {

  static ConceptProfile of(
      MatchItem item, ConceptTagger tagger, ConceptScheme scheme, double ancestorDecay) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, String> mentions = new HashMap<>();
    for (MatchText text : item.texts()) {
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
    return new ConceptProfile(Map.copyOf(weights), Map.copyOf(words));
  }

  /** The sum of its weights: how much the item speaks of concepts at all. */
  double mass() {
    return ordered().stream().mapToDouble(this::weight).sum();
  }

  boolean isEmpty() {
    return weights.isEmpty();
  }

  Set<String> concepts() {
    return weights.keySet();
  }

  double weight(String concept) {
    return weights.getOrDefault(concept, 0.0);
  }

  String words(String concept) {
    return words.getOrDefault(concept, concept);
  }

  /** The concepts in a fixed order, so that sums come out the same everywhere. */
  List<String> ordered() {
    return weights.keySet().stream().sorted().toList();
  }
}
