package eu.passerelle.demo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws fields of application. How often each comes is an assumption of the demonstration: the two
 * first-tier fields most often, and with a technology those it is at home in.
 */
final class FieldsOfApplication {

  static final String INDUSTRY = "industry-4";
  static final String HEALTH = "health";
  static final String CONSTRUCTION = "construction";
  static final String TRANSPORT = "transport-logistics";
  static final String ENERGY = "energy-environment";
  static final String CREATIVE_INDUSTRIES = "creative-industries";
  static final String AGRICULTURE = "agriculture";
  static final String EDUCATION = "education-training";
  static final String COMMERCE = "commerce";
  static final String PUBLIC_SECTOR = "public-sector";
  static final String TOURISM = "tourism-heritage";

  private static final List<Weighted<String>> WEIGHTS =
      List.of(
          new Weighted<>(INDUSTRY, 24),
          new Weighted<>(HEALTH, 18),
          new Weighted<>(CONSTRUCTION, 9),
          new Weighted<>(TRANSPORT, 9),
          new Weighted<>(ENERGY, 10),
          new Weighted<>(CREATIVE_INDUSTRIES, 10),
          new Weighted<>(AGRICULTURE, 7),
          new Weighted<>(EDUCATION, 9),
          new Weighted<>(COMMERCE, 10),
          new Weighted<>(PUBLIC_SECTOR, 8),
          new Weighted<>(TOURISM, 5));

  private static final Map<Technology, Set<String>> HOMES = homes();

  private static final double SECOND_FIELD = 0.35;

  private final Chance chance;

  FieldsOfApplication(Chance chance) {
    this.chance = chance;
  }

  private static Map<Technology, Set<String>> homes() {
    Map<Technology, Set<String>> homes = new EnumMap<>(Technology.class);
    homes.put(
        Technology.ARTIFICIAL_INTELLIGENCE,
        Set.of(INDUSTRY, HEALTH, TRANSPORT, ENERGY, COMMERCE, PUBLIC_SECTOR, EDUCATION));
    homes.put(
        Technology.INTERNET_OF_THINGS,
        Set.of(INDUSTRY, HEALTH, CONSTRUCTION, TRANSPORT, ENERGY, AGRICULTURE));
    homes.put(Technology.ROBOTICS, Set.of(INDUSTRY, TRANSPORT, AGRICULTURE, CONSTRUCTION));
    homes.put(
        Technology.AUGMENTED_VIRTUAL_REALITY,
        Set.of(CREATIVE_INDUSTRIES, EDUCATION, TOURISM, INDUSTRY, HEALTH));
    homes.put(Technology.DIGITAL_TWINS, Set.of(INDUSTRY, CONSTRUCTION, ENERGY, TRANSPORT));
    homes.put(Technology.BLOCKCHAIN, Set.of(AGRICULTURE, COMMERCE, PUBLIC_SECTOR, TRANSPORT));
    homes.put(Technology.CYBERSECURITY, Set.of(INDUSTRY, HEALTH, COMMERCE, PUBLIC_SECTOR));
    homes.put(
        Technology.COMPUTER_VISION,
        Set.of(INDUSTRY, HEALTH, AGRICULTURE, CONSTRUCTION, COMMERCE, CREATIVE_INDUSTRIES));
    homes.put(Technology.EDGE_CLOUD, Set.of(INDUSTRY, HEALTH, COMMERCE, PUBLIC_SECTOR));
    homes.put(Technology.ADDITIVE_MANUFACTURING, Set.of(INDUSTRY, HEALTH, CREATIVE_INDUSTRIES));
    homes.put(
        Technology.GEOLOCATION,
        Set.of(TRANSPORT, CONSTRUCTION, AGRICULTURE, TOURISM, PUBLIC_SECTOR));
    homes.put(Technology.CRYPTOGRAPHY, Set.of(HEALTH, COMMERCE, PUBLIC_SECTOR));
    return homes;
  }

  /** Gives a business one field, sometimes two. */
  void addTo(BusinessDraft draft) {
    List<Weighted<String>> choice =
        draft.mainTechnology().map(FieldsOfApplication::homeOf).orElse(WEIGHTS);
    draft.fields().add(chance.weighted(choice));
    if (chance.happens(SECOND_FIELD)) {
      draft.fields().add(chance.weighted(choice));
    }
  }

  private static List<Weighted<String>> homeOf(Technology technology) {
    Set<String> home = HOMES.getOrDefault(technology, Set.of());
    return WEIGHTS.stream().filter(field -> home.contains(field.item())).toList();
  }
}
