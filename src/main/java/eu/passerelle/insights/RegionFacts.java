package eu.passerelle.insights;

import eu.passerelle.introductions.LedgerLine;
import eu.passerelle.organisations.ClusterProjectDetails;
import eu.passerelle.organisations.OrganisationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that figures are counted from, at a moment.
 *
 * @param byId all organisations, listed or not
 * @param organisations those that everybody finds, in no order
 */
public record RegionFacts(
    Map<OrganisationId, OrganisationFacts> byId,
    List<OrganisationFacts> organisations,
    List<ListingFacts> listings,
    List<ClusterProjectDetails> projects,
    List<LedgerLine> introductions) {

  /** The facts of some organisations, listings, projects and introductions. */
  public static RegionFacts of(
      Collection<OrganisationFacts> organisations,
      Collection<ListingFacts> listings,
      List<ClusterProjectDetails> projects,
      List<LedgerLine> introductions) {
    return new RegionFacts(
        organisations.stream()
            .collect(Collectors.toUnmodifiableMap(OrganisationFacts::id, Function.identity())),
        organisations.stream().filter(OrganisationFacts::listed).toList(),
        List.copyOf(listings),
        List.copyOf(projects),
        List.copyOf(introductions));
  }

  /** An organisation, listed or not. */
  Optional<OrganisationFacts> find(OrganisationId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whose a listing is, where readers see that. */
  Optional<OrganisationFacts> owner(ListingFacts listing) {
    return listing.named() ? find(listing.organisation()) : Optional.empty();
  }

  /** The province of a listing, where readers see that. */
  Optional<String> province(ListingFacts listing) {
    return listing.tellsProvince()
        ? find(listing.organisation()).map(OrganisationFacts::province)
        : Optional.empty();
  }

  /**
   * Whether readers see that a listing is in a province.
   *
   * @param nis its code, or {@link eu.passerelle.organisations.OrganisationQuery#OUTSIDE}; null for
   *     all, where every listing is
   */
  boolean isIn(ListingFacts listing, @Nullable String nis) {
    return nis == null || province(listing).filter(nis::equals).isPresent();
  }
}
