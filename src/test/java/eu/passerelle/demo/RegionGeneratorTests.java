package eu.passerelle.demo;

import static eu.passerelle.demo.PublishedFigures.END_OF_2018;
import static eu.passerelle.demo.Technology.ARTIFICIAL_INTELLIGENCE;
import static eu.passerelle.demo.Technology.AUGMENTED_VIRTUAL_REALITY;
import static eu.passerelle.demo.Technology.INTERNET_OF_THINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.insights.OrganisationFacts;
import eu.passerelle.insights.PublishedFigures;
import eu.passerelle.insights.RegionFacts;
import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RegionGeneratorTests {

  private static final Path CONFIG = Path.of("config");
  private static final LocalDate REFERENCE = LocalDate.of(2026, 11, 23);
  private static final Territories TERRITORIES = new Territories(CONFIG.resolve("territories"));
  private static final Taxonomy TAXONOMY = Taxonomy.read(CONFIG.resolve("taxonomy"));
  private static final List<Organisation> WRITTEN = written(REFERENCE);
  private static final List<Organisation> REGION = region(REFERENCE);
  private static final List<Organisation> GENERATED = REGION.subList(WRITTEN.size(), REGION.size());

  private static List<Organisation> written(LocalDate reference) {
    return OrganisationFile.readAll(CONFIG.resolve("demo"), TERRITORIES, TAXONOMY, reference);
  }

  private static List<Organisation> region(LocalDate reference) {
    return Region.organisations(CONFIG.resolve("demo"), written(reference), TERRITORIES, reference);
  }

  private final Census<Organisation> census = new Census<>(REGION, REFERENCE);
  private final Census<Organisation> businesses = census.businesses();
  private final Census<Organisation> advanced = businesses.inAdvancedIct();
  private final Census<Organisation> startups = census.startups();
  private final Census<Organisation> units = census.researchUnits();
  private final Census<Organisation> advancedUnits = units.inAdvancedIct();

  private static int foundedYear(Organisation organisation) {
    return Optional.ofNullable(organisation.foundedYear()).orElse(0);
  }

  /** Counted by the module of insights, as on the screen that sets them side by side. */
  @Test
  void publishedFiguresComeOutButForTheKnownDisagreements() {
    PublishedFigures published = PublishedFigures.read(CONFIG.resolve("insights/published.yaml"));
    RegionFacts facts =
        RegionFacts.of(
            REGION.stream().map(one -> OrganisationFacts.of(one, TERRITORIES)).toList(),
            List.of(),
            ProjectFile.read(CONFIG.resolve("demo/projects.yaml"), WRITTEN, TAXONOMY, REFERENCE)
                .stream()
                .map(ClusterProject::details)
                .toList(),
            List.of());

    assertThat(
            published.sections().stream()
                .flatMap(section -> published.compare(section, facts, REFERENCE).stream())
                .filter(figure -> !figure.agrees()))
        .extracting(figure -> figure.published().id())
        .containsExactly(
            "startups-among-advanced",
            "startups-b2b",
            "units-advanced-of-70",
            "units-arvr",
            "units-blockchain",
            "researchers-ai");
  }

  @Test
  void technologiesBesideTheFirstTwoAreAboutEquallyFrequentAmongAdvancedBusinesses() {
    assertThat(Arrays.stream(Technology.values()).filter(technology -> !isFirstTier(technology)))
        .allSatisfy(technology -> assertThat(shareOf(advanced, technology)).isBetween(5.0, 7.0));
  }

  private static boolean isFirstTier(Technology technology) {
    return technology == INTERNET_OF_THINGS || technology == ARTIFICIAL_INTELLIGENCE;
  }

  private static double shareOf(Census<Organisation> whole, Technology technology) {
    return 100.0 * whole.mastering(technology.code()).size() / whole.size();
  }

  @Test
  void startupsHaveTheInternetOfThingsFirstAndSlightlyMoreAugmentedReality() {
    Census<Organisation> advancedStartups = startups.inAdvancedIct();

    assertThat(Arrays.stream(Technology.values()).filter(other -> other != INTERNET_OF_THINGS))
        .allSatisfy(other ->
            assertThat(shareOf(advancedStartups, INTERNET_OF_THINGS))
                .isGreaterThan(shareOf(advancedStartups, other)));
    assertThat(
            shareOf(advancedStartups, AUGMENTED_VIRTUAL_REALITY)
                - shareOf(advanced, AUGMENTED_VIRTUAL_REALITY))
        .isBetween(1.0, 5.0);
  }

  @Test
  void moreThanHalfOfTheSupportActorsHaveNoDigitalExpertiseOfTheirOwn() {
    assertThat(census.supportActors().withoutDigitalExpertise().size())
        .isGreaterThan(census.supportActors().size() / 2);
  }

  @Test
  void ecosystemsDevelopedInThePublishedOrder() {
    assertThat(inEcosystem("industry-4")).isGreaterThan(inEcosystem("health"));
    assertThat(inEcosystem("health")).isGreaterThan(inEcosystem("creative-industries"));
    assertThat(inEcosystem("creative-industries")).isEqualTo(inEcosystem("education-training"));
    assertThat(inEcosystem("education-training"))
        .isGreaterThan(inEcosystem("artificial-intelligence"))
        .isPositive();
  }

  private int inEcosystem(String topic) {
    return census.of(organisation -> organisation.ecosystems().contains(topic)).size();
  }

  @Test
  void figuresDoNotDependOnTheDayTheRegionIsSeenOn() {
    LocalDate later = REFERENCE.plusYears(2);
    Census<Organisation> then = new Census<>(region(later), later).businesses();

    assertThat(then.inAdvancedIct().size()).isEqualTo(advanced.size());
    assertThat(then.on(END_OF_2018).inAdvancedIct().size())
        .isEqualTo(businesses.on(END_OF_2018).inAdvancedIct().size());
    assertThat(then.organisations())
        .extracting(Organisation::id)
        .isEqualTo(businesses.organisations().stream().map(Organisation::id).toList());
  }

  @Test
  void aShareOfTheOrganisationsHasChangedSince2018() {
    assertThat(
            shareChanged(advancedThenAndNow(OrganisationKind.COMPANY), Organisation::technologies))
        .isBetween(0.1, 0.4);
    assertThat(
            shareChanged(
                advancedThenAndNow(OrganisationKind.RESEARCH_UNIT), Organisation::technologies))
        .isBetween(0.1, 0.5);
    assertThat(
            shareChanged(
                census
                    .of(OrganisationKind.COMPANY)
                    .of(company -> foundedYear(company) <= END_OF_2018.getYear()),
                Organisation::activities))
        .isBetween(0.05, 0.3);
  }

  private Census<Organisation> advancedThenAndNow(OrganisationKind kind) {
    List<Organisation> then = census.on(END_OF_2018).inAdvancedIct().organisations();
    return census.inAdvancedIct().of(kind).of(then::contains);
  }

  private static double shareChanged(
      Census<Organisation> organisations, Function<Organisation, List<DatedFact>> facts) {
    Census<Organisation> changed =
        organisations.of(organisation ->
            !DatedFact.on(END_OF_2018, facts.apply(organisation))
                .equals(DatedFact.on(REFERENCE, facts.apply(organisation))));
    return 1.0 * changed.size() / organisations.size();
  }

  @Test
  void twoRunsGiveTheSameRegion() {
    assertThat(region(REFERENCE)).isEqualTo(REGION);
  }

  @Test
  void idsAndNamesDiffer() {
    assertThat(REGION).extracting(Organisation::id).doesNotHaveDuplicates();
    assertThat(REGION).extracting(RegionGeneratorTests::plainName).doesNotHaveDuplicates();
  }

  private static String plainName(Organisation organisation) {
    return organisation.name().toLowerCase(Locale.FRENCH).replaceAll(" (srl|sa|sc)$", "");
  }

  @Test
  void generatedNamesHaveNoNumbersAndNoneOfAKnownCompany() {
    NameBook book = NameBook.read(CONFIG.resolve("demo/names.yaml"), TERRITORIES);
    List<String> generated = GENERATED.stream().map(Organisation::name).toList();

    assertThat(generated).noneMatch(name -> name.replace("Impression 3D", "").matches(".*\\d.*"));
    assertThat(generated)
        .noneMatch(name -> book.avoided().stream().anyMatch(name::equalsIgnoreCase));
  }

  @Test
  void enterpriseNumbersAreInventedAndDiffer() {
    List<EnterpriseNumber> numbers =
        REGION.stream().map(Organisation::enterpriseNumber).filter(Objects::nonNull).toList();

    assertThat(numbers).hasSizeGreaterThan(2_100).doesNotHaveDuplicates();
    assertThat(numbers).allMatch(number -> number.value().compareTo("0100.000.000") < 0);
  }

  @Test
  void realActorsAreDirectoryEntriesOnly() {
    List<Organisation> imported =
        REGION.stream()
            .filter(organisation -> organisation.status() != OrganisationStatus.VALIDATED)
            .toList();

    assertThat(imported).hasSizeGreaterThan(30);
    assertThat(imported)
        .allSatisfy(actor -> {
          assertThat(actor.status()).isEqualTo(OrganisationStatus.IMPORTED);
          assertThat(actor.kind().isBusiness()).isFalse();
          assertThat(actor.enterpriseNumber()).isNull();
          assertThat(actor.members()).isEmpty();
        });
  }

  @Test
  void researchUnitsBelongToTheInventedUniversities() {
    Set<OrganisationId> universities =
        Set.of("haute-meuse", "val-sambre", "trois-vallees").stream()
            .map(name -> new OrganisationId("org-univ-" + name))
            .collect(Collectors.toSet());

    assertThat(units.organisations()).allMatch(unit -> universities.contains(unit.parent()));
    assertThat(universities)
        .allSatisfy(university ->
            assertThat(units.of(unit -> university.equals(unit.parent())).size())
                .isBetween(36, 37));
  }

  @Test
  void factsBeginAfterTheFoundationAndNotInTheFuture() {
    assertThat(businesses.organisations())
        .allSatisfy(business ->
            assertThat(
                    Stream.concat(business.activities().stream(), business.technologies().stream()))
                .allSatisfy(fact -> {
                  assertThat(fact.from().getYear()).isGreaterThanOrEqualTo(foundedYear(business));
                  assertThat(fact.from()).isBeforeOrEqualTo(REFERENCE);
                }));
  }

  @Test
  void topicsAreThoseOfTheTaxonomy() {
    Set<String> technologies =
        TAXONOMY.topics(Topic.Axis.TECHNOLOGY).stream()
            .map(Topic::code)
            .collect(Collectors.toSet());

    assertThat(Arrays.stream(Technology.values()).map(Technology::code))
        .containsExactlyInAnyOrderElementsOf(technologies);
    assertThat(REGION.stream().flatMap(organisation -> organisation.fields().stream()))
        .allMatch(fact -> TAXONOMY.topic(fact.code()).isPresent());
  }

  @Test
  void aboutHalfOfTheGeneratedBusinessesSayWhatTheyDo() {
    Census<Organisation> generated = new Census<>(GENERATED, REFERENCE);
    Census<Organisation> withText =
        generated.businesses().of(business -> !business.texts().isEmpty());

    assertThat(1.0 * withText.size() / generated.businesses().size()).isBetween(0.45, 0.55);
    assertThat(GENERATED.stream().flatMap(organisation -> organisation.texts().values().stream()))
        .noneMatch(text -> text.contains("{"));
  }

  @Test
  void businessesAreWhereThePeopleAre() {
    long inLiege =
        businesses
            .of(business ->
                TERRITORIES
                    .provinceOf(Objects.requireNonNull(business.location()))
                    .filter(province -> province.nis().equals("60000"))
                    .isPresent())
            .size();

    assertThat(inLiege).isBetween(550L, 750L);
  }

  @Test
  void aDayBeforeTheLastFoundationIsRefused() {
    assertThatThrownBy(() -> region(LocalDate.of(2024, 12, 31)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("illegal reference day: 2024-12-31");
  }

  @Test
  void researchCentresAreCountedApart() {
    assertThat(census.of(OrganisationKind.RESEARCH_CENTRE).size()).isPositive();
    assertThat(units.organisations())
        .noneMatch(unit -> unit.kind() == OrganisationKind.RESEARCH_CENTRE);
  }
}
