package eu.passerelle.matching;

import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Policy;
import eu.passerelle.shared.ConfigurationNode;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What {@code config/matching.yaml} says: the engine's policy and the bands that people read.
 *
 * @param bands the lowest score of each band
 */
public record MatchingPolicy(Policy engine, Map<Band, Double> bands) {

  private static final double TENTHS = 10;
  private static final Set<String> SECTIONS = Set.of("version", "weights", "parameters", "bands");

  /** Parameters that say how often something counts. */
  private static final Set<String> COUNTS = Set.of("title-weight", "keyword-weight");

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
              root.field("version").text(),
              byCriterion,
              parameters(parameter(root.field("parameters")))),
          bands);
    } catch (IllegalArgumentException e) {
      throw weights.error(String.valueOf(e.getMessage()));
    }
  }

  private static ToDoubleFunction<String> parameter(ConfigurationNode node) {
    return name -> COUNTS.contains(name) ? node.field(name).integer() : node.field(name).number();
  }

  private static Set<String> criterionCodes() {
    return Arrays.stream(CriterionId.values()).map(CriterionId::code).collect(Collectors.toSet());
  }

  /**
   * Puts the parameters together.
   *
   * @param value of each by its name in the file, such as {@code title-weight}
   */
  static Policy.Parameters parameters(ToDoubleFunction<String> value) {
    return new Policy.Parameters(
        (int) value.applyAsDouble("title-weight"),
        (int) value.applyAsDouble("keyword-weight"),
        value.applyAsDouble("term-saturation"),
        value.applyAsDouble("length-normalisation"),
        value.applyAsDouble("query-term-saturation"),
        value.applyAsDouble("text-half-value"),
        value.applyAsDouble("cosine-weight"),
        value.applyAsDouble("pair-weight"),
        value.applyAsDouble("pair-half-value"),
        value.applyAsDouble("spelling-half-value"),
        value.applyAsDouble("latent-half-value"),
        value.applyAsDouble("sentence-half-value"),
        value.applyAsDouble("ancestor-decay"),
        value.applyAsDouble("concept-confidence"),
        value.applyAsDouble("translation-trust"),
        value.applyAsDouble("related-field"));
  }

  /** The parameters by their names in the file. */
  Map<String, Double> parametersByName() {
    Map<String, Double> byName = new TreeMap<>();
    for (RecordComponent component : Policy.Parameters.class.getRecordComponents()) {
      byName.put(name(component), value(component));
    }
    return byName;
  }

  private static String name(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private double value(RecordComponent component) {
    try {
      return ((Number) component.getAccessor().invoke(engine.parameters())).doubleValue();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
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
