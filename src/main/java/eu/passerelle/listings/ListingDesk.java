package eu.passerelle.listings;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where the people of an organisation write, hand in, change and close their listings. */
@Service
@PreAuthorize("isAuthenticated()")
public class ListingDesk {

  private final ListingRepository listings;
  private final Organisations organisations;
  private final OrganisationRights organisationRights;
  private final ListingRights rights;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ListingDesk(
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

  /** The listings of the organisations the person asking acts for, last changed first. */
  public List<Listing> mine() {
    return listings
        .findByOrganisationIn(
            organisationRights.writableOrganisations().stream().map(Organisation::id).toList())
        .stream()
        .sorted(Comparator.comparing(Listing::changedAt).reversed())
        .toList();
  }

  /** A listing of an organisation the person asking acts for. */
  public Optional<Listing> find(ListingId id) {
    return listings
        .findById(id)
        .filter(listing ->
            organisations.find(listing.organisation()).map(rights::mayEdit).orElse(false));
  }

  /** Whether the person asking may submit, close and publish the edits of a listing. */
  public boolean mayAnswerFor(Listing listing) {
    return organisations.find(listing.organisation()).map(rights::mayAdminister).orElse(false);
  }

  /** Begins an empty draft. */
  public Listing begin(ListingKind kind, OrganisationId organisation, Language language) {
    rights.requireEditor(organisation(organisation));
    Listing draft =
        listings.insert(
            Listing.draft(
                ListingId.random(),
                kind,
                organisation,
                current.require().id(),
                ListingContent.empty(kind, language),
                clock));
    audit.record("listing.begun", "listing", draft.id().value());
    return draft;
  }

  /**
   * Keeps what has been written so far.
   *
   * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else changed
   *     the listing after the version given
   */
  public Listing keep(Listing seen, ListingContent written) {
    return change(
        seen.id(),
        "listing.kept",
        rights::requireEditor,
        listing -> {
          if (!java.util.Objects.equals(listing.version(), seen.version())) {
            throw new org.springframework.dao.OptimisticLockingFailureException(
                "the listing was changed in the meantime");
          }
          return listing.keep(written, clock);
        });
  }

  /** Hands a draft to review. */
  public Listing submit(ListingId id) {
    return change(
        id,
        "listing.submitted",
        rights::requireAdministrator,
        listing -> listing.submit(current.require().id(), clock));
  }

  /** Makes the edits of a published listing live. */
  public Listing publishEdits(ListingId id) {
    return change(
        id,
        "listing.edited",
        rights::requireEditor,
        listing -> listing.publishEdits(current.require().id(), clock));
  }

  /** Closes a published listing. */
  public Listing close(ListingId id, Outcome outcome) {
    return change(
        id,
        "listing.closed",
        rights::requireAdministrator,
        listing -> listing.close(current.require().id(), outcome, clock));
  }

  /** Throws a draft away. */
  public void discard(ListingId id) {
    Listing listing = listings.findById(id).orElseThrow();
    rights.requireEditor(organisation(listing.organisation()));
    if (listing.status() != ListingStatus.DRAFT) {
      throw new IllegalListingState(listing.status(), "discard");
    }
    listings.delete(listing);
    audit.record("listing.discarded", "listing", id.value());
  }

  /** What readers and the matching would see of a draft or of unpublished edits. */
  public PublicListing preview(Listing listing, ListingContent written) {
    Organisation organisation = organisation(listing.organisation());
    rights.requireEditor(organisation);
    return PublicListing.of(listing, written, organisation);
  }

  private Listing change(
      ListingId id,
      String act,
      java.util.function.Consumer<Organisation> permission,
      UnaryOperator<Listing> verb) {
    Listing listing = listings.findById(id).orElseThrow(NoSuchElementException::new);
    permission.accept(organisation(listing.organisation()));
    Listing changed = verb.apply(listing);
    if (changed.equals(listing)) {
      return listing;
    }
    Listing saved = listings.save(changed);
    audit.record(act, "listing", id.value());
    events.publishEvent(new ListingChanged(id));
    return saved;
  }

  private Organisation organisation(OrganisationId id) {
    return organisations.find(id).orElseThrow(NoSuchElementException::new);
  }

  /** Loads listings as the demonstration brings them. */
  @PreAuthorize("hasRole('SYSTEM')")
  public void load(List<Listing> loaded) {
    listings.insert(loaded);
    audit.record("listings.loaded", "listing", String.valueOf(loaded.size()));
  }
}
