package eu.passerelle.insights;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.ClusterProjectDetails;
import eu.passerelle.organisations.ProjectPeriod;
import eu.passerelle.shared.ConfigurationNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was published about the region, as {@code config/insights/published.yaml} has it.
 *
 * @param source who published it, where and when
 * @param comparedWith the day that growth is measured from
 * @param projectYears the years whose projects the published shares are of
 * @param assumptions what the demonstration assumes, by the last part of its message key
 */
public record PublishedFigures(
    String source,
    LocalDate comparedWith,
    ProjectPeriod projectYears,
    int firstSpinOffs,
    int lastSpinOffs,
    List<Section> sections,
    List<String> assumptions) {

  private static final Set<String> NAMES =
      Set.of("source", "compared-with", "projects", "spin-offs", "sections", "assumptions");

  /** Figures that belong together. */
  public record Section(String id, List<Published> figures) {}

  /** What a figure is. */
  public enum Unit {
    COUNT,
    /** A share in per cent. */
    PERCENT,
    /** How much more there is than there was, in per cent. */
    GROWTH,
    /** Something that holds or does not. */
    STATEMENT
  }

  /** How closely a figure was given. */
  public enum Relation {
    IS,
    ABOUT,
    MORE_THAN
  }

  /**
   * One figure.
   *
   * @param value null of a statement
   * @param known whether it is known that, and why, the computed one differs or cannot be had
   */
  public record Published(
      String id, Unit unit, @Nullable Double value, Relation relation, boolean known) {

    private static final double ROUNDING = 0.5;
    private static final double TENTH = 0.1;

    /** Whether a computed figure bears it out; a statement is computed as one or zero. */
    boolean agrees(double computed) {
      if (value == null) {
        return computed > 0;
      }
      return switch (relation) {
        case IS -> Math.abs(computed - value) <= (unit == Unit.COUNT ? 0 : ROUNDING);
        case ABOUT -> Math.abs(computed - value) <= TENTH * value;
        case MORE_THAN -> computed > value;
      };
    }
  }

  /**
   * Reads the file.
   *
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of what is wrong
   */
  public static PublishedFigures read(Path file) {
    ConfigurationNode root = ConfigurationNode.read(file).allow(NAMES);
    ConfigurationNode projects = root.field("projects");
    ConfigurationNode spinOffs = root.field("spin-offs");
    return new PublishedFigures(
        root.field("source").text(),
        root.field("compared-with").as(LocalDate::parse),
        new ProjectPeriod(
            projects.field("from").as(LocalDate::parse),
            projects.field("until").as(LocalDate::parse)),
        spinOffs.field("from").integer(),
        spinOffs.field("until").integer(),
        root.field("sections").entries().stream().map(PublishedFigures::section).toList(),
        root.texts("assumptions"));
  }

  private static Section section(ConfigurationNode node) {
    return new Section(
        node.field("id").text(),
        node.field("figures").entries().stream().map(PublishedFigures::published).toList());
  }

  private static Published published(ConfigurationNode node) {
    node.allow(Set.of("id", "unit", "value", "relation", "known"));
    String id = node.field("id").text();
    if (!COMPUTATIONS.containsKey(id)) {
      throw node.error("nothing computes a figure called %s".formatted(id));
    }
    return new Published(
        id,
        node.field("unit").as(text -> Unit.valueOf(constant(text))),
        node.find("value").map(ConfigurationNode::number).orElse(null),
        node.find("relation")
            .map(relation -> relation.as(text -> Relation.valueOf(constant(text))))
            .orElse(Relation.IS),
        node.find("known").map(known -> known.as(Boolean::valueOf)).orElse(false));
  }

  private static String constant(String text) {
    return text.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  /**
   * A figure beside what is computed.
   *
   * @param computed empty where the region's facts do not tell
   * @param agrees whether the two agree
   */
  public record Compared(Published published, OptionalDouble computed, boolean agrees) {}

  /** A section's figures beside what is computed from some facts as they were on a day. */
  public List<Compared> compare(Section section, RegionFacts facts, LocalDate day) {
    Counted counted = new Counted(new Census<>(facts.organisations(), day), facts, this);
    return section.figures().stream().map(figure -> compare(figure, counted)).toList();
  }

  private static Compared compare(Published figure, Counted counted) {
    Computation computation = COMPUTATIONS.get(figure.id());
    OptionalDouble computed =
        computation == null ? OptionalDouble.empty() : computation.apply(counted);
    return new Compared(
        figure, computed, computed.isPresent() && figure.agrees(computed.getAsDouble()));
  }

  @FunctionalInterface
  private interface Computation {
    OptionalDouble apply(Counted counted);
  }

  /** How each is computed; those that are not say so. */
  private static final Map<String, Computation> COMPUTATIONS =
      Map.<String, Computation>ofEntries(
          number("businesses", counted -> counted.businesses()),
          number("startups", counted -> counted.startups()),
          number("research-units", counted -> counted.units()),
          number("research-units-classed", counted -> counted.units().classed()),
          number("support-actors", counted -> counted.census().supportActors()),
          Map.entry("projects", counted -> number(counted.facts().projects().size())),
          share(
              "businesses-software",
              counted -> counted.businesses().active("software-development"),
              Counted::businesses),
          share(
              "businesses-services",
              counted -> counted.businesses().active("consultancy-services"),
              Counted::businesses),
          share(
              "software-sector-specific",
              counted -> counted.businesses().active("software-development").sectorSpecific(),
              counted -> counted.businesses().active("software-development")),
          number("businesses-advanced-number", Counted::advanced),
          share("businesses-advanced", Counted::advanced, Counted::businesses),
          growth("businesses-advanced-growth", Counted::advanced, Counted::advancedBefore),
          share(
              "advanced-iot",
              counted -> counted.advanced().mastering(Counted.IOT),
              Counted::advanced),
          growth(
              "advanced-iot-growth",
              counted -> counted.advanced().mastering(Counted.IOT),
              counted -> counted.advancedBefore().mastering(Counted.IOT)),
          share(
              "advanced-ai",
              counted -> counted.advanced().mastering(Counted.AI),
              Counted::advanced),
          statement("advanced-others-equal", Counted::othersAreAboutEqual),
          share(
              "startups-advanced",
              counted -> counted.startups().inAdvancedIct(),
              Counted::startups),
          share(
              "startups-among-advanced",
              counted -> counted.advanced().startups(),
              Counted::advanced),
          statement("startups-iot-first", Counted::startupsHaveIotFirst),
          statement("startups-arvr-more", Counted::startupsHaveMoreAugmentedReality),
          untold("startups-b2b"),
          share("spin-offs-iot-ai", Counted::spinOffsInFirstTier, Counted::spinOffs),
          number("units-advanced-number", counted -> counted.units().inAdvancedIct()),
          share(
              "units-advanced",
              counted -> counted.units().inAdvancedIct(),
              counted -> counted.units().classed()),
          number("units-advanced-of-70", counted -> counted.units().classed()),
          share("units-advanced-and-users", Counted::advancedUnitsAndUsers, Counted::units),
          unitShare("units-ai", Counted.AI),
          unitShare("units-iot", Counted.IOT),
          unitShare("units-robotics", "robotics"),
          unitShare("units-arvr", Counted.AR_VR),
          unitShare("units-twins", "digital-twins"),
          unitShare("units-blockchain", "blockchain"),
          number("units-blockchain-number", counted -> counted.units().mastering("blockchain")),
          number(
              "units-cybersecurity-number", counted -> counted.units().mastering("cybersecurity")),
          untold("researchers-ai"),
          target("industry-4"),
          target("construction"),
          target("health"),
          target("energy-environment"),
          target("transport-logistics"),
          target("commerce"),
          target("public-sector"),
          target("agriculture"),
          Map.entry(
              "projects-digital",
              counted -> counted.shareOfProjects(ClusterProjectDetails::isDigital)),
          Map.entry(
              "projects-enabling",
              counted -> counted.shareOfProjects(ClusterProjectDetails::usesEnablingTechnologies)),
          statement("ecosystems-order", Counted::ecosystemsStandInOrder),
          share(
              "support-without-expertise",
              counted -> counted.census().supportActors().withoutDigitalExpertise(),
              counted -> counted.census().supportActors()),
          number(
              "incubators-funds-specialised",
              counted -> counted.census().incubatorsAndFunds().specialised()),
          number("training-advanced", Counted::specialisedTraining));

  private static Map.Entry<String, Computation> number(String id, Part part) {
    return Map.entry(id, counted -> number(part.of(counted).size()));
  }

  private static OptionalDouble number(int count) {
    return OptionalDouble.of(count);
  }

  private static Map.Entry<String, Computation> share(String id, Part part, Part whole) {
    return Map.entry(id, counted -> Counted.share(part.of(counted), whole.of(counted)));
  }

  private static Map.Entry<String, Computation> unitShare(String id, String technology) {
    return share(
        id,
        counted -> counted.units().inAdvancedIct().mastering(technology),
        counted -> counted.units().inAdvancedIct());
  }

  private static Map.Entry<String, Computation> target(String field) {
    return number("target-" + field, counted -> counted.census().clusters().targeting(field));
  }

  private static Map.Entry<String, Computation> growth(String id, Part now, Part before) {
    return Map.entry(id, counted -> Counted.growth(now.of(counted), before.of(counted)));
  }

  private static Map.Entry<String, Computation> statement(String id, Statement statement) {
    return Map.entry(id, counted -> OptionalDouble.of(statement.holds(counted) ? 1 : 0));
  }

  private static Map.Entry<String, Computation> untold(String id) {
    return Map.entry(id, counted -> OptionalDouble.empty());
  }

  @FunctionalInterface
  private interface Part {
    Census<OrganisationFacts> of(Counted counted);
  }

  @FunctionalInterface
  private interface Statement {
    boolean holds(Counted counted);
  }
}
