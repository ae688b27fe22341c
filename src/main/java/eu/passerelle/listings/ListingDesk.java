package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where the people of an organisation write, hand in, change, extend and close their listings. */
@Service
@PreAuthorize("isAuthenticated()")
public class ListingDesk {

  private final ListingRepository listings;
  private final ListingChanges changes;
  private final ListingEditions editions;
  private final Organisations organisations;
  private final OrganisationRights organisationRights;
  private final ListingRights rights;
  private final Confirmations confirmations;
  private final IdentitySearch identity;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Territories territories;
  private final Clock clock;

  ListingDesk(
      ListingRepository listings,
      ListingChanges changes,
      ListingEditions editions,
      Organisations organisations,
      OrganisationRights organisationRights,
      ListingRights rights,
      Confirmations confirmations,
      IdentitySearch identity,
      CurrentAccount current,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Territories territories,
      Clock clock) {
    this.listings = listings;
    this.changes = changes;
    this.editions = editions;
    this.organisations = organisations;
    this.organisationRights = organisationRights;
    this.rights = rights;
    this.confirmations = confirmations;
    this.identity = identity;
    this.current = current;
    this.audit = audit;
    this.events = events;
    this.territories = territories;
    this.clock = clock;
  }

  /**
   * The listings of the organisations the person asking acts for and those they write on behalf of
   * others, last changed first.
   */
  public List<Listing> mine() {
    List<OrganisationId> own =
        organisationRights.writableOrganisations().stream().map(Organisation::id).toList();
    return Stream.concat(
            listings.findByOrganisationIn(own).stream(),
            listings.findByOnBehalfWriter(me()).stream())
        .distinct()
        .sorted(Comparator.comparing(Listing::changedAt).reversed())
        .toList();
  }

  /** A listing that the person asking may edit. */
  public Optional<Listing> find(ListingId id) {
    return listings
        .findById(id)
        .filter(listing ->
            organisations
                .find(listing.organisation())
                .map(organisation -> rights.mayEdit(listing, organisation))
                .orElse(false));
  }

  /** Whether the person asking may submit, extend and close a listing. */
  public boolean mayAnswerFor(Listing listing) {
    return organisations.find(listing.organisation()).map(rights::mayAdminister).orElse(false);
  }

  /** Whether the person asking writes a listing for an organisation that has to confirm it. */
  public boolean isOnBehalf(Listing listing) {
    return rights.isWriterOnBehalf(listing);
  }

  /** Begins an empty draft. */
  public Listing begin(ListingKind kind, OrganisationId organisation, Language language) {
    rights.requireEditor(organisation(organisation));
    return insert(draft(kind, organisation, ListingContent.empty(kind, language)));
  }

  /**
   * Begins an empty draft for an organisation the person asking does not act for; it will confirm
   * what was written before it is published.
   *
   * @param confirmer who confirms it, where the organisation has no administrator with an account
   * @throws NobodyToConfirm where nobody of the organisation could be asked
   */
  public Listing beginOnBehalf(
      ListingKind kind,
      OrganisationId organisation,
      Language language,
      OnBehalf.@Nullable Confirmer confirmer) {
    Organisation owner = organisation(organisation);
    rights.requireAdviser(owner);
    return insert(
        draft(kind, organisation, ListingContent.empty(kind, language))
            .writtenOnBehalf(confirmations.confirmer(owner, confirmer), clock));
  }

  /**
   * Begins a draft that the organisation knows by a reference of its own, such as a row of its
   * files.
   *
   * @param id what the draft will be known by here; one that is taken already is refused with a
   *     {@link org.springframework.dao.DuplicateKeyException}
   * @param reference at most {@value Listing#LONGEST_REFERENCE} characters
   */
  public Listing begin(
      ListingId id,
      ListingKind kind,
      OrganisationId organisation,
      String reference,
      ListingContent content) {
    rights.requireEditor(organisation(organisation));
    return insert(
        Listing.draft(id, kind, organisation, me(), content, clock).called(reference, clock));
  }

  /**
   * Begins such a draft for an organisation the person asking does not act for.
   *
   * @throws NobodyToConfirm where the organisation has no administrator with an account
   */
  public Listing beginOnBehalf(
      ListingId id,
      ListingKind kind,
      OrganisationId organisation,
      String reference,
      ListingContent content) {
    Organisation owner = organisation(organisation);
    rights.requireAdviser(owner);
    return insert(
        Listing.draft(id, kind, organisation, me(), content, clock)
            .called(reference, clock)
            .writtenOnBehalf(confirmations.confirmer(owner, null), clock));
  }

  /** Whether an organisation has an administrator who can be asked to confirm by mail. */
  public boolean canBeAsked(Organisation organisation) {
    return confirmations.canBeAsked(organisation);
  }

  /** Begins a draft that says the same as another listing. */
  public Listing copy(ListingId id) {
    Listing original = find(id).orElseThrow(NoSuchElementException::new);
    rights.requireEditor(organisation(original.organisation()));
    return insert(draft(original.kind(), original.organisation(), original.edited()));
  }

  private Listing draft(ListingKind kind, OrganisationId organisation, ListingContent content) {
    return Listing.draft(ListingId.random(), kind, organisation, me(), content, clock);
  }

  private Listing insert(Listing draft) {
    Listing inserted = listings.insert(draft);
    audit.record("listing.begun", "listing", draft.id().value());
    return inserted;
  }

  private AccountId me() {
    return current.require().id();
  }

  /**
   * Keeps what has been written so far.
   *
   * @throws OptimisticLockingFailureException when somebody else changed the listing after the
   *     version given
   */
  public Listing keep(Listing seen, ListingContent written) {
    return change(
        seen.id(),
        "kept",
        rights::requireEditor,
        listing -> {
          if (!Objects.equals(listing.version(), seen.version())) {
            throw new OptimisticLockingFailureException("the listing was changed in the meantime");
          }
          return listing.keep(written, clock);
        });
  }

  /**
   * Hands a draft to review, or to the organisation's confirmation where it is written on its
   * behalf.
   *
   * @param signedOff see {@link Listing#submit}
   * @param note see {@link Listing#submit}
   * @throws IdentityInText where the text of an anonymous one tells whose it is
   * @throws QualityCheckMissing where it falls short and no note says why
   */
  public Listing submit(ListingId id, boolean signedOff, @Nullable String note) {
    return change(
        id,
        "submitted",
        (listing, organisation) -> {
          if (!rights.isWriterOnBehalf(listing)) {
            rights.requireAdministrator(organisation);
          }
          identity.refuse(listing.content(), organisation);
        },
        listing -> listing.submit(me(), signedOff, note, clock));
  }

  /**
   * Makes the edits of a published listing live, or hands those of an anonymous one to review and
   * those of whoever wrote it on behalf to the organisation's confirmation.
   *
   * @param signedOff see {@link Listing#publishEdits}; only an administrator can
   * @throws IdentityInText as for {@link #submit}
   */
  public Listing publishEdits(ListingId id, boolean signedOff) {
    return change(
        id,
        "edited",
        (listing, organisation) -> {
          rights.requireEditor(listing, organisation);
          identity.refuse(listing.edited(), organisation);
        },
        listing ->
            rights.isWriterOnBehalf(listing) && !mayAnswerFor(listing)
                ? listing.submitEdits(me(), clock)
                : listing.publishEdits(me(), signedOff && mayAnswerFor(listing), clock));
  }

  /** Takes back what waits for an organisation's confirmation, to change it or to ask again. */
  public Listing takeBack(ListingId id) {
    return change(
        id, "taken-back", rights::requireEditor, listing -> listing.takeBack(me(), clock));
  }

  /** The organisation stands by what was written on its behalf; see {@link Listing#confirm}. */
  public Listing confirm(ListingId id) {
    return change(id, "confirmed", administrator(), listing -> listing.confirm(me(), clock));
  }

  /** The organisation does not want what was written on its behalf. */
  public Listing decline(ListingId id) {
    return change(id, "declined", administrator(), listing -> listing.decline(me(), clock));
  }

  /** Opens or shuts a published listing for expressions of interest. */
  public Listing openForInterest(ListingId id, boolean open) {
    return change(
        id,
        open ? "opened" : "shut",
        administrator(),
        listing -> listing.openForInterest(open, clock));
  }

  /** Lets a listing live on; see {@link Listing#extend}. */
  public Listing extend(ListingId id, int days) {
    return change(id, "extended", administrator(), listing -> listing.extend(me(), days, clock));
  }

  /** Closes a published listing. */
  public Listing close(ListingId id, Outcome outcome) {
    return change(id, "closed", administrator(), listing -> listing.close(me(), outcome, clock));
  }

  /**
   * Names other people to answer for a listing. Once it is submitted only the organisation's own
   * people do.
   */
  public Listing changeContacts(ListingId id, List<Contact> contacts) {
    return change(
        id,
        "contacts-changed",
        (listing, organisation) -> {
          rights.requireEditor(listing, organisation);
          if (listing.status() != ListingStatus.DRAFT) {
            rights.requireEditor(organisation);
          }
        },
        listing -> listing.changeContacts(contacts, me(), clock));
  }

  private BiConsumer<Listing, Organisation> administrator() {
    return (listing, organisation) -> rights.requireAdministrator(organisation);
  }

  /** Throws a draft away. */
  public void discard(ListingId id) {
    Listing listing = changes.find(id);
    rights.requireEditor(listing, organisation(listing.organisation()));
    if (listing.status() != ListingStatus.DRAFT) {
      throw new IllegalListingState(listing.status(), "discard");
    }
    listings.delete(listing);
    audit.record("listing.discarded", "listing", id.value());
    events.publishEvent(new ListingChanged(id));
  }

  /** What readers and the matching would see of a draft or of unpublished edits. */
  public PublicListing preview(Listing listing, ListingContent written) {
    Organisation organisation = organisation(listing.organisation());
    rights.requireEditor(listing, organisation);
    return PublicListing.of(listing, written, organisation, territories);
  }

  private Listing change(
      ListingId id,
      String act,
      BiConsumer<Listing, Organisation> permission,
      UnaryOperator<Listing> verb) {
    Listing listing = changes.find(id);
    permission.accept(listing, organisation(listing.organisation()));
    return changes.change(listing, act, verb);
  }

  private Organisation organisation(OrganisationId id) {
    return organisations.find(id).orElseThrow(NoSuchElementException::new);
  }

  /** Loads listings as the demonstration brings them. */
  @PreAuthorize("hasRole('SYSTEM')")
  public void load(List<Listing> loaded) {
    editions.load(loaded);
    listings.insert(loaded);
    audit.record("listings.loaded", "listing", String.valueOf(loaded.size()));
  }
}
