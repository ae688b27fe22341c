package eu.passerelle.listings;

import eu.passerelle.access.AuditTrail;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How every change of a listing is made: its edition kept, saved, audited, told. */
@Component
class ListingChanges {

  private final ListingRepository listings;
  private final ListingEditions editions;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  ListingChanges(
      ListingRepository listings,
      ListingEditions editions,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.listings = listings;
    this.editions = editions;
    this.audit = audit;
    this.events = events;
  }

  Listing find(ListingId id) {
    return listings.findById(id).orElseThrow(NoSuchElementException::new);
  }

  /**
   * Applies a verb to a listing as it was found.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException when it has changed since
   */
  Listing change(Listing found, String act, UnaryOperator<Listing> verb) {
    Listing changed = verb.apply(found);
    if (changed.equals(found)) {
      return found;
    }
    boolean newEdition = changed.edition() > found.edition();
    if (newEdition && found.edition() > 0) {
      editions.keepIfMissing(found);
    }
    Listing saved = listings.save(changed);
    if (newEdition) {
      editions.keep(saved);
    }
    audit.record("listing." + act, "listing", found.id().value());
    events.publishEvent(new ListingChanged(found.id()));
    return saved;
  }
}
