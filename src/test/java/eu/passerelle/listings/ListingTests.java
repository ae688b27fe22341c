package eu.passerelle.listings;

import static eu.passerelle.listings.ListingStatus.ARCHIVED;
import static eu.passerelle.listings.ListingStatus.CLOSED;
import static eu.passerelle.listings.ListingStatus.DRAFT;
import static eu.passerelle.listings.ListingStatus.EXPIRED;
import static eu.passerelle.listings.ListingStatus.ON_HOLD;
import static eu.passerelle.listings.ListingStatus.PUBLISHED;
import static eu.passerelle.listings.ListingStatus.SUBMITTED;
import static eu.passerelle.listings.SampleListings.AUTHOR;
import static eu.passerelle.listings.SampleListings.CLOCK;
import static eu.passerelle.listings.SampleListings.NOW;
import static eu.passerelle.listings.SampleListings.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.passerelle.access.AccountId;
import eu.passerelle.listings.Listing.Act;
import eu.passerelle.listings.ListingContent.Gap;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ListingTests {

  /** What can be done to a listing, in which states, and in which state it is then. */
  private enum Move {
    KEEP(
        listing -> listing.keep(SampleListings.titled("Un autre bras"), CLOCK),
        Map.of(DRAFT, DRAFT, PUBLISHED, PUBLISHED, ON_HOLD, ON_HOLD, EXPIRED, EXPIRED)),
    SUBMIT(listing -> listing.submit(AUTHOR, false, null, CLOCK), Map.of(DRAFT, SUBMITTED)),
    SEND_BACK(listing -> listing.sendBack(REVIEWER, "Trop court", CLOCK), Map.of(SUBMITTED, DRAFT)),
    PUBLISH(listing -> listing.publish(REVIEWER, CLOCK), Map.of(SUBMITTED, PUBLISHED)),
    PUBLISH_EDITS(
        listing -> listing.publishEdits(AUTHOR, false, CLOCK), Map.of(PUBLISHED, PUBLISHED)),
    ACCEPT_EDITS(listing -> listing.acceptEdits(REVIEWER, CLOCK), Map.of(PUBLISHED, PUBLISHED)),
    SHUT(listing -> listing.openForInterest(false, CLOCK), Map.of(PUBLISHED, PUBLISHED)),
    HOLD(listing -> listing.hold(REVIEWER, "À vérifier", CLOCK), Map.of(PUBLISHED, ON_HOLD)),
    RELEASE(listing -> listing.release(REVIEWER, CLOCK), Map.of(ON_HOLD, PUBLISHED)),
    EXPIRE(listing -> listing.expire(AT_ITS_END), Map.of(PUBLISHED, EXPIRED)),
    EXTEND(
        listing -> listing.extend(AUTHOR, 365, AT_ITS_END),
        Map.of(PUBLISHED, PUBLISHED, EXPIRED, PUBLISHED)),
    CHANGE_CONTACTS(
        listing -> listing.changeContacts(List.of(), AUTHOR, CLOCK),
        Map.of(
            DRAFT, DRAFT, SUBMITTED, SUBMITTED, PUBLISHED, PUBLISHED, ON_HOLD, ON_HOLD, EXPIRED,
            EXPIRED)),
    CLOSE(listing -> listing.close(AUTHOR, Outcome.SOLVED_HERE, CLOCK), Map.of(PUBLISHED, CLOSED)),
    ARCHIVE(listing -> listing.archive(LONG_AFTER), Map.of(CLOSED, ARCHIVED, EXPIRED, ARCHIVED));

    private final UnaryOperator<Listing> verb;
    private final Map<ListingStatus, ListingStatus> allowed;

    Move(UnaryOperator<Listing> verb, Map<ListingStatus, ListingStatus> allowed) {
      this.verb = verb;
      this.allowed = allowed;
    }
  }

  static Stream<Arguments> allowedMoves() {
    return Arrays.stream(Move.values())
        .flatMap(move ->
            move.allowed.entrySet().stream()
                .map(step -> Arguments.of(move, step.getKey(), step.getValue())));
  }

  static Stream<Arguments> refusedMoves() {
    return Arrays.stream(Move.values())
        .flatMap(move ->
            Arrays.stream(ListingStatus.values())
                .filter(status -> !move.allowed.containsKey(status))
                .map(status -> Arguments.of(move, status)));
  }

  @ParameterizedTest
  @MethodSource("allowedMoves")
  void aMoveLeadsToItsState(Move move, ListingStatus from, ListingStatus to) {
    assertThat(move.verb.apply(inState(from)).status()).isEqualTo(to);
  }

  @ParameterizedTest
  @MethodSource("refusedMoves")
  void aMoveThatTheStateDoesNotAllowIsRefused(Move move, ListingStatus from) {
    Listing listing = inState(from);

    assertThatExceptionOfType(IllegalListingState.class)
        .isThrownBy(() -> move.verb.apply(listing))
        .withMessageContaining(from.name());
  }

  private static final Clock AT_ITS_END = Clock.offset(CLOCK, Listing.LIFE);
  private static final Clock LONG_AFTER = Clock.offset(CLOCK, Listing.LIFE.plus(Listing.KEPT));

  private static Listing inState(ListingStatus status) {
    return switch (status) {
      case DRAFT -> SampleListings.draft(SampleListings.complete(Identity.NAMED));
      case SUBMITTED -> SampleListings.submitted();
      case PUBLISHED -> SampleListings.published();
      case ON_HOLD -> SampleListings.published().hold(REVIEWER, "À vérifier", CLOCK);
      case EXPIRED -> SampleListings.published().expire(AT_ITS_END);
      case CLOSED -> SampleListings.closed();
      case ARCHIVED -> SampleListings.closed().archive(LONG_AFTER);
    };
  }

  static Stream<Arguments> gaps() {
    return Stream.of(
        Arguments.of(SampleListings.content(" ", "", Set.of(), Set.of()), Gap.TITLE),
        Arguments.of(SampleListings.content("Un bras", " ", Set.of(), Set.of()), Gap.SUMMARY),
        Arguments.of(
            SampleListings.content("Un bras", "Pour palettes", Set.of(), Set.of()), Gap.TECHNOLOGY),
        Arguments.of(
            SampleListings.content("Un bras", "Pour palettes", Set.of("robotics"), Set.of()),
            Gap.FIELD));
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void anIncompleteDraftIsNotSubmittedAndSaysWhatIsMissingFirst(
      ListingContent content, Gap missing) {
    Listing draft = SampleListings.draft(content);

    assertThatExceptionOfType(IncompleteListing.class)
        .isThrownBy(() -> draft.submit(AUTHOR, false, null, CLOCK))
        .extracting(IncompleteListing::gap)
        .isEqualTo(missing);
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void incompleteEditsDoNotGoLive(ListingContent content, Gap missing) {
    Listing edited = SampleListings.published().keep(content, CLOCK);

    assertThatExceptionOfType(IncompleteListing.class)
        .isThrownBy(() -> edited.publishEdits(AUTHOR, false, CLOCK))
        .extracting(IncompleteListing::gap)
        .isEqualTo(missing);
  }

  @Test
  void aDraftKeepsWhatIsWritten() {
    ListingContent written = SampleListings.titled("Un autre bras");

    assertThat(
            SampleListings.draft(SampleListings.titled("Un bras")).keep(written, CLOCK).content())
        .isEqualTo(written);
  }

  @Test
  void whatIsWrittenOnAPublishedListingWaitsInAWorkingCopy() {
    ListingContent written = SampleListings.titled("Un autre bras");
    Listing published = SampleListings.published();

    Listing edited = published.keep(written, CLOCK);

    assertThat(edited.content()).isEqualTo(published.content());
    assertThat(edited.workingCopy()).isEqualTo(written);
    assertThat(edited.edited()).isEqualTo(written);
    assertThat(edited.edition()).isEqualTo(1);
    assertThat(edited.reviewPending()).isFalse();
  }

  @Test
  void editsThatAreTakenBackLeaveNoWorkingCopy() {
    Listing published = SampleListings.published();

    Listing edited =
        published
            .keep(SampleListings.titled("Un autre bras"), CLOCK)
            .keep(published.content(), CLOCK);

    assertThat(edited.workingCopy()).isNull();
    assertThat(edited.edited()).isEqualTo(published.content());
  }

  @Test
  void publishedEditsAreLiveAsTheNextEditionAndWaitForAReviewer() {
    ListingContent written = SampleListings.titled("Un autre bras");

    Listing live =
        SampleListings.published().keep(written, CLOCK).publishEdits(AUTHOR, false, CLOCK);

    assertThat(live.content()).isEqualTo(written);
    assertThat(live.workingCopy()).isNull();
    assertThat(live.edition()).isEqualTo(2);
    assertThat(live.reviewPending()).isTrue();
    assertThat(live.isLive(NOW)).isTrue();
  }

  @Test
  void withoutEditsNothingIsPublishedAgain() {
    assertThat(SampleListings.published().publishEdits(AUTHOR, false, CLOCK))
        .isEqualTo(SampleListings.published());
  }

  @Test
  void acceptedEditsWaitNoMore() {
    Listing accepted =
        SampleListings.published()
            .keep(SampleListings.titled("Un autre bras"), CLOCK)
            .publishEdits(AUTHOR, false, CLOCK)
            .acceptEdits(REVIEWER, CLOCK);

    assertThat(accepted.reviewPending()).isFalse();
    assertThat(accepted.edition()).isEqualTo(2);
  }

  @Test
  void aSubmittedListingWaitsForAReviewer() {
    assertThat(SampleListings.submitted().reviewPending()).isTrue();
    assertThat(SampleListings.submitted().submittedAt()).isEqualTo(NOW);
  }

  @Test
  void aListingIsSentBackWithAReasonUntilItIsSubmittedAgain() {
    Listing back = SampleListings.submitted().sendBack(REVIEWER, " Trop court ", CLOCK);

    assertThat(back.sentBackBecause()).contains("Trop court");
    assertThat(back.reviewPending()).isFalse();
    assertThat(back.submit(AUTHOR, false, null, CLOCK).sentBackBecause()).isEmpty();
  }

  @Test
  void nothingIsSentBackWithoutAReason() {
    Listing submitted = SampleListings.submitted();

    assertThatIllegalArgumentException().isThrownBy(() -> submitted.sendBack(REVIEWER, " ", CLOCK));
  }

  @Test
  void aPublishedListingLivesForAYear() {
    Listing published = SampleListings.published();

    assertThat(published.publishedAt()).isEqualTo(NOW);
    assertThat(published.isLive(NOW.plus(Duration.ofDays(365)).minusSeconds(1))).isTrue();
    assertThat(published.isLive(NOW.plus(Duration.ofDays(365)))).isFalse();
  }

  @Test
  void onlyAPublishedListingIsLive() {
    assertThat(Stream.of(DRAFT, SUBMITTED, CLOSED).map(ListingTests::inState))
        .noneMatch(listing -> listing.isLive(NOW));
  }

  @Test
  void aClosedListingSaysHowItEnded() {
    Listing closed = SampleListings.published().close(AUTHOR, Outcome.SOLVED_ELSEWHERE, CLOCK);

    assertThat(closed.outcome()).isEqualTo(Outcome.SOLVED_ELSEWHERE);
    assertThat(closed.closedAt()).isEqualTo(NOW);
  }

  @Test
  void aListingThatIsClosedBeforeItsEditsWereSeenWaitsNoMore() {
    Listing edited =
        SampleListings.published()
            .keep(SampleListings.titled("Un autre bras"), CLOCK)
            .publishEdits(AUTHOR, false, CLOCK);

    assertThat(edited.close(AUTHOR, Outcome.SOLVED_HERE, CLOCK).reviewPending()).isFalse();
  }

  @Test
  void theOwnersSwitchShutsAndOpensItForInterest() {
    Listing shut = SampleListings.published().openForInterest(false, CLOCK);

    assertThat(shut.openForInterest()).isFalse();
    assertThat(shut.isLive(NOW)).isTrue();
    assertThat(shut.openForInterest(true, CLOCK).openForInterest()).isTrue();
  }

  @Test
  void itsHistoryTellsWhoDidWhatAndWhen() {
    Clock later = Clock.offset(CLOCK, Duration.ofDays(2));

    Listing listing =
        SampleListings.submitted()
            .sendBack(REVIEWER, "Trop court", CLOCK)
            .submit(AUTHOR, false, null, CLOCK)
            .publish(REVIEWER, later)
            .close(AUTHOR, Outcome.NO_ANSWER_FOUND, later);

    assertThat(listing.history())
        .containsExactly(
            new Listing.Passage(Act.SUBMITTED, AUTHOR, NOW, null),
            new Listing.Passage(Act.SENT_BACK, REVIEWER, NOW, "Trop court"),
            new Listing.Passage(Act.SUBMITTED, AUTHOR, NOW, null),
            new Listing.Passage(Act.PUBLISHED, REVIEWER, later.instant(), null),
            new Listing.Passage(Act.CLOSED, AUTHOR, later.instant(), "NO_ANSWER_FOUND"));
  }

  @Test
  void aMoveIsWhenItChanged() {
    Clock later = Clock.offset(CLOCK, Duration.ofDays(2));
    Listing published = SampleListings.submitted().publish(REVIEWER, later);

    assertThat(published.createdAt()).isEqualTo(NOW);
    assertThat(published.changedAt()).isEqualTo(later.instant());
  }

  @Test
  void anExtensionIsGrantedOnceInTheLastMonthOrWithinAYearAfterTheEnd() {
    Listing published = SampleListings.published();
    Clock tooEarly = Clock.offset(CLOCK, Listing.LIFE.minus(Duration.ofDays(31)));
    Clock lastMonth = Clock.offset(CLOCK, Listing.LIFE.minus(Duration.ofDays(30)));
    Clock tooLate = Clock.offset(AT_ITS_END, Duration.ofDays(366));

    assertThat(published.isExtensible(tooEarly.instant())).isFalse();
    assertThat(published.isExtensible(lastMonth.instant())).isTrue();
    assertThat(published.expire(AT_ITS_END).isExtensible(tooLate.instant())).isFalse();
    Listing extended = published.extend(AUTHOR, 182, lastMonth);
    assertThat(extended.expiresAt()).isEqualTo(lastMonth.instant().plus(Duration.ofDays(182)));
    assertThat(extended.isExtensible(lastMonth.instant().plus(Duration.ofDays(182)))).isFalse();
  }

  @Test
  void anExtensionOfMoreThanAYearIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleListings.published().extend(AUTHOR, 366, AT_ITS_END))
        .withMessageContaining("between 1 and 365");
  }

  @Test
  void nothingExpiresBeforeItsTimeOrIsArchivedBeforeTwoYears() {
    Clock early = Clock.offset(CLOCK, Listing.LIFE.minusSeconds(1));
    Clock almost = Clock.offset(AT_ITS_END, Listing.KEPT.minusSeconds(1));

    assertThatExceptionOfType(IllegalListingState.class)
        .isThrownBy(() -> SampleListings.published().expire(early));
    assertThatExceptionOfType(IllegalListingState.class)
        .isThrownBy(() -> SampleListings.published().expire(AT_ITS_END).archive(almost));
  }

  @Test
  void editsOfAnAnonymousListingWaitForReview() {
    Listing hidden =
        SampleListings.draft(SampleListings.complete(Identity.ANONYMOUS))
            .submit(AUTHOR, false, null, CLOCK)
            .publish(REVIEWER, CLOCK)
            .keep(SampleListings.withIdentity("Un autre bras", Identity.ANONYMOUS), CLOCK)
            .publishEdits(AUTHOR, false, CLOCK);

    assertThat(hidden.content().text().title()).isEqualTo("Un bras");
    assertThat(hidden.editsSubmitted()).isTrue();
    assertThat(hidden.acceptEdits(REVIEWER, CLOCK).content().text().title())
        .isEqualTo("Un autre bras");
    assertThat(hidden.acceptEdits(REVIEWER, CLOCK).edition()).isEqualTo(2);
    Listing back = hidden.sendBack(REVIEWER, "On vous reconnaît", CLOCK);
    assertThat(back.status()).isEqualTo(PUBLISHED);
    assertThat(back.content().text().title()).isEqualTo("Un bras");
    assertThat(back.edited().text().title()).isEqualTo("Un autre bras");
  }

  @Test
  void hidingOrShowingIdentityWaitsForReview() {
    Listing named =
        SampleListings.published()
            .keep(SampleListings.withIdentity("Un bras", Identity.ANONYMOUS), CLOCK)
            .publishEdits(AUTHOR, false, CLOCK);

    assertThat(named.isNamed()).isTrue();
    assertThat(named.reviewPending()).isTrue();
  }

  @Test
  void whatIsWrittenOnBehalfIsPublishedOnceItsOrganisationConfirmsIt() {
    Listing submitted =
        SampleListings.draft(SampleListings.complete(Identity.NAMED))
            .writtenOnBehalf(null, CLOCK)
            .submit(AUTHOR, false, null, CLOCK);

    assertThat(submitted.awaitsConfirmation()).isTrue();
    assertThat(submitted.reviewPending()).isFalse();
    assertThatExceptionOfType(IllegalListingState.class)
        .isThrownBy(() -> submitted.publish(REVIEWER, CLOCK));
    Listing confirmed = submitted.confirm(OWNER_PERSON, CLOCK);
    assertThat(confirmed.reviewPending()).isTrue();
    assertThat(confirmed.publish(REVIEWER, CLOCK).status()).isEqualTo(PUBLISHED);
    assertThat(submitted.decline(OWNER_PERSON, CLOCK).status()).isEqualTo(DRAFT);
  }

  @Test
  void aConfirmationCountsForWhatWasSubmittedNotForWhatIsWrittenLater() {
    Listing again =
        SampleListings.draft(SampleListings.complete(Identity.NAMED))
            .writtenOnBehalf(null, CLOCK)
            .submit(AUTHOR, false, null, CLOCK)
            .confirm(OWNER_PERSON, CLOCK)
            .sendBack(REVIEWER, "Trop court", CLOCK)
            .submit(AUTHOR, false, null, CLOCK);

    assertThat(again.awaitsConfirmation()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void editsOnBehalfWaitForTheOrganisationToo(Identity identity) {
    Listing edited =
        publishedOnBehalf()
            .keep(SampleListings.withIdentity("Un autre bras", identity), CLOCK)
            .submitEdits(AUTHOR, CLOCK);

    assertThat(edited.awaitsConfirmation()).isTrue();
    assertThat(edited.reviewPending()).isFalse();
    assertThat(edited.edition()).isEqualTo(1);
    assertThat(edited.acceptEdits(REVIEWER, CLOCK).content()).isEqualTo(edited.content());
    Listing confirmed = edited.confirm(OWNER_PERSON, CLOCK);
    assertThat(confirmed.reviewPending()).isTrue();
    assertThat(confirmed.edition()).isEqualTo(identity == Identity.NAMED ? 2 : 1);
    assertThat(confirmed.acceptEdits(REVIEWER, CLOCK).content().text().title())
        .isEqualTo("Un autre bras");
  }

  @Test
  void refusedEditsOnBehalfLeaveWhatIsLiveAlone() {
    Listing live = publishedOnBehalf();
    Listing edited =
        live.keep(SampleListings.withIdentity("Un autre bras", Identity.NAMED), CLOCK)
            .submitEdits(AUTHOR, CLOCK);
    Listing declined = edited.decline(OWNER_PERSON, CLOCK);

    assertThat(declined.isLive(NOW)).isTrue();
    assertThat(declined.content()).isEqualTo(live.content());
    assertThat(declined.workingCopy()).isEqualTo(edited.workingCopy());
    assertThat(edited.takeBack(AUTHOR, CLOCK).submitEdits(AUTHOR, CLOCK).awaitsConfirmation())
        .isTrue();
  }

  @Test
  void whatWaitsForAReviewerGoesOnWaitingWhileTheOrganisationDecides() {
    Listing unreviewed =
        publishedOnBehalf()
            .keep(SampleListings.withIdentity("Un deuxième bras", Identity.NAMED), CLOCK)
            .submitEdits(AUTHOR, CLOCK)
            .confirm(OWNER_PERSON, CLOCK);
    Listing asking =
        unreviewed
            .keep(SampleListings.withIdentity("Un troisième bras", Identity.NAMED), CLOCK)
            .submitEdits(AUTHOR, CLOCK);

    assertThat(asking.reviewPending()).isTrue();
    assertThat(asking.takeBack(AUTHOR, CLOCK).reviewPending()).isTrue();
    assertThat(asking.decline(OWNER_PERSON, CLOCK).reviewPending()).isTrue();
    assertThat(asking.acceptEdits(REVIEWER, CLOCK).awaitsConfirmation()).isTrue();
  }

  @Test
  void whatAnOrganisationsOwnPeoplePublishNeedsNoConfirmation() {
    Listing declined =
        publishedOnBehalf()
            .keep(SampleListings.withIdentity("Un autre bras", Identity.ANONYMOUS), CLOCK)
            .submitEdits(AUTHOR, CLOCK)
            .decline(OWNER_PERSON, CLOCK);

    Listing edited = declined.publishEdits(OWNER_PERSON, false, CLOCK);

    assertThat(edited.awaitsConfirmation()).isFalse();
    assertThat(edited.editsAwaitReview()).isTrue();
  }

  @Test
  void aReasonItWasSentBackWithEndsWithWhatItWasAbout() {
    Listing sentBack =
        SampleListings.published()
            .keep(SampleListings.withIdentity("Un bras", Identity.ANONYMOUS), CLOCK)
            .publishEdits(AUTHOR, false, CLOCK)
            .sendBack(REVIEWER, "Dites pour quoi faire", CLOCK);

    assertThat(sentBack.sentBackBecause()).isPresent();
    assertThat(sentBack.keep(sentBack.content(), CLOCK).sentBackBecause()).isEmpty();
    assertThat(sentBack.close(AUTHOR, Outcome.SOLVED_HERE, CLOCK).sentBackBecause()).isEmpty();
  }

  private static Listing publishedOnBehalf() {
    return SampleListings.draft(SampleListings.complete(Identity.NAMED))
        .writtenOnBehalf(null, CLOCK)
        .submit(AUTHOR, false, null, CLOCK)
        .confirm(OWNER_PERSON, CLOCK)
        .publish(REVIEWER, CLOCK);
  }

  @Test
  void whatFallsShortIsNotSubmittedWithoutANoteAndSaysWhatIsMissing() {
    Listing draft = SampleListings.draft(SampleListings.vague());

    assertThatExceptionOfType(QualityCheckMissing.class)
        .isThrownBy(() -> draft.submit(AUTHOR, false, " ", CLOCK))
        .satisfies(refusal ->
            assertThat(refusal.missing())
                .extracting(QualityHint::point)
                .containsExactly(QualityHint.Point.BENEFIT, QualityHint.Point.PARTNER));
  }

  @Test
  void theNoteThatOverrulesTheQualityCheckIsKeptForTheReviewer() {
    Listing draft = SampleListings.draft(SampleListings.vague());

    Listing submitted = draft.submit(AUTHOR, false, " Tout partenaire convient. ", CLOCK);

    assertThat(submitted.submissionNote()).contains("Tout partenaire convient.");
  }

  @Test
  void aNoteThatExplainsNothingIsNotKept() {
    Listing draft = SampleListings.draft(SampleListings.complete(Identity.NAMED));

    assertThat(draft.submit(AUTHOR, false, "Inutile", CLOCK).submissionNote()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void protectionAtStakeNeedsAnAdministratorsSignOff(Protection protection) {
    Listing draft = SampleListings.draft(SampleListings.protectedBy(protection));

    if (protection == Protection.FILING_PLANNED || protection == Protection.SECRET) {
      assertThatExceptionOfType(SignOffMissing.class)
          .isThrownBy(() -> draft.submit(AUTHOR, false, null, CLOCK));
    } else {
      assertThat(draft.submit(AUTHOR, false, null, CLOCK).status()).isEqualTo(SUBMITTED);
    }
    assertThat(draft.submit(AUTHOR, true, null, CLOCK).status()).isEqualTo(SUBMITTED);
  }

  private static final AccountId OWNER_PERSON = new AccountId("owner");
}
