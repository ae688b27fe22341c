package eu.passerelle.insights;

import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.OrganisationTraits;
import eu.passerelle.organisations.SupportStage;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Territories;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of an organisation.
 *
 * @param listed whether everybody finds it in the directory; others are in no figure
 * @param province nis code, {@link OrganisationQuery#OUTSIDE} outside the region
 * @param municipality nis code; null outside the region
 */
public record OrganisationFacts(
    OrganisationId id,
    String name,
    OrganisationKind kind,
    boolean listed,
    String province,
    @Nullable String municipality,
    List<DatedFact> activities,
    List<DatedFact> technologies,
    List<DatedFact> fields,
    List<ClusterMembership> clusters,
    Set<String> ecosystems,
    Set<SupportStage> supportStages,
    boolean digitalExpertise,
    @Nullable Integer founded,
    @Nullable OrganisationId spunOutOf)
    implements OrganisationTraits {

  /** The facts of an organisation. */
  public static OrganisationFacts of(Organisation organisation, Territories territories) {
    Location location = organisation.location();
    return new OrganisationFacts(
        organisation.id(),
        organisation.name(),
        organisation.kind(),
        organisation.isPublic(),
        OrganisationQuery.provinceOf(location, territories),
        location == null ? null : location.municipality(),
        organisation.activities(),
        organisation.technologies(),
        organisation.fields(),
        organisation.clusters().stream().filter(ClusterMembership::confirmed).toList(),
        organisation.ecosystems(),
        organisation.supportStages(),
        organisation.digitalExpertise(),
        organisation.foundedYear(),
        organisation.spunOutOf());
  }

  /** Whether it was there in a period; who does not say since when was there always. */
  boolean existsIn(Period period) {
    return founded == null || founded <= period.until().getYear();
  }

  /** Whether it belonged to a cluster at some time of a period. */
  boolean belongsTo(OrganisationId cluster, Period period) {
    return clusters.stream()
        .filter(membership -> membership.cluster().equals(cluster))
        .anyMatch(membership -> period.meets(membership.from(), membership.until()));
  }

  /** The clusters it belonged to at some time of a period. */
  Set<OrganisationId> clustersIn(Period period) {
    return clusters.stream()
        .filter(membership -> period.meets(membership.from(), membership.until()))
        .map(ClusterMembership::cluster)
        .collect(Collectors.toSet());
  }

  /** Whether it is in a province, or in any. */
  boolean isIn(@Nullable String wanted) {
    return wanted == null || Objects.equals(wanted, province);
  }

  /** Whether it was founded in one of some years; not where it does not say when. */
  boolean wasFoundedBetween(int first, int last) {
    return Optional.ofNullable(founded).filter(year -> year >= first && year <= last).isPresent();
  }
}
