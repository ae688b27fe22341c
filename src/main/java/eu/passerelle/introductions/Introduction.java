package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.files.FileId;
import eu.passerelle.introductions.Confidentiality.Deed;
import eu.passerelle.introductions.Confidentiality.Signed;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation's interest in a listing of another, and what becomes of it. Immutable; the verbs
 * return what it becomes, and refuse what its state does not allow with an {@link
 * IllegalIntroductionState}.
 *
 * @param key listing, asking organisation and round; there is one introduction of a key
 * @param edition of the listing when interest was expressed
 * @param ownListing the asking side's own listing that it matched; null where there was none
 * @param match what the pair was worth then; null without a listing of one's own, or where the two
 *     did not match
 * @param round 1 for the first time these two are brought together by this listing
 * @param outcomes what came of it, as somebody told
 * @param turn who is waited for; null when it is over
 * @param confidentiality the agreement that guards confidential attachments; null where nobody has
 *     asked for one
 * @param adviser the cluster whose managers accompany it; null where the agency's analysts do
 */
@Document("introductions")
@TypeAlias("introduction")
record Introduction(
    @Id IntroductionId id,
    String key,
    ListingId listing,
    int edition,
    Party asked,
    Party asking,
    @Nullable ListingId ownListing,
    @Nullable SeenMatch match,
    int round,
    Request request,
    IntroductionState state,
    List<Step> history,
    List<Consent> consents,
    @Nullable List<Outcome> outcomes,
    @Nullable Turn turn,
    @Nullable Confidentiality confidentiality,
    @Nullable OrganisationId adviser,
    Instant createdAt,
    Instant changedAt,
    int schema,
    @Version @Nullable Long version)
    implements TwoSided {

  static final int LONGEST_REASON = 1000;

  private static final int SCHEMA = 1;

  /** Both sides want to talk, and nothing has come of it yet. */
  private static final Set<IntroductionState> BOTH_WANT =
      Set.of(
          IntroductionState.ACCEPTED, IntroductionState.IN_CONTACT, IntroductionState.NEGOTIATING);

  /** The actor of what happens by itself. */
  static final AccountId CLOCK = new AccountId("clock");

  /**
   * An organisation that takes part.
   *
   * @param anonymous whether its listing does not say whose it is
   */
  record Party(OrganisationId organisation, boolean anonymous) {}

  /**
   * What a match was worth when it was seen.
   *
   * @param points out of 100
   * @param policy version of the policy it was computed with
   * @param snapshot version of the statistics
   */
  record SeenMatch(double points, String policy, int snapshot) {}

  /**
   * A step of its history.
   *
   * @param side null of what happens by itself, and of what an adviser does
   * @param note what goes with it, such as a reason
   */
  record Step(
      IntroductionAct act, @Nullable Side side, AccountId by, Instant at, @Nullable String note) {}

  /** That a side agreed to show something. */
  record Consent(Side side, Set<Disclosure> disclosures, AccountId by, Instant at) {

    Consent {
      disclosures = Set.copyOf(disclosures);
    }
  }

  /**
   * Something that came of it.
   *
   * @param side who told; null of an adviser
   */
  record Outcome(OutcomeReport report, @Nullable Side side, AccountId by, Instant at) {}

  Introduction {
    history = List.copyOf(history);
    consents = List.copyOf(consents);
    outcomes = outcomes == null ? List.of() : List.copyOf(outcomes);
  }

  /** Interest in a listing. */
  static Introduction ask(Interest interest, AccountId by, Clock clock) {
    Instant now = clock.instant();
    return new Introduction(
        IntroductionId.random(),
        key(interest.listing(), interest.asking().organisation(), interest.round()),
        interest.listing(),
        interest.edition(),
        interest.asked(),
        interest.asking(),
        interest.ownListing(),
        interest.match(),
        interest.round(),
        interest.request(),
        IntroductionState.ASKED,
        List.of(new Step(IntroductionAct.ASKED, Side.ASKING, by, now, null)),
        interest.disclosures().isEmpty()
            ? List.of()
            : List.of(new Consent(Side.ASKING, interest.disclosures(), by, now)),
        List.of(),
        new Turn(Side.ASKED, now, 0),
        null,
        interest.adviser(),
        now,
        now,
        SCHEMA,
        null);
  }

  /** All that is known when interest is expressed; see {@link Introduction}. */
  record Interest(
      ListingId listing,
      int edition,
      Party asked,
      Party asking,
      @Nullable ListingId ownListing,
      @Nullable SeenMatch match,
      int round,
      Request request,
      Set<Disclosure> disclosures,
      @Nullable OrganisationId adviser) {}

  static String key(ListingId listing, OrganisationId asking, int round) {
    return "%s/%s/%d".formatted(listing.value(), asking.value(), round);
  }

  /** The other side wants to talk, and agrees to show this. */
  Introduction accept(AccountId by, Set<Disclosure> disclosures, Clock clock) {
    require(IntroductionAct.ACCEPTED, Set.of(IntroductionState.ASKED));
    return change(clock)
        .to(IntroductionState.ACCEPTED)
        .step(IntroductionAct.ACCEPTED, Side.ASKED, by, null)
        .consent(Side.ASKED, disclosures, by)
        .turn(Side.ASKING)
        .build();
  }

  /** The other side does not, and says why. */
  Introduction decline(AccountId by, String reason, Clock clock) {
    require(IntroductionAct.DECLINED, Set.of(IntroductionState.ASKED));
    return over(
        IntroductionState.DECLINED, IntroductionAct.DECLINED, Side.ASKED, by, reason, clock);
  }

  /** Who asked takes it back. */
  Introduction withdraw(AccountId by, String reason, Clock clock) {
    requireOpen(IntroductionAct.WITHDRAWN);
    return over(
        IntroductionState.WITHDRAWN, IntroductionAct.WITHDRAWN, Side.ASKING, by, reason, clock);
  }

  /** Either side ends it, once both had begun to talk. */
  Introduction end(Side side, AccountId by, String reason, Clock clock) {
    require(IntroductionAct.ENDED, BOTH_WANT);
    return over(IntroductionState.ENDED, IntroductionAct.ENDED, side, by, reason, clock);
  }

  private Introduction over(
      IntroductionState end,
      IntroductionAct act,
      Side side,
      AccountId by,
      String reason,
      Clock clock) {
    if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw new IllegalArgumentException(
          "this needs a reason of at most %d characters".formatted(LONGEST_REASON));
    }
    return change(clock).to(end).step(act, side, by, reason.strip()).noTurn().build();
  }

  /** A side agrees to show more; what it has shown stays shown. */
  Introduction disclose(Side side, AccountId by, Set<Disclosure> disclosures, Clock clock) {
    if (!state.isTalking()) {
      throw new IllegalIntroductionState(state, IntroductionAct.DISCLOSED);
    }
    if (agreed(side).containsAll(disclosures)) {
      return this;
    }
    return change(clock)
        .consent(side, disclosures, by)
        .step(IntroductionAct.DISCLOSED, side, by, null)
        .build();
  }

  /** A colleague of who asked was interested too. */
  Introduction join(AccountId by, Clock clock) {
    boolean known = history.stream().anyMatch(step -> step.by().equals(by));
    return known ? this : change(clock).step(IntroductionAct.JOINED, Side.ASKING, by, null).build();
  }

  /** The sides talk about terms. */
  Introduction negotiate(Side side, AccountId by, Clock clock) {
    require(
        IntroductionAct.NEGOTIATION_BEGUN,
        Set.of(IntroductionState.ACCEPTED, IntroductionState.IN_CONTACT));
    return change(clock)
        .to(IntroductionState.NEGOTIATING)
        .step(IntroductionAct.NEGOTIATION_BEGUN, side, by, null)
        .turn(side.other())
        .build();
  }

  /** The sides have agreed on something. */
  Introduction agree(Side side, AccountId by, AgreementTerms terms, Clock clock) {
    require(IntroductionAct.AGREED, BOTH_WANT);
    return report(
        new OutcomeReport(OutcomeStage.AGREEMENT, Texts.dayOf(clock.instant()), terms, ""),
        side,
        by,
        clock);
  }

  /**
   * Something came of it. Telling a stage again changes nothing; what follows an agreement is one.
   *
   * @param side who tells; null of an adviser
   */
  Introduction report(OutcomeReport report, @Nullable Side side, AccountId by, Clock clock) {
    IntroductionAct act = act(report.stage());
    if (!mayReport()) {
      throw new IllegalIntroductionState(state, act);
    }
    requireDay(report.day(), clock);
    if (outcome(report.stage()).isPresent()) {
      return this;
    }
    return change(clock)
        .to(BOTH_WANT.contains(state) ? IntroductionState.AGREED : state)
        .outcome(new Outcome(report, side, by, clock.instant()))
        .step(act, side, by, report.proof().isEmpty() ? null : report.proof())
        .noTurn()
        .build();
  }

  private IntroductionAct act(OutcomeStage stage) {
    return switch (stage) {
      case PROJECT -> IntroductionAct.PROJECT_BEGUN;
      case FUNDING -> IntroductionAct.FUNDED;
      default ->
          BOTH_WANT.contains(state) ? IntroductionAct.AGREED : IntroductionAct.AGREEMENT_REPORTED;
    };
  }

  /** Whether something can have come of it: both wanted to talk, and nobody took that back. */
  boolean mayReport() {
    return BOTH_WANT.contains(state)
        || state == IntroductionState.AGREED
        || (state == IntroductionState.ENDED && !seenStage().isBefore(OutcomeStage.CONTACT));
  }

  private void requireDay(LocalDate day, Clock clock) {
    LocalDate first = Texts.dayOf(createdAt);
    LocalDate last = Texts.dayOf(clock.instant());
    if (day.isBefore(first) || day.isAfter(last)) {
      throw new IllegalArgumentException(
          "illegal day of an outcome: %s; must be from %s to %s".formatted(day, first, last));
    }
  }

  /**
   * What somebody told was wrong; only who told it takes it back, and an agreement that ended the
   * talks stays.
   *
   * @param side null of an adviser
   */
  Introduction retract(OutcomeStage stage, @Nullable Side side, AccountId by, Clock clock) {
    Outcome told = outcome(stage).filter(one -> one.side() == side).orElse(null);
    if (told == null || !mayRetract(told)) {
      throw new IllegalIntroductionState(state, IntroductionAct.OUTCOME_RETRACTED);
    }
    return change(clock)
        .without(told)
        .step(IntroductionAct.OUTCOME_RETRACTED, side, by, null)
        .build();
  }

  /**
   * Both sides are asked what came of it.
   *
   * @param months since it was over
   */
  Introduction askOutcomes(int months, Clock clock) {
    return change(clock)
        .step(IntroductionAct.OUTCOMES_ASKED, null, CLOCK, String.valueOf(months))
        .build();
  }

  /** Somebody was asked what came of it, and said: nothing yet. */
  Introduction nothingNew(Side side, AccountId by, Clock clock) {
    return change(clock).step(IntroductionAct.NOTHING_NEW, side, by, null).build();
  }

  /** Whether who told something can still take it back: an agreement that ended the talks stays. */
  boolean mayRetract(Outcome told) {
    return told.report().stage() != OutcomeStage.AGREEMENT || state != IntroductionState.AGREED;
  }

  /** What was told of a stage. */
  Optional<Outcome> outcome(OutcomeStage stage) {
    return outcomes().stream().filter(one -> one.report().stage() == stage).findFirst();
  }

  /** What can come of it next; empty where everything has. */
  Optional<OutcomeStage> nextStage() {
    return OutcomeStage.TOLD.stream().filter(next -> stage().isBefore(next)).findFirst();
  }

  /** How far they have come, as far as is known. */
  OutcomeStage stage() {
    return outcomes().stream()
        .map(one -> one.report().stage())
        .max(Comparator.naturalOrder())
        .orElse(seenStage());
  }

  /** How far they have come here. */
  private OutcomeStage seenStage() {
    return history.stream()
        .map(step -> STAGES.getOrDefault(step.act(), OutcomeStage.INTEREST))
        .max(Comparator.naturalOrder())
        .orElse(OutcomeStage.INTEREST);
  }

  /** Which stage an act shows. */
  static final Map<IntroductionAct, OutcomeStage> STAGES =
      Map.of(
          IntroductionAct.ACCEPTED, OutcomeStage.ACCEPTED,
          IntroductionAct.CONTACTED, OutcomeStage.CONTACT,
          IntroductionAct.NEGOTIATION_BEGUN, OutcomeStage.CONTACT);

  /** A side has written: now the other is waited for, if it was this one's turn. */
  Introduction spoken(Side side, AccountId by, Clock clock) {
    Change change = change(clock);
    if (state == IntroductionState.ACCEPTED) {
      change.to(IntroductionState.IN_CONTACT).step(IntroductionAct.CONTACTED, side, by, null);
    }
    if (turn != null && turn.side() == side) {
      change.turn(side.other());
    }
    return change.build();
  }

  /**
   * What happened to a meeting, without its words; what a side does about one counts as having
   * written.
   *
   * @param steps the meeting's history; those that are known already change nothing
   */
  Introduction met(List<Step> steps, Clock clock) {
    Introduction after = this;
    for (Step step : steps) {
      after = after.met(new Step(step.act(), step.side(), step.by(), step.at(), null), clock);
    }
    return after;
  }

  private Introduction met(Step step, Clock clock) {
    if (history.contains(step)) {
      return this;
    }
    boolean late = turn != null && turn.since().isAfter(step.at());
    Introduction spoken =
        step.side() == null || late ? this : spoken(step.side(), step.by(), clock);
    return spoken.change(clock).step(step).build();
  }

  /** Who is waited for was reminded. */
  Introduction remind(Clock clock) {
    Turn now = requireTurn(IntroductionAct.REMINDED);
    return change(clock)
        .step(IntroductionAct.REMINDED, now.side(), CLOCK, null)
        .turn(new Turn(now.side(), now.since(), 1))
        .build();
  }

  /** The adviser was asked to help. */
  Introduction escalate(Clock clock) {
    Turn now = requireTurn(IntroductionAct.ESCALATED);
    return change(clock)
        .step(IntroductionAct.ESCALATED, now.side(), CLOCK, null)
        .turn(new Turn(now.side(), now.since(), 2))
        .build();
  }

  /** Nobody answered. */
  Introduction lapse(Clock clock) {
    Turn now = requireTurn(IntroductionAct.LAPSED);
    return change(clock)
        .to(IntroductionState.ENDED)
        .step(IntroductionAct.LAPSED, now.side(), CLOCK, null)
        .noTurn()
        .build();
  }

  /** Somebody else accompanies it. */
  Introduction handOver(
      @Nullable OrganisationId newAdviser, AccountId by, String note, Clock clock) {
    return Objects.equals(adviser, newAdviser)
        ? this
        : change(clock)
            .adviser(newAdviser)
            .step(IntroductionAct.HANDED_OVER, null, by, note.strip())
            .build();
  }

  @Override
  public List<Outcome> outcomes() {
    return Objects.requireNonNull(outcomes);
  }

  /**
   * A side wants what is confidential to open under an agreement only, from now on; what was opened
   * before was.
   */
  Introduction askConfidentiality(Side side, AccountId by, Clock clock) {
    requireBothTalk(IntroductionAct.CONFIDENTIALITY_ASKED);
    return confidentiality != null
        ? this
        : change(clock)
            .confidentiality(Confidentiality.ask(new Deed(side, by, clock.instant())))
            .step(IntroductionAct.CONFIDENTIALITY_ASKED, side, by, null)
            .build();
  }

  /**
   * A side hands in what both have signed; where that was done before, this stands in its place and
   * is to be confirmed again.
   *
   * @param day when it was signed
   * @throws StillAnonymous while one does not know the other, as both stand in it
   */
  Introduction handInSigned(Side side, AccountId by, SentFile file, LocalDate day, Clock clock) {
    Confidentiality asked = requireSignable();
    Signed signed = new Signed(new Deed(side, by, clock.instant()), file, day);
    return change(clock)
        .confidentiality(asked.with(signed))
        .step(IntroductionAct.CONFIDENTIALITY_SIGNED, side, by, null)
        .build();
  }

  /** The agreement that can be handed in, signed. */
  Confidentiality requireSignable() {
    requireBothTalk(IntroductionAct.CONFIDENTIALITY_SIGNED);
    if (confidentiality == null) {
      throw new IllegalIntroductionState(state, IntroductionAct.CONFIDENTIALITY_SIGNED);
    }
    for (Side side : Side.values()) {
      requireKnown(side);
    }
    return confidentiality;
  }

  /**
   * @throws StillAnonymous where the other side does not know which organisation a side is
   */
  void requireKnown(Side side) {
    if (!shows(side, Disclosure.ORGANISATION)) {
      throw new StillAnonymous(side);
    }
  }

  /**
   * The side that has not handed it in says that it is signed.
   *
   * @param file what it has read; refused where another stands in its place by now
   */
  Introduction confirmSigned(Side side, AccountId by, FileId file, Clock clock) {
    requireBothTalk(IntroductionAct.CONFIDENTIALITY_CONFIRMED);
    Signed signed = confidentiality == null ? null : confidentiality.signed();
    if (confidentiality == null || signed == null || !signed.awaits(side, file)) {
      throw new IllegalIntroductionState(state, IntroductionAct.CONFIDENTIALITY_CONFIRMED);
    }
    return confidentiality.isInForce()
        ? this
        : change(clock)
            .confidentiality(confidentiality.confirmed(new Deed(side, by, clock.instant())))
            .step(IntroductionAct.CONFIDENTIALITY_CONFIRMED, side, by, null)
            .build();
  }

  /** Whether the agreement that was handed in last came from a side. */
  boolean hasHandedIn(Side side) {
    Signed signed = confidentiality == null ? null : confidentiality.signed();
    return signed != null && signed.handedIn().side() == side;
  }

  /** The agreement that was handed in, if there is one. */
  Stream<SentFile> signedFile() {
    return Stream.ofNullable(confidentiality)
        .flatMap(agreement -> Stream.ofNullable(agreement.signed()))
        .map(Signed::file);
  }

  private void requireBothTalk(IntroductionAct act) {
    if (!bothTalk()) {
      throw new IllegalIntroductionState(state, act);
    }
  }

  /** Whether both have said that they want to talk, and neither has ended it. */
  boolean bothTalk() {
    return state.isTalking() && state != IntroductionState.ASKED;
  }

  @Override
  public Party party(Side side) {
    return side == Side.ASKED ? asked : asking;
  }

  @Override
  public boolean isNamed(Side side) {
    return shows(side, Disclosure.ORGANISATION);
  }

  /** What a side has agreed to show. */
  Set<Disclosure> agreed(Side side) {
    return consents.stream()
        .filter(consent -> consent.side() == side)
        .flatMap(consent -> consent.disclosures().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Whether the other side may see something of a side: which organisation a named one is always,
   * everything else once both have agreed to show who they are, and the side to show this.
   */
  boolean shows(Side side, Disclosure disclosure) {
    if (disclosure == Disclosure.ORGANISATION && !party(side).anonymous()) {
      return true;
    }
    return agreed(side).contains(disclosure) && isOpenWith(Side.ASKED) && isOpenWith(Side.ASKING);
  }

  /**
   * Whether the other side may open an attachment of a side's listing that is not for every reader:
   * as long as both talk, if the side shows its attachments, and confidential ones not before an
   * agreement that was asked for is in force.
   */
  boolean opens(Side side, boolean confidential) {
    return state.isTalking()
        && shows(side, Disclosure.ATTACHMENTS)
        && (!confidential || confidentiality == null || confidentiality.isInForce());
  }

  private boolean isOpenWith(Side side) {
    return agreed(side).contains(Disclosure.ORGANISATION);
  }

  /** When it was over; null where it is not. */
  @Nullable Instant overSince() {
    return state.isOver()
        ? history.stream()
            .filter(step -> ENDS.contains(step.act()))
            .map(Step::at)
            .reduce((first, second) -> second)
            .orElse(changedAt)
        : null;
  }

  private static final Set<IntroductionAct> ENDS =
      Set.of(
          IntroductionAct.AGREED,
          IntroductionAct.DECLINED,
          IntroductionAct.ENDED,
          IntroductionAct.WITHDRAWN,
          IntroductionAct.LAPSED);

  private Turn requireTurn(IntroductionAct act) {
    if (turn == null) {
      throw new IllegalIntroductionState(state, act);
    }
    return turn;
  }

  private void requireOpen(IntroductionAct act) {
    if (state.isOver()) {
      throw new IllegalIntroductionState(state, act);
    }
  }

  private void require(IntroductionAct act, Set<IntroductionState> allowed) {
    if (!allowed.contains(state)) {
      throw new IllegalIntroductionState(state, act);
    }
  }

  private Change change(Clock clock) {
    return new Change(this, clock.instant());
  }

  /** What an introduction becomes. */
  private static final class Change {

    private final Introduction before;
    private final Instant now;
    private IntroductionState state;
    private List<Step> history;
    private List<Consent> consents;
    private List<Outcome> outcomes;
    private @Nullable Turn turn;
    private @Nullable Confidentiality confidentiality;
    private @Nullable OrganisationId adviser;

    Change(Introduction before, Instant now) {
      this.before = before;
      this.now = now;
      state = before.state;
      history = before.history;
      consents = before.consents;
      outcomes = before.outcomes();
      turn = before.turn;
      confidentiality = before.confidentiality;
      adviser = before.adviser;
    }

    Change to(IntroductionState newState) {
      state = newState;
      return this;
    }

    Change step(IntroductionAct act, @Nullable Side side, AccountId by, @Nullable String note) {
      return step(new Step(act, side, by, now, note));
    }

    Change step(Step step) {
      history = with(history, step);
      return this;
    }

    Change consent(Side side, Set<Disclosure> disclosures, AccountId by) {
      consents = with(consents, new Consent(side, disclosures, by, now));
      return this;
    }

    Change outcome(Outcome one) {
      outcomes = with(outcomes, one);
      return this;
    }

    Change without(Outcome one) {
      outcomes = outcomes.stream().filter(other -> !other.equals(one)).toList();
      return this;
    }

    Change turn(Side side) {
      return turn(new Turn(side, now, 0));
    }

    Change turn(Turn newTurn) {
      turn = newTurn;
      return this;
    }

    Change noTurn() {
      turn = null;
      return this;
    }

    Change confidentiality(Confidentiality agreement) {
      confidentiality = agreement;
      return this;
    }

    Change adviser(@Nullable OrganisationId newAdviser) {
      adviser = newAdviser;
      return this;
    }

    private static <T> List<T> with(List<T> list, T one) {
      List<T> more = new ArrayList<>(list);
      more.add(one);
      return more;
    }

    Introduction build() {
      return new Introduction(
          before.id,
          before.key,
          before.listing,
          before.edition,
          before.asked,
          before.asking,
          before.ownListing,
          before.match,
          before.round,
          before.request,
          state,
          history,
          consents,
          outcomes,
          turn,
          confidentiality,
          adviser,
          before.createdAt,
          now,
          before.schema,
          before.version);
    }
  }

  /** The organisations that take part. */
  Stream<OrganisationId> organisations() {
    return Stream.of(asked.organisation(), asking.organisation());
  }
}
