package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.Introduction.Step;
import eu.passerelle.introductions.Involvement.Person;
import eu.passerelle.introductions.SeenIntroduction.Can;
import eu.passerelle.introductions.SeenIntroduction.SeenListing;
import eu.passerelle.introductions.SeenIntroduction.SeenOutcome;
import eu.passerelle.introductions.SeenIntroduction.SeenParty;
import eu.passerelle.introductions.SeenIntroduction.SeenStep;
import eu.passerelle.listings.Contact;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows introductions to those who take part, each what they may see and no more. */
@Component
class IntroductionReading {

  private final KeptListings listings;
  private final Organisations organisations;
  private final Conversations conversations;
  private final Accounts accounts;
  private final ReplyClock replies;
  private final Clock clock;

  IntroductionReading(
      KeptListings listings,
      Organisations organisations,
      Conversations conversations,
      Accounts accounts,
      ReplyClock replies,
      Clock clock) {
    this.listings = listings;
    this.organisations = organisations;
    this.conversations = conversations;
    this.accounts = accounts;
    this.replies = replies;
    this.clock = clock;
  }

  /** What is read once for several introductions. */
  private record Known(
      Map<ListingId, Listing> listings,
      Map<OrganisationId, Organisation> organisations,
      Map<AccountId, String> names,
      Map<IntroductionId, Integer> unread) {}

  /** Some introductions in which a person is involved, as that person sees them. */
  List<SeenIntroduction> show(Collection<Introduction> some, Person person) {
    Known known = known(some, person);
    return some.stream()
        .filter(introduction -> known.listings().containsKey(introduction.listing()))
        .map(introduction -> show(introduction, person, known))
        .toList();
  }

  private Known known(Collection<Introduction> some, Person person) {
    return new Known(
        listings.findAll(
            some.stream()
                .flatMap(one ->
                    Stream.concat(Stream.of(one.listing()), Stream.ofNullable(one.ownListing())))),
        organisations.findAll(
            some.stream()
                .flatMap(
                    one -> Stream.concat(one.organisations(), Stream.ofNullable(one.adviser())))
                .distinct()
                .toList()),
        SystemAccess.call(() ->
            accounts.names(
                some.stream().flatMap(one -> one.history().stream()).map(Step::by).toList())),
        conversations.unread(some, person));
  }

  private SeenIntroduction show(Introduction introduction, Person person, Known known) {
    Side mine = person.side(introduction).orElse(null);
    Turn turn = introduction.turn();
    DocumentReading documents = new DocumentReading(introduction, mine);
    Map<Side, SeenParty> parties = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      parties.put(side, party(introduction, side, mine, known, documents));
    }
    return new SeenIntroduction(
        introduction.id(),
        mine,
        Objects.requireNonNull(listing(introduction.listing(), known)),
        listing(introduction.ownListing(), known),
        parties,
        introduction.request(),
        introduction.match() == null ? null : introduction.match().points(),
        introduction.state(),
        introduction.history().stream().map(step -> step(introduction, step, mine, known)).toList(),
        outcomes(introduction, person, mine),
        introduction.mayReport() ? introduction.nextStage().orElse(null) : null,
        turn == null ? null : turn.side(),
        replies.remindAt(introduction).orElse(null),
        replies.lapseAt(introduction).orElse(null),
        name(introduction.adviser(), known),
        documents.confidentiality(known.names()),
        can(introduction, person, mine),
        known.unread().getOrDefault(introduction.id(), 0),
        introduction.changedAt());
  }

  private @Nullable SeenListing listing(@Nullable ListingId id, Known known) {
    return Optional.ofNullable(id)
        .map(known.listings()::get)
        .map(listing -> SeenListing.of(listing, clock.instant()))
        .orElse(null);
  }

  private static @Nullable String name(@Nullable OrganisationId id, Known known) {
    return Optional.ofNullable(id)
        .map(known.organisations()::get)
        .map(Organisation::name)
        .orElse(null);
  }

  /**
   * Whether a reader may see something of a side; who accompanies sees what the asked side does.
   */
  private static boolean sees(
      Introduction introduction, @Nullable Side mine, Side side, Disclosure disclosure) {
    Side reading = mine == null ? Side.ASKED : mine;
    return reading == side || introduction.shows(side, disclosure);
  }

  private SeenParty party(
      Introduction introduction,
      Side side,
      @Nullable Side mine,
      Known known,
      DocumentReading documents) {
    OrganisationId organisation = introduction.party(side).organisation();
    boolean named = sees(introduction, mine, side, Disclosure.ORGANISATION);
    return new SeenParty(
        introduction.party(side).anonymous(),
        named ? organisation : null,
        named ? name(organisation, known) : null,
        introduction.agreed(side),
        mine != side && introduction.shows(side, Disclosure.CONTACT)
            ? contacts(introduction, side, known)
            : List.of(),
        documents.documents(side, listing(introduction, side, known)));
  }

  private static @Nullable Listing listing(Introduction introduction, Side side, Known known) {
    ListingId id = side == Side.ASKED ? introduction.listing() : introduction.ownListing();
    return id == null ? null : known.listings().get(id);
  }

  /** Those of the listing; where it names nobody, who asked or answered. */
  private List<Contact> contacts(Introduction introduction, Side side, Known known) {
    List<Contact> stated =
        Optional.ofNullable(listing(introduction, side, known))
            .map(found -> found.content().contacts())
            .orElse(List.of());
    return stated.isEmpty() ? persons(introduction, side) : stated;
  }

  private List<Contact> persons(Introduction introduction, Side side) {
    Set<AccountId> acting =
        introduction.consents().stream()
            .filter(consent -> consent.side() == side)
            .map(Introduction.Consent::by)
            .collect(Collectors.toSet());
    return SystemAccess.call(() -> accounts.addressees(acting)).stream()
        .map(account ->
            new Contact(account.name(), "", account.email(), "", Set.of(account.language())))
        .toList();
  }

  private static SeenStep step(
      Introduction introduction, Step step, @Nullable Side mine, Known known) {
    boolean named =
        step.side() == null || sees(introduction, mine, step.side(), Disclosure.CONTACT);
    return new SeenStep(
        step.act(),
        step.side(),
        named ? known.names().get(step.by()) : null,
        step.at(),
        step.note());
  }

  private static List<SeenOutcome> outcomes(
      Introduction introduction, Person person, @Nullable Side mine) {
    boolean mayTell = mine == null || person.answers(introduction, mine);
    return introduction.outcomes().stream()
        .sorted(Comparator.comparing(outcome -> outcome.report().stage()))
        .map(outcome ->
            new SeenOutcome(
                outcome.report(),
                outcome.side(),
                mayTell && outcome.side() == mine && introduction.mayRetract(outcome)))
        .toList();
  }

  private static Set<Can> can(Introduction introduction, Person person, @Nullable Side mine) {
    Set<Can> can = EnumSet.noneOf(Can.class);
    IntroductionState state = introduction.state();
    if (mine == null || (mine == Side.ASKED && person.answers(introduction, mine))) {
      can.add(Can.HAND_OVER);
    }
    if (introduction.mayReport()
        && introduction.nextStage().isPresent()
        && (mine == null || person.answers(introduction, mine))) {
      can.add(Can.REPORT);
    }
    if (mine == null) {
      return can;
    }
    if (state.isTalking()) {
      can.add(Can.WRITE);
      if (introduction.shows(mine, Disclosure.ORGANISATION)) {
        can.add(Can.ATTACH);
      }
    }
    if (!person.answers(introduction, mine)) {
      return can;
    }
    boolean answered = mine == Side.ASKING || state != IntroductionState.ASKED;
    if (answered
        && state.isTalking()
        && introduction.agreed(mine).size() < Disclosure.values().length) {
      can.add(Can.DISCLOSE);
    }
    if (mine == Side.ASKING && !state.isOver()) {
      can.add(Can.WITHDRAW);
    }
    can.addAll(answers(state, mine));
    can.addAll(new DocumentReading(introduction, mine).can());
    return can;
  }

  private static Set<Can> answers(IntroductionState state, Side mine) {
    return switch (state) {
      case ASKED -> mine == Side.ASKED ? Set.of(Can.ACCEPT, Can.DECLINE) : Set.of();
      case ACCEPTED, IN_CONTACT -> Set.of(Can.NEGOTIATE, Can.AGREE, Can.END);
      case NEGOTIATING -> Set.of(Can.AGREE, Can.END);
      default -> Set.of();
    };
  }
}
