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
 * @param ordered the concepts in a fixed order, so that sums come out the same everywhere
 * @param mass the sum of the weights: how much the item speaks of concepts at all
 */
record ConceptProfile(
    Map<String, Double> weights, Map<String, String> words, List<String> ordered, double mass) {

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
    List<String> ordered = weights.keySet().stream().sorted().toList();
    return new ConceptProfile(
        Map.copyOf(weights),
        Map.copyOf(words),
        ordered,
        ordered.stream().mapToDouble(concept -> weights.getOrDefault(concept, 0.0)).sum());
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
}
