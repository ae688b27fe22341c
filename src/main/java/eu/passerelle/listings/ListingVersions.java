package eu.passerelle.listings;

import eu.passerelle.listings.ListingEditions.Edition;
import eu.passerelle.organisations.Organisations;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the editions of a listing said, for its own people and its reviewers. */
@Service
@PreAuthorize("isAuthenticated()")
public class ListingVersions {

  private final ListingChanges listings;
  private final ListingEditions editions;
  private final Organisations organisations;
  private final ListingRights rights;

  ListingVersions(
      ListingChanges listings,
      ListingEditions editions,
      Organisations organisations,
      ListingRights rights) {
    this.listings = listings;
    this.editions = editions;
    this.organisations = organisations;
    this.rights = rights;
  }

  /** The editions of a listing with what changed in each, the newest first. */
  public List<ListingVersion> of(ListingId id) {
    Listing listing = listings.find(id);
    requireOwnerOrReviewer(listing);
    List<Edition> all = editions.of(listing);
    List<ListingVersion> versions = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      ListingContent before = i == 0 ? null : all.get(i - 1).content();
      ListingContent content = all.get(i).content();
      versions.add(
          new ListingVersion(
              all.get(i).number(),
              all.get(i).since(),
              before,
              content,
              before == null ? List.of() : ContentField.changed(before, content)));
    }
    return versions;
  }

  private void requireOwnerOrReviewer(Listing listing) {
    boolean allowed =
        organisations
            .find(listing.organisation())
            .map(organisation ->
                rights.mayEdit(listing, organisation)
                    || (ListingReview.isReviewers(listing)
                        && rights.mayReview(listing, organisation)))
            .orElse(false);
    if (!allowed) {
      throw new AccessDeniedException("only for the listing's people and its reviewers");
    }
  }
}
