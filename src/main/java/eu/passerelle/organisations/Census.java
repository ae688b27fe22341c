package eu.passerelle.organisations;

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
public record Census<T extends OrganisationTraits>(List<T> organisations, LocalDate day) {

  private static final String ADVANCED_ICT = "advanced-ict";

  public int size() {
    return organisations.size();
  }

  public boolean isEmpty() {
    return organisations.isEmpty();
  }

  /** The same organisations on another day. */
  public Census<T> on(LocalDate otherDay) {
    return new Census<>(organisations, otherDay);
  }

  public Census<T> of(Predicate<? super T> condition) {
    return new Census<>(organisations.stream().filter(condition).toList(), day);
  }

  public Census<T> of(OrganisationKind kind) {
    return of(organisation -> organisation.kind() == kind);
  }

  public Census<T> businesses() {
    return of(organisation -> organisation.kind().isBusiness());
  }

  public Census<T> startups() {
    return of(OrganisationKind.STARTUP);
  }

  public Census<T> researchUnits() {
    return of(OrganisationKind.RESEARCH_UNIT);
  }

  public Census<T> supportActors() {
    return of(organisation ->
        organisation.kind() == OrganisationKind.SUPPORT
            || organisation.kind() == OrganisationKind.HUB);
  }

  public Census<T> clusters() {
    return of(OrganisationKind.CLUSTER);
  }

  public Census<T> incubatorsAndFunds() {
    return of(OrganisationKind.SUPPORT)
        .of(organisation ->
            organisation.supportStages().contains(SupportStage.DEVELOPMENT)
                || organisation.supportStages().contains(SupportStage.FUNDING));
  }

  public Census<T> helpingAt(SupportStage stage) {
    return of(organisation -> organisation.supportStages().contains(stage));
  }

  public Census<T> active(String category) {
    return stating(OrganisationTraits::activities, category);
  }

  public Census<T> inAdvancedIct() {
    return active(ADVANCED_ICT);
  }

  public Census<T> classed() {
    return of(organisation -> organisation.activities().stream().anyMatch(this::holds));
  }

  public Census<T> digitalUsers() {
    return of(organisation ->
        organisation.activities().stream().noneMatch(this::holds)
            && organisation.digitalExpertise());
  }

  public Census<T> mastering(String technology) {
    return stating(OrganisationTraits::technologies, technology);
  }

  /** Those that master any technology. */
  public Census<T> specialised() {
    return of(organisation -> organisation.technologies().stream().anyMatch(this::holds));
  }

  /** Those that state a field of application. */
  public Census<T> sectorSpecific() {
    return of(organisation -> organisation.fields().stream().anyMatch(this::holds));
  }

  /** Those that state a field of application: of a cluster, that name it as a target sector. */
  public Census<T> targeting(String field) {
    return stating(OrganisationTraits::fields, field);
  }

  private Census<T> stating(Function<OrganisationTraits, List<DatedFact>> facts, String code) {
    return of(organisation ->
        facts.apply(organisation).stream()
            .anyMatch(fact -> fact.code().equals(code) && holds(fact)));
  }

  public Census<T> inEcosystem(String ecosystem) {
    return of(organisation -> organisation.ecosystems().contains(ecosystem));
  }

  public Census<T> withoutDigitalExpertise() {
    return of(organisation -> !organisation.digitalExpertise());
  }

  private boolean holds(DatedFact fact) {
    return fact.holdsOn(day);
  }
}
