package eu.passerelle.matching;

import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.engine.Explanation;
import java.util.ArrayList;
import java.util.List;

/**
 * A listing of the other side that answers one, how well, and why.
 *
 * @param alike other answers of the same organisation that say nearly the same, the best first
 */
public record ListingMatch(
    PublicListing listing, Band band, Explanation explanation, List<PublicListing> alike) {

  public ListingMatch {
    alike = List.copyOf(alike);
  }

  /** The score, 0 to 100, on what is stated. */
  public double points() {
    return explanation.low();
  }

  /** The version of the policy it was computed with. */
  public String policy() {
    return explanation.policy();
  }

  /** The version of the statistics it was computed with. */
  public int snapshot() {
    return explanation.snapshot();
  }

  static ListingMatch of(PublicListing listing, Band band, Explanation explanation) {
    return new ListingMatch(listing, band, explanation, List.of());
  }

  /** The same with one more that says nearly the same. */
  ListingMatch with(PublicListing other) {
    List<PublicListing> more = new ArrayList<>(alike);
    more.add(other);
    return new ListingMatch(listing, band, explanation, more);
  }

  /** Whether a listing is of the same organisation, which both name. */
  boolean isOfSameOrganisation(PublicListing other) {
    return listing.organisation() != null && listing.organisation().equals(other.organisation());
  }
}
