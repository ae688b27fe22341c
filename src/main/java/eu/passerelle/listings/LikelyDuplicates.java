package eu.passerelle.listings;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells who writes a listing which others say nearly the same already. */
@Service
@PreAuthorize("isAuthenticated()")
public class LikelyDuplicates {

  private static final int MOST = 3;

  private final ListingRepository listings;
  private final ListingCatalogue catalogue;
  private final Organisations organisations;
  private final ListingRights rights;
  private final Territories territories;
  private final ObjectProvider<SimilarListings> similar;
  private final Clock clock;

  LikelyDuplicates(
      ListingRepository listings,
      ListingCatalogue catalogue,
      Organisations organisations,
      ListingRights rights,
      Territories territories,
      ObjectProvider<SimilarListings> similar,
      Clock clock) {
    this.listings = listings;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.rights = rights;
    this.territories = territories;
    this.similar = similar;
    this.clock = clock;
  }

  /**
   * A listing that says nearly the same.
   *
   * @param own whether the person asking may edit it; of another one that is anonymous nothing
   *     tells whose it is
   */
  public record Duplicate(PublicListing listing, boolean own) {}

  /**
   * What says nearly the same as a content, the most alike first: among the listings of its
   * organisation that the person asking may edit, and the live ones of anybody that they may see.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who may not edit it
   */
  public List<Duplicate> of(Listing listing, ListingContent written) {
    Organisation owner =
        organisations.find(listing.organisation()).orElseThrow(NoSuchElementException::new);
    rights.requireEditor(listing, owner);
    PublicListing asked = PublicListing.of(listing, written, owner, territories);
    Map<ListingId, Duplicate> known = new LinkedHashMap<>();
    own(listing, owner).forEach(one -> known.put(one.id(), new Duplicate(one, true)));
    catalogue
        .findAll(similar.getObject().candidates(asked))
        .forEach(other -> known.putIfAbsent(other.id(), new Duplicate(other, false)));
    known.remove(listing.id());
    return similar
        .getObject()
        .nearlyTheSame(asked, known.values().stream().map(Duplicate::listing).toList())
        .stream()
        .limit(MOST)
        .map(id -> Objects.requireNonNull(known.get(id)))
        .toList();
  }

  /** What is over is no duplicate: it may be written anew. */
  private Stream<PublicListing> own(Listing listing, Organisation owner) {
    return listings.findByOrganisationIn(List.of(owner.id())).stream()
        .filter(other -> other.kind() == listing.kind() && isCurrent(other))
        .filter(other -> rights.mayEdit(other, owner))
        .map(other -> PublicListing.of(other, other.edited(), owner, territories));
  }

  private boolean isCurrent(Listing other) {
    return switch (other.status()) {
      case DRAFT, SUBMITTED, ON_HOLD -> true;
      case PUBLISHED -> other.isLive(clock.instant());
      case EXPIRED, CLOSED, ARCHIVED -> false;
    };
  }
}
