package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingReview.Waiting;
import eu.passerelle.organisations.Organisations;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How reviewers share what waits: who opens a listing has it for half an hour, or as long as the
 * page is open, and the others see that.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class SharedReview {

  /**
   * Who has taken a listing to review it.
   *
   * @param name of the person
   * @param mine whether it is the person asking
   */
  public record Taken(AccountId person, String name, Instant since, boolean mine) {}

  private final ListingRepository listings;
  private final Organisations organisations;
  private final ListingRights rights;
  private final ReviewClaims claims;
  private final CurrentAccount current;
  private final AuditTrail audit;

  SharedReview(
      ListingRepository listings,
      Organisations organisations,
      ListingRights rights,
      ReviewClaims claims,
      CurrentAccount current,
      AuditTrail audit) {
    this.listings = listings;
    this.organisations = organisations;
    this.rights = rights;
    this.claims = claims;
    this.current = current;
    this.audit = audit;
  }

  /**
   * Takes a listing that waits, where nobody else has; one's own is kept longer.
   *
   * @return who has it now; empty where it does not wait
   */
  public Optional<Taken> take(ListingId id) {
    if (reviewable(id).filter(Listing::waitsForReview).isPresent()) {
      claims.take(id, current.require().id());
    }
    return taken(id);
  }

  /** The listing, if the person asking may review it. */
  private Optional<Listing> reviewable(ListingId id) {
    return listings
        .findById(id)
        .filter(listing ->
            organisations
                .find(listing.organisation())
                .filter(organisation -> rights.mayReview(listing, organisation))
                .isPresent());
  }

  /**
   * Takes a listing from who has it, as the person asking saw it.
   *
   * @return who has it now: somebody else again, where they were faster
   */
  public Optional<Taken> takeOver(ListingId id, Taken from) {
    if (reviewable(id).filter(Listing::waitsForReview).isPresent()
        && claims.takeOver(id, from.person(), current.require().id())) {
      audit.record("listing.review-taken-over", "listing", id.value());
    }
    return taken(id);
  }

  /** Gives a listing back that the person asking has; others can take it then. */
  public void giveBack(ListingId id) {
    claims.giveBack(id, current.require().id());
  }

  /**
   * Keeps a listing that the person asking has for as long as their page is open.
   *
   * @return what ends that; it can be run by whichever thread closes the page
   */
  public Runnable keep(ListingId id) {
    return claims.keep(id, current.require().id());
  }

  /**
   * Has something told, on any thread, whenever a listing is taken or given back.
   *
   * @return what ends that
   */
  public Runnable listen(Runnable listener) {
    return claims.listen(listener);
  }

  /** Who has a listing that the person asking may review. */
  public Optional<Taken> taken(ListingId id) {
    return reviewable(id)
        .flatMap(listing -> claims.of(id))
        .map(claim -> taken(claim, claims.names(List.of(claim))));
  }

  /** Who has which of some listings. */
  public Map<ListingId, Taken> taken(List<Waiting> queue) {
    List<ReviewClaim> held = claims.all();
    Map<AccountId, String> names = claims.names(held);
    return held.stream()
        .filter(claim ->
            queue.stream().anyMatch(waiting -> waiting.listing().id().equals(claim.listing())))
        .collect(Collectors.toMap(ReviewClaim::listing, claim -> taken(claim, names)));
  }

  private Taken taken(ReviewClaim claim, Map<AccountId, String> names) {
    return new Taken(
        claim.person(),
        names.getOrDefault(claim.person(), ""),
        claim.since(),
        current.id().filter(claim.person()::equals).isPresent());
  }
}
