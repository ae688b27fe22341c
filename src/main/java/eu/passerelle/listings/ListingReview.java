package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where reviewers look at what was submitted or edited. Analysts review everything, cluster
 * managers what their confirmed members bring, and nobody what their own organisation brings.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ListingReview {

  /** A listing that waits, with whose it is. */
  public record Waiting(Listing listing, Organisation organisation) {}

  private final ListingRepository listings;
  private final Organisations organisations;
  private final OrganisationRights organisationRights;
  private final ListingRights rights;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ListingReview(
      ListingRepository listings,
      Organisations organisations,
      OrganisationRights organisationRights,
      ListingRights rights,
      CurrentAccount current,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.listings = listings;
    this.organisations = organisations;
    this.organisationRights = organisationRights;
    this.rights = rights;
    this.current = current;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Whether the person asking reviews at all. */
  public boolean isReviewer() {
    return organisationRights.isReviewer();
  }

  /** What waits for the person asking, longest waiting first. */
  public List<Waiting> queue() {
    List<Listing> pending = listings.findByReviewPendingTrue();
    Map<OrganisationId, Organisation> owners =
        organisations.findAll(pending.stream().map(Listing::organisation).toList());
    return pending.stream()
        .filter(listing -> owners.containsKey(listing.organisation()))
        .map(listing ->
            new Waiting(listing, Objects.requireNonNull(owners.get(listing.organisation()))))
        .filter(waiting -> rights.mayReview(waiting.organisation()))
        .sorted(Comparator.comparing(waiting -> waiting.listing().changedAt()))
        .toList();
  }

  /** One listing that the person asking may review; opening it is audited. */
  public Optional<Waiting> open(ListingId id) {
    return listings
        .findById(id)
        .filter(Listing::reviewPending)
        .flatMap(listing ->
            organisations
                .find(listing.organisation())
                .filter(rights::mayReview)
                .map(organisation -> new Waiting(listing, organisation)))
        .map(waiting -> {
          audit.record("listing.opened-for-review", "listing", id.value());
          return waiting;
        });
  }

  /** What readers would see of a listing under review. */
  public PublicListing preview(Waiting waiting) {
    rights.requireReviewer(waiting.organisation());
    return PublicListing.of(waiting.listing(), waiting.listing().content(), waiting.organisation());
  }

  /** Publishes a submitted listing, or accepts the edits of a published one. */
  public Listing approve(ListingId id) {
    return change(
        id,
        "listing.approved",
        (listing, reviewer) ->
            listing.status() == ListingStatus.PUBLISHED
                ? listing.acceptEdits(reviewer, clock)
                : listing.publish(reviewer, clock));
  }

  /** Sends a submitted listing back with a reason. */
  public Listing sendBack(ListingId id, String reason) {
    return change(
        id, "listing.sent-back", (listing, reviewer) -> listing.sendBack(reviewer, reason, clock));
  }

  private Listing change(ListingId id, String act, BiFunction<Listing, AccountId, Listing> verb) {
    Listing listing = listings.findById(id).orElseThrow();
    rights.requireReviewer(organisations.find(listing.organisation()).orElseThrow());
    Listing saved = listings.save(verb.apply(listing, current.require().id()));
    audit.record(act, "listing", id.value());
    events.publishEvent(new ListingChanged(id));
    return saved;
  }
}
