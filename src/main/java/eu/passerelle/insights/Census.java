package eu.passerelle.insights;

import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SupportStage;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Organisations on a day, and the ways in which the published figures count them:
 *
 * <ul>
 *   <li>a <em>business</em> is a company or a startup, digital or not, in the region or outside;
 *   <li>who is in <em>advanced ICT</em> states that activity category;
 *   <li><em>sector-specific</em> software is that of a business which states a field of
 *       application;
 *   <li>a research unit is <em>classed</em> when it states an activity category, and a <em>digital
 *       user</em> when it states none and has digital expertise all the same; research centres are
 *       counted apart;
 *   <li>the <em>target sectors</em> of a cluster are its fields of application;
 *   <li><em>support actors</em> are those of kind support and the hubs; <em>incubators and
 *       funds</em> are the support actors, hubs apart, of the stages development and funding.
 * </ul>
 */
record Census(List<OrganisationFacts> organisations, LocalDate day) {

  private static final String ADVANCED_ICT = "advanced-ict";

  int size() {
    return organisations.size();
  }

  boolean isEmpty() {
    return organisations.isEmpty();
  }

  /** The same organisations on another day. */
  Census on(LocalDate otherDay) {
    return new Census(organisations, otherDay);
  }

  Census of(Predicate<OrganisationFacts> condition) {
    return new Census(organisations.stream().filter(condition).toList(), day);
  }

  Census of(OrganisationKind kind) {
    return of(organisation -> organisation.kind() == kind);
  }

  Census businesses() {
    return of(organisation -> organisation.kind().isBusiness());
  }

  Census startups() {
    return of(OrganisationKind.STARTUP);
  }

  Census researchUnits() {
    return of(OrganisationKind.RESEARCH_UNIT);
  }

  Census supportActors() {
    return of(organisation ->
        organisation.kind() == OrganisationKind.SUPPORT
            || organisation.kind() == OrganisationKind.HUB);
  }

  Census clusters() {
    return of(OrganisationKind.CLUSTER);
  }

  Census incubatorsAndFunds() {
    return of(OrganisationKind.SUPPORT)
        .of(organisation ->
            organisation.stages().contains(SupportStage.DEVELOPMENT)
                || organisation.stages().contains(SupportStage.FUNDING));
  }

  Census helpingAt(SupportStage stage) {
    return of(organisation -> organisation.stages().contains(stage));
  }

  Census active(String category) {
    return stating(OrganisationFacts::activities, category);
  }

  Census inAdvancedIct() {
    return active(ADVANCED_ICT);
  }

  Census classed() {
    return of(organisation -> organisation.activities().stream().anyMatch(this::holds));
  }

  Census digitalUsers() {
    return of(organisation ->
        organisation.activities().stream().noneMatch(this::holds)
            && organisation.digitalExpertise());
  }

  Census mastering(String technology) {
    return stating(OrganisationFacts::technologies, technology);
  }

  /** Those that master any technology. */
  Census specialised() {
    return of(organisation -> organisation.technologies().stream().anyMatch(this::holds));
  }

  /** Those that state a field of application. */
  Census sectorSpecific() {
    return of(organisation -> organisation.fields().stream().anyMatch(this::holds));
  }

  /** Those that state a field of application: of a cluster, that name it as a target sector. */
  Census targeting(String field) {
    return stating(OrganisationFacts::fields, field);
  }

  private Census stating(Function<OrganisationFacts, List<DatedFact>> facts, String code) {
    return of(organisation ->
        facts.apply(organisation).stream()
            .anyMatch(fact -> fact.code().equals(code) && holds(fact)));
  }

  Census inEcosystem(String ecosystem) {
    return of(organisation -> organisation.ecosystems().contains(ecosystem));
  }

  Census withoutDigitalExpertise() {
    return of(organisation -> !organisation.digitalExpertise());
  }

  private boolean holds(DatedFact fact) {
    return fact.holdsOn(day);
  }
}
