package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where reviewers look at what was submitted or edited. Analysts review everything, cluster
 * managers what their confirmed members bring, and nobody what their own organisation brings. What
 * one has taken the others leave alone: their decisions are refused with {@link UnderReview}.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ListingReview {

  /** A listing that a reviewer looks at, with whose it is. */
  public record Waiting(Listing listing, Organisation organisation) {

    /** What is to be judged: edits that wait before they go live, else what there is. */
    public ListingContent content() {
      return listing.editsAwaitReview() ? listing.edited() : listing.content();
    }
  }

  private final ListingRepository listings;
  private final ListingChanges changes;
  private final Organisations organisations;
  private final OrganisationRights organisationRights;
  private final ListingRights rights;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final ReviewClaims claims;
  private final Territories territories;
  private final Clock clock;

  ListingReview(
      ListingRepository listings,
      ListingChanges changes,
      Organisations organisations,
      OrganisationRights organisationRights,
      ListingRights rights,
      CurrentAccount current,
      AuditTrail audit,
      ReviewClaims claims,
      Territories territories,
      Clock clock) {
    this.listings = listings;
    this.changes = changes;
    this.organisations = organisations;
    this.organisationRights = organisationRights;
    this.rights = rights;
    this.current = current;
    this.audit = audit;
    this.claims = claims;
    this.territories = territories;
    this.clock = clock;
  }

  /** Whether the person asking reviews at all. */
  public boolean isReviewer() {
    return organisationRights.isReviewer();
  }

  /** What waits for the person asking, longest waiting first. */
  public List<Waiting> queue() {
    return reviewable(
        listings.findByReviewPendingTrue().stream().filter(Listing::waitsForReview).toList());
  }

  /** What the person asking could release from being on hold, longest held first. */
  public List<Waiting> onHold() {
    return reviewable(listings.findByStatus(ListingStatus.ON_HOLD));
  }

  private List<Waiting> reviewable(List<Listing> candidates) {
    Map<OrganisationId, Organisation> owners =
        organisations.findAll(candidates.stream().map(Listing::organisation).toList());
    return candidates.stream()
        .filter(listing -> owners.containsKey(listing.organisation()))
        .map(listing ->
            new Waiting(listing, Objects.requireNonNull(owners.get(listing.organisation()))))
        .filter(waiting -> rights.mayReview(waiting.listing(), waiting.organisation()))
        .sorted(Comparator.comparing(waiting -> waiting.listing().changedAt()))
        .toList();
  }

  /**
   * One listing that the person asking may review: waiting, on hold or live. Opening it shows whose
   * it is, and is audited.
   */
  public Optional<Waiting> open(ListingId id) {
    return listings
        .findById(id)
        .filter(ListingReview::isReviewers)
        .flatMap(listing ->
            organisations
                .find(listing.organisation())
                .map(organisation -> new Waiting(listing, organisation)))
        .filter(waiting -> rights.mayReview(waiting.listing(), waiting.organisation()))
        .map(waiting -> {
          audit.record("listing.opened-for-review", "listing", id.value());
          return waiting;
        });
  }

  /** Whether a listing is a reviewer's business at all: waiting, on hold or live. */
  static boolean isReviewers(Listing listing) {
    return listing.waitsForReview()
        || listing.status() == ListingStatus.PUBLISHED
        || listing.status() == ListingStatus.ON_HOLD;
  }

  /** Whether the person asking could open a listing here, without opening it. */
  public boolean mayOpen(ListingId id) {
    return listings
        .findById(id)
        .filter(ListingReview::isReviewers)
        .flatMap(listing ->
            organisations
                .find(listing.organisation())
                .map(organisation -> rights.mayReview(listing, organisation)))
        .orElse(false);
  }

  /** Whether the person asking acts for whose a listing is, or wrote it on its behalf. */
  public boolean isOnesOwn(ListingId id) {
    return listings
        .findById(id)
        .flatMap(listing ->
            organisations
                .find(listing.organisation())
                .map(organisation -> rights.mayEdit(listing, organisation)))
        .orElse(false);
  }

  /** What readers would see of a listing under review. */
  public PublicListing preview(Waiting waiting) {
    rights.requireReviewer(waiting.listing(), waiting.organisation());
    return PublicListing.of(
        waiting.listing(), waiting.content(), waiting.organisation(), territories);
  }

  /** Publishes a submitted listing, or accepts the edits of a published one. */
  public Listing approve(ListingId id) {
    return change(
        id,
        "approved",
        (listing, reviewer) ->
            requirePending(listing).status() == ListingStatus.PUBLISHED
                ? listing.acceptEdits(reviewer, clock)
                : listing.publish(reviewer, clock));
  }

  private static Listing requirePending(Listing listing) {
    if (!listing.reviewPending()) {
      throw new IllegalListingState(listing.status(), "approve");
    }
    return listing;
  }

  /** Sends what waits back with a reason. */
  public Listing sendBack(ListingId id, String reason) {
    return change(
        id, "sent-back", (listing, reviewer) -> listing.sendBack(reviewer, reason, clock));
  }

  /** Takes a published listing out of sight, with a reason. */
  public Listing hold(ListingId id, String reason) {
    return change(id, "held", (listing, reviewer) -> listing.hold(reviewer, reason, clock));
  }

  /** Shows a listing that was on hold again. */
  public Listing release(ListingId id) {
    return change(id, "released", (listing, reviewer) -> listing.release(reviewer, clock));
  }

  private Listing change(ListingId id, String act, BiFunction<Listing, AccountId, Listing> verb) {
    Listing listing = changes.find(id);
    rights.requireReviewer(listing, organisations.find(listing.organisation()).orElseThrow());
    AccountId reviewer = current.require().id();
    claims.requireFree(id, reviewer);
    Listing changed = changes.change(listing, act, found -> verb.apply(found, reviewer));
    claims.end(id);
    return changed;
  }
}
