package eu.passerelle.matching;

import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Policy;
import eu.passerelle.shared.ConfigurationNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code config/matching.yaml} says: the engine's policy and the bands that people read.
 *
 * @param bands the lowest score of each band
 */
public record MatchingPolicy(Policy engine, Map<Band, Double> bands) {

  private static final double TENTHS = 10;
  private static final Set<String> SECTIONS = Set.of("version", "weights", "parameters", "bands");

  /**
   * Reads a policy's file.
   *
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of what is wrong
   */
  public static MatchingPolicy read(Path file) {
    ConfigurationNode root = ConfigurationNode.read(file).allow(SECTIONS);
    ConfigurationNode weights = root.field("weights").allow(criterionCodes());
    Map<CriterionId, Double> byCriterion = new EnumMap<>(CriterionId.class);
    for (CriterionId criterion : CriterionId.values()) {
      byCriterion.put(criterion, weights.field(criterion.code()).number());
    }
    Map<Band, Double> bands = new EnumMap<>(Band.class);
    for (Band band : Band.values()) {
      if (band != Band.WEAK) {
        bands.put(band, root.field("bands").field(band.code()).number());
      }
    }
    try {
      return new MatchingPolicy(
          new Policy(
              root.field("version").text(), byCriterion, parameters(root.field("parameters"))),
          bands);
    } catch (IllegalArgumentException e) {
      throw weights.error(String.valueOf(e.getMessage()));
    }
  }

  private static Set<String> criterionCodes() {
    return Arrays.stream(CriterionId.values()).map(CriterionId::code).collect(Collectors.toSet());
  }

  private static Policy.Parameters parameters(ConfigurationNode node) {
    return new Policy.Parameters(
        node.field("title-weight").integer(),
        node.field("keyword-weight").integer(),
        node.field("term-saturation").number(),
        node.field("length-normalisation").number(),
        node.field("query-term-saturation").number(),
        node.field("text-half-value").number(),
        node.field("cosine-weight").number(),
        node.field("pair-weight").number(),
        node.field("pair-half-value").number(),
        node.field("spelling-half-value").number(),
        node.field("latent-half-value").number(),
        node.field("ancestor-decay").number(),
        node.field("concept-confidence").number(),
        node.field("translation-trust").number(),
        node.field("related-field").number());
  }

  /** The lowest score of a band, in tenths of a point. */
  public int lowestTenths(Band band) {
    return (int) Math.ceil(bands.getOrDefault(band, 0.0) * TENTHS);
  }

  /** The band of a score of 0 to 100. */
  public Band band(double score) {
    for (Band band : Band.values()) {
      if (band != Band.WEAK && score >= bands.getOrDefault(band, 0.0)) {
        return band;
      }
    }
    return Band.WEAK;
  }
}
