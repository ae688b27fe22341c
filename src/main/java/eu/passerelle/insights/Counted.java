package eu.passerelle.insights;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.ClusterProjectDetails;
import eu.passerelle.organisations.SupportStage;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The groups that the published figures speak of, among all organisations on a day. */
record Counted(Census<OrganisationFacts> census, RegionFacts facts, PublishedFigures published) {

  static final String AI = "artificial-intelligence";
  static final String IOT = "internet-of-things";
  static final String AR_VR = "augmented-virtual-reality";

  private static final double PER_CENT = 100;

  /** "About equal": within this of each other, in points. */
  private static final double ABOUT_EQUAL = 2;

  /** "Slightly more": by this at most, in points. */
  private static final double SLIGHTLY = 5;

  /** The ecosystems in the published order of their development; the second two are level. */
  private static final List<List<String>> ECOSYSTEMS =
      List.of(
          List.of("industry-4"),
          List.of("health"),
          List.of("creative-industries", "education-training"),
          List.of(AI));

  static OptionalDouble share(Census<OrganisationFacts> part, Census<OrganisationFacts> whole) {
    return whole.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(PER_CENT * part.size() / whole.size());
  }

  static OptionalDouble growth(Census<OrganisationFacts> now, Census<OrganisationFacts> before) {
    return before.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(PER_CENT * (now.size() - before.size()) / before.size());
  }

  Census<OrganisationFacts> businesses() {
    return census.businesses();
  }

  Census<OrganisationFacts> startups() {
    return census.startups();
  }

  Census<OrganisationFacts> units() {
    return census.researchUnits();
  }

  Census<OrganisationFacts> advanced() {
    return businesses().inAdvancedIct();
  }

  /** The businesses in advanced ICT on the day that growth is measured from. */
  Census<OrganisationFacts> advancedBefore() {
    return businesses().on(published.comparedWith()).inAdvancedIct();
  }

  Census<OrganisationFacts> advancedUnitsAndUsers() {
    Set<OrganisationFacts> both =
        Stream.of(units().inAdvancedIct(), units().digitalUsers())
            .flatMap(part -> part.organisations().stream())
            .collect(Collectors.toSet());
    return units().of(both::contains);
  }

  Census<OrganisationFacts> spinOffs() {
    return businesses()
        .of(business ->
            business.spunOutOf() != null
                && business.wasFoundedBetween(published.firstSpinOffs(), published.lastSpinOffs()));
  }

  /** Those that ever stated one of the two. */
  Census<OrganisationFacts> spinOffsInFirstTier() {
    return spinOffs()
        .of(spinOff ->
            spinOff.technologies().stream()
                .anyMatch(fact -> fact.code().equals(AI) || fact.code().equals(IOT)));
  }

  Census<OrganisationFacts> specialisedTraining() {
    return census.supportActors().helpingAt(SupportStage.TRAINING).specialised();
  }

  OptionalDouble shareOfProjects(Predicate<ClusterProjectDetails> condition) {
    List<ClusterProjectDetails> run =
        facts.projects().stream()
            .filter(project -> project.period().overlaps(published.projectYears()))
            .toList();
    long part = run.stream().filter(condition).count();
    return run.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(PER_CENT * part / run.size());
  }

  /** The technologies that some organisations master. */
  private static Set<String> technologies(Census<OrganisationFacts> some) {
    return some.organisations().stream()
        .flatMap(one -> one.technologies().stream())
        .filter(fact -> fact.holdsOn(some.day()))
        .map(fact -> fact.code())
        .collect(Collectors.toSet());
  }

  private static double shareMastering(Census<OrganisationFacts> some, String technology) {
    return share(some.mastering(technology), some).orElse(0);
  }

  boolean othersAreAboutEqual() {
    List<Double> shares =
        technologies(advanced()).stream()
            .filter(technology -> !technology.equals(AI) && !technology.equals(IOT))
            .map(technology -> shareMastering(advanced(), technology))
            .sorted()
            .toList();
    return !shares.isEmpty() && shares.getLast() - shares.getFirst() <= ABOUT_EQUAL;
  }

  boolean startupsHaveIotFirst() {
    Census<OrganisationFacts> some = startups().inAdvancedIct();
    return technologies(some).stream()
        .max(Comparator.comparing(technology -> shareMastering(some, technology)))
        .filter(IOT::equals)
        .isPresent();
  }

  boolean startupsHaveMoreAugmentedReality() {
    double more =
        shareMastering(startups().inAdvancedIct(), AR_VR) - shareMastering(advanced(), AR_VR);
    return more > 0 && more <= SLIGHTLY;
  }

  boolean ecosystemsStandInOrder() {
    return IntStream.range(1, ECOSYSTEMS.size())
        .allMatch(i ->
            ECOSYSTEMS.get(i).stream().mapToInt(this::inEcosystem).max().orElse(0)
                < ECOSYSTEMS.get(i - 1).stream().mapToInt(this::inEcosystem).min().orElse(0));
  }

  private int inEcosystem(String ecosystem) {
    return census.inEcosystem(ecosystem).size();
  }
}
