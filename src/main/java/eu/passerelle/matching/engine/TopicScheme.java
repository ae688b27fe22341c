package eu.passerelle.matching.engine;

import java.util.Map;
import java.util.Set;

/**
 * The technologies and fields with what having them in common is worth.
 *
 * @param weights by code, in (0, 1]
 * @param related neighbours by code
 */
public record TopicScheme(Map<String, Double> weights, Map<String, Set<String>> related) {

  public TopicScheme {
    weights = Map.copyOf(weights);
    related = Map.copyOf(related);
  }

  double weight(String code) {
    return weights.getOrDefault(code, 0.0);
  }

  boolean areRelated(String one, String other) {
    return related.getOrDefault(one, Set.of()).contains(other)
        || related.getOrDefault(other, Set.of()).contains(one);
  }
}
