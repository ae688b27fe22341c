package eu.passerelle.demo;

import static eu.passerelle.demo.PublishedFigures.ADVANCED_UNITS;
import static eu.passerelle.demo.PublishedFigures.CLASSED_UNITS;
import static eu.passerelle.demo.PublishedFigures.DIGITAL_USER_UNITS;
import static eu.passerelle.demo.PublishedFigures.RESEARCH_UNITS;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Municipality;
import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates research units under the invented universities, evenly: those in advanced ICT with
 * their technologies, those classed by another digital activity, the intensive users of digital
 * technology, and the others.
 */
final class ResearchUnitGenerator {

  private static final double WITH_SENTENCE = 0.75;
  private static final double WITH_WEBSITE = 0.6;
  private static final int FIRST_YEAR = 1972;
  private static final int LAST_YEAR = 2021;
  private static final LocalDate EARLIEST_FACTS = LocalDate.of(2010, 1, 1);

  private static final List<Weighted<SizeClass>> SIZES =
      List.of(new Weighted<>(SizeClass.MICRO, 35), new Weighted<>(SizeClass.SMALL, 65));

  /** What a unit is in the digital field. */
  private enum Standing {
    ADVANCED,
    CLASSED,
    USER,
    OTHER
  }

  private record Plan(Standing standing, Set<Technology> technologies) {

    private static Plan without(Standing standing) {
      return new Plan(standing, Set.of());
    }

    /** The rarest of its technologies names it. */
    private String topic() {
      return technologies.stream()
          .min(Comparator.comparingInt(Technology::units).thenComparing(Comparator.naturalOrder()))
          .map(Technology::code)
          .orElse(standing == Standing.CLASSED ? "digital" : "other");
    }

    private Set<String> activities() {
      return switch (standing) {
        case ADVANCED -> Set.of(Activity.ADVANCED_ICT);
        case CLASSED -> Set.of(Activity.SOFTWARE.code());
        case USER, OTHER -> Set.of();
      };
    }
  }

  private final Territories territories;
  private final UnitNames names;
  private final Sentences sentences;
  private final LocalDate reference;
  private final Chance chance = Chance.of("research units");

  ResearchUnitGenerator(
      Territories territories, UnitNames names, Sentences sentences, LocalDate reference) {
    this.territories = territories;
    this.names = names;
    this.sentences = sentences;
    this.reference = reference;
  }

  /**
   * Generates the units that are missing.
   *
   * @param given the units there are already
   * @param universities whose units they become
   */
  List<Organisation> generate(Census<Organisation> given, List<Organisation> universities) {
    Map<OrganisationId, Integer> unitsOf = new HashMap<>();
    given.organisations().forEach(unit -> unitsOf.merge(parentOf(unit), 1, Integer::sum));
    List<Organisation> units = new ArrayList<>();
    for (Plan plan : chance.shuffled(plans(given))) {
      Organisation university =
          universities.stream()
              .min(Comparator.comparingInt(candidate -> unitsOf.getOrDefault(candidate.id(), 0)))
              .orElseThrow(() -> new IllegalStateException("no university for research units"));
      unitsOf.merge(university.id(), 1, Integer::sum);
      units.add(unit(plan, university));
    }
    return units;
  }

  private static OrganisationId parentOf(Organisation unit) {
    return Optional.ofNullable(unit.parent()).orElse(unit.id());
  }

  private List<Plan> plans(Census<Organisation> given) {
    int advanced = ADVANCED_UNITS - given.inAdvancedIct().size();
    int classed = CLASSED_UNITS - given.classed().size() - advanced;
    int users = DIGITAL_USER_UNITS - given.digitalUsers().size();
    int others = RESEARCH_UNITS - given.size() - advanced - classed - users;
    return Stream.of(
            advancedPlans(given, advanced).stream(),
            Collections.nCopies(classed, Plan.without(Standing.CLASSED)).stream(),
            Collections.nCopies(users, Plan.without(Standing.USER)).stream(),
            Collections.nCopies(others, Plan.without(Standing.OTHER)).stream())
        .flatMap(Function.identity())
        .toList();
  }

  private List<Plan> advancedPlans(Census<Organisation> given, int count) {
    List<Plan> plans =
        Stream.generate(() -> new Plan(Standing.ADVANCED, new LinkedHashSet<>()))
            .limit(count)
            .toList();
    List<Technology> deck = new ArrayList<>();
    for (Technology technology : Technology.values()) {
      int missing = technology.units() - given.mastering(technology.code()).size();
      deck.addAll(Collections.nCopies(Math.max(0, missing), technology));
    }
    new Dealer<>(plans, Plan::technologies, (plan, technology) -> true).deal(chance.shuffled(deck));
    return plans;
  }

  private Organisation unit(Plan plan, Organisation university) {
    UnitNames.NamedUnit named = names.next(plan.topic());
    int year = chance.between(FIRST_YEAR, LAST_YEAR);
    return Organisation.create(
        NameRegister.id(named.name()),
        profile(plan, named, year, university),
        OrganisationStatus.VALIDATED,
        factsSince(year),
        reference.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /** Units took up what they do between 2010 and 2018, or at once: an assumption. */
  private LocalDate factsSince(int year) {
    LocalDate founded = LocalDate.of(year, 10, 1);
    return founded.isAfter(EARLIEST_FACTS)
        ? founded
        : chance.day(EARLIEST_FACTS, PublishedFigures.END_OF_2018);
  }

  private OrganisationProfile profile(
      Plan plan, UnitNames.NamedUnit named, int year, Organisation university) {
    SizeClass size = chance.weighted(SIZES);
    return new OrganisationProfile(
        named.name(),
        OrganisationKind.RESEARCH_UNIT,
        university.id(),
        null,
        null,
        chance.happens(WITH_WEBSITE) ? NameRegister.website(NameRegister.id(named.name())) : null,
        university.location(),
        text(university, year, size, named.fields()),
        plan.activities(),
        plan.technologies().stream().map(Technology::code).collect(Collectors.toSet()),
        named.fields(),
        Set.of(),
        Set.of(),
        plan.standing() != Standing.OTHER,
        year,
        size,
        null,
        null);
  }

  private Map<Language, String> text(
      Organisation university, int year, SizeClass size, Set<String> fields) {
    Optional<Municipality> municipality =
        Optional.ofNullable(university.location())
            .flatMap(location -> Optional.ofNullable(location.municipality()))
            .flatMap(territories::municipality);
    if (municipality.isEmpty() || !chance.happens(WITH_SENTENCE)) {
      return Map.of();
    }
    return Map.of(
        Language.FR,
        sentences.aboutUnit(
            new Sentences.Subject(
                municipality.get(), year, size, fields.stream().sorted().findFirst())));
  }
}
