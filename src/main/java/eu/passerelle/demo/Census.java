package eu.passerelle.demo;

import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SupportStage;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
record Census(List<Organisation> organisations, LocalDate day) {

  int size() {
    return organisations.size();
  }

  /** The same organisations on another day. */
  Census on(LocalDate otherDay) {
    return new Census(organisations, otherDay);
  }

  Census of(Predicate<Organisation> condition) {
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
        EnumSet.of(OrganisationKind.SUPPORT, OrganisationKind.HUB).contains(organisation.kind()));
  }

  Census clusters() {
    return of(OrganisationKind.CLUSTER);
  }

  Census incubatorsAndFunds() {
    return of(OrganisationKind.SUPPORT)
        .of(organisation ->
            organisation.supportStages().contains(SupportStage.DEVELOPMENT)
                || organisation.supportStages().contains(SupportStage.FUNDING));
  }

  Census in(Activity activity) {
    return active(activity.code());
  }

  Census inAdvancedIct() {
    return active(Activity.ADVANCED_ICT);
  }

  private Census active(String activity) {
    return of(organisation -> codes(organisation.activities()).contains(activity));
  }

  Census classed() {
    return of(organisation -> !codes(organisation.activities()).isEmpty());
  }

  Census digitalUsers() {
    return of(organisation ->
        codes(organisation.activities()).isEmpty() && organisation.digitalExpertise());
  }

  Census mastering(Technology technology) {
    return of(organisation -> codes(organisation.technologies()).contains(technology.code()));
  }

  /** Those that master any technology. */
  Census specialised() {
    return of(organisation -> !codes(organisation.technologies()).isEmpty());
  }

  /** Those that state a field of application. */
  Census sectorSpecific() {
    return of(organisation -> !codes(organisation.fields()).isEmpty());
  }

  /** Those that state a field of application: of a cluster, that name it as a target sector. */
  Census targeting(String field) {
    return of(organisation -> codes(organisation.fields()).contains(field));
  }

  Census withoutDigitalExpertise() {
    return of(organisation -> !organisation.digitalExpertise());
  }

  private Set<String> codes(List<DatedFact> facts) {
    return DatedFact.on(day, facts);
  }
}
