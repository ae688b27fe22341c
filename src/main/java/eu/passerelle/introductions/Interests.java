package eu.passerelle.introductions;

import eu.passerelle.access.CurrentAccount;
import eu.passerelle.introductions.Introduction.Interest;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.introductions.Introduction.SeenMatch;
import eu.passerelle.introductions.Refusal.Reason;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingWords;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.Matching;
import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Expressing interest in a listing. */
@Service
public class Interests {

  /** After this long an introduction that is over makes room for another. */
  public static final Duration PAUSE = Duration.ofDays(90);

  private final IntroductionRepository introductions;
  private final IntroductionChanges changes;
  private final Conversations conversations;
  private final KeptListings listings;
  private final ListingCatalogue catalogue;
  private final ListingDesk desk;
  private final ListingWords words;
  private final Organisations organisations;
  private final OrganisationRights rights;
  private final Accompaniment accompaniment;
  private final Matching matching;
  private final CurrentAccount current;
  private final RateLimits limits;
  private final Clock clock;

  Interests(
      IntroductionRepository introductions,
      IntroductionChanges changes,
      Conversations conversations,
      KeptListings listings,
      ListingCatalogue catalogue,
      ListingDesk desk,
      ListingWords words,
      Organisations organisations,
      OrganisationRights rights,
      Accompaniment accompaniment,
      Matching matching,
      CurrentAccount current,
      RateLimits limits,
      Clock clock) {
    this.introductions = introductions;
    this.changes = changes;
    this.conversations = conversations;
    this.listings = listings;
    this.catalogue = catalogue;
    this.desk = desk;
    this.words = words;
    this.organisations = organisations;
    this.rights = rights;
    this.accompaniment = accompaniment;
    this.matching = matching;
    this.current = current;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Somebody for whom interest can be expressed.
   *
   * @param listings its own live listings of the other kind, which may be why it is interested
   */
  public record Asker(OrganisationId id, String name, List<PublicListing> listings) {}

  /** Why the person asking cannot express interest in a listing for anybody; empty if they can. */
  public Optional<Refusal> refusal(ListingId id) {
    if (current.find().isEmpty()) {
      return Optional.of(Refusal.of(Reason.NOT_SIGNED_IN));
    }
    List<Organisation> mine = rights.writableOrganisations();
    if (mine.isEmpty()) {
      return Optional.of(Refusal.of(Reason.NO_ORGANISATION));
    }
    Target target = target(id);
    List<Refusal> refusals =
        mine.stream().flatMap(organisation -> refusal(target, organisation).stream()).toList();
    return refusals.size() < mine.size()
        ? Optional.empty()
        : refusals.stream().max(Comparator.comparing(Refusal::reason));
  }

  /** The organisations for which the person asking can express interest in a listing. */
  @PreAuthorize("isAuthenticated()")
  public List<Asker> askers(ListingId id) {
    Target target = target(id);
    List<Listing> mine = desk.mine();
    return rights.writableOrganisations().stream()
        .filter(organisation -> refusal(target, organisation).isEmpty())
        .map(organisation ->
            new Asker(
                organisation.id(), organisation.name(), counterparts(target, organisation, mine)))
        .toList();
  }

  private List<PublicListing> counterparts(Target target, Organisation asking, List<Listing> mine) {
    List<ListingId> own =
        mine.stream()
            .filter(candidate -> candidate.organisation().equals(asking.id()))
            .filter(candidate -> candidate.kind() != target.listing().orElseThrow().kind())
            .map(Listing::id)
            .toList();
    return catalogue.findAll(own);
  }

  /**
   * What the person asking could be interested in.
   *
   * @param listing as it is kept; empty where there is none
   * @param own whether the person acts for whose it is
   * @param visible whether it is live and the person sees it
   */
  private record Target(ListingId id, Optional<Listing> listing, boolean own, boolean visible) {}

  private Target target(ListingId id) {
    Optional<Listing> listing = listings.find(id);
    return new Target(
        id, listing, listing.filter(listings::isOwn).isPresent(), catalogue.find(id).isPresent());
  }

  private Optional<Refusal> refusal(Target target, Organisation asking) {
    return refusal(target, asking, last(target.id(), asking.id()));
  }

  /**
   * @param last the last introduction of the two
   */
  private Optional<Refusal> refusal(
      Target target, Organisation asking, Optional<Introduction> last) {
    if (!rights.mayAdminister(asking)) {
      return Optional.of(Refusal.of(Reason.NOT_ADMINISTRATOR));
    }
    if (!asking.isValidated()) {
      return Optional.of(Refusal.of(Reason.ORGANISATION_NOT_VALIDATED));
    }
    if (target.own()) {
      return Optional.of(Refusal.of(Reason.OWN_LISTING));
    }
    if (last.isPresent() && !last.get().state().isOver()) {
      return Optional.of(new Refusal(Reason.ALREADY_ASKED, null, last.get().id()));
    }
    if (!target.visible()) {
      return Optional.of(Refusal.of(Reason.NOT_LIVE));
    }
    Listing listing = target.listing().orElseThrow();
    if (!listing.openForInterest()) {
      return Optional.of(Refusal.of(Reason.NOT_OPEN));
    }
    return last.filter(before -> !makesRoom(before, listing))
        .map(before ->
            new Refusal(
                Reason.TOO_SOON,
                Objects.requireNonNull(before.overSince()).plus(PAUSE),
                before.id()));
  }

  private Optional<Introduction> last(ListingId listing, OrganisationId asking) {
    return introductions.findByListingAndAsking(listing, asking).stream()
        .max(Comparator.comparing(Introduction::round));
  }

  /** Time has passed, or the listing is another than it was. */
  private boolean makesRoom(Introduction over, Listing listing) {
    Instant since = Objects.requireNonNull(over.overSince());
    return !since.plus(PAUSE).isAfter(clock.instant())
        || words.changedMaterially(listing.id(), over.edition());
  }

  /** What the two listings were worth to each other; empty without one of one's own. */
  private Optional<ListingMatch> match(ListingId id, @Nullable ListingId ownListing) {
    return ownListing == null
        ? Optional.empty()
        : catalogue
            .find(ownListing)
            .flatMap(own -> catalogue.find(id).flatMap(other -> matching.between(own, other)));
  }

  /**
   * Expresses interest. Where a colleague has done so, what this one says joins theirs.
   *
   * @param ownListing why the organisation is interested; a live listing of its own, or null. An
   *     anonymous one keeps the organisation anonymous until both sides agree
   * @param disclosures what the organisation agrees to show once the other side wants to talk
   * @return the introduction, which may be a colleague's
   * @throws InterestRefused where a gate is closed
   * @throws IdentityInText where the organisation stays anonymous and the text says who it is
   */
  @PreAuthorize("isAuthenticated()")
  public IntroductionId express(
      ListingId id,
      OrganisationId as,
      @Nullable ListingId ownListing,
      Request request,
      Set<Disclosure> disclosures) {
    Organisation asking = organisations.find(as).orElseThrow(NoSuchElementException::new);
    Optional<Introduction> last = last(id, as);
    Target target = target(id);
    Optional<Refusal> refusal = refusal(target, asking, last);
    refusal.map(Refusal::reason).ifPresent(Interests::requireAdministrator);
    IntroductionId existing = refusal.map(Refusal::existing).orElse(null);
    if (refusal.isPresent() && refusal.get().reason() != Reason.ALREADY_ASKED) {
      throw new InterestRefused(refusal.get());
    }
    limits.require(RateLimit.INTEREST, current.countedAs());
    Listing listing = target.listing().orElseThrow();
    Party party = new Party(as, isAnonymous(ownListing, asking));
    if (party.anonymous()) {
      words.refuseIdentity(request.text(), asking);
    }
    Introduction asked =
        Introduction.ask(
            new Interest(
                id,
                listing.edition(),
                new Party(listing.organisation(), !listing.isNamed()),
                party,
                ownListing,
                match(id, ownListing).map(Interests::seen).orElse(null),
                last.map(before -> before.round() + 1).orElse(1),
                request,
                agreed(party, disclosures),
                accompaniment.of(listing)),
            current.require().id(),
            clock);
    return existing == null ? begin(asked) : conversations.join(existing, asked);
  }

  private static void requireAdministrator(Reason reason) {
    if (reason == Reason.NOT_ADMINISTRATOR) {
      throw new AccessDeniedException("only for administrators of the organisation");
    }
  }

  /** A named organisation is shown by asking. */
  private static Set<Disclosure> agreed(Party party, Set<Disclosure> disclosures) {
    Set<Disclosure> agreed = EnumSet.noneOf(Disclosure.class);
    agreed.addAll(disclosures);
    if (!party.anonymous()) {
      agreed.add(Disclosure.ORGANISATION);
    }
    return agreed;
  }

  private boolean isAnonymous(@Nullable ListingId ownListing, Organisation asking) {
    if (ownListing == null) {
      return false;
    }
    Listing own =
        listings
            .find(ownListing)
            .filter(listing -> listing.organisation().equals(asking.id()))
            .filter(listing -> listing.isLive(clock.instant()))
            .orElseThrow(() -> new AccessDeniedException("only with a live listing of its own"));
    return !own.isNamed();
  }

  private static SeenMatch seen(ListingMatch match) {
    return new SeenMatch(match.points(), match.policy(), match.snapshot());
  }

  /** Of several colleagues at the same moment one begins; the others join. */
  private IntroductionId begin(Introduction asked) {
    try {
      changes.begin(asked);
      return asked.id();
    } catch (DuplicateKeyException e) {
      return conversations.join(introductions.findByKey(asked.key()).orElseThrow().id(), asked);
    }
  }
}
