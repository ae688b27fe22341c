package eu.passerelle.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.Introduction.Interest;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can become of an introduction, and who sees what. */
class IntroductionTests {

  private static final AccountId OWNER = new AccountId("owner");
  private static final AccountId ASKER = new AccountId("asker");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));

  private Introduction asked(boolean askedAnonymous, boolean askingAnonymous) {
    return Introduction.ask(
        new Interest(
            new ListingId("need"),
            1,
            new Party(new OrganisationId("asked"), askedAnonymous),
            new Party(new OrganisationId("asking"), askingAnonymous),
            null,
            null,
            1,
            new Request("Nous avons un capteur", "Un essai de trois mois", ""),
            askingAnonymous ? Set.of() : Set.of(Disclosure.ORGANISATION, Disclosure.CONTACT),
            null),
        ASKER,
        clock);
  }

  private Introduction at(IntroductionState state) {
    Introduction asked = asked(false, false);
    Introduction accepted = asked.accept(OWNER, Set.of(Disclosure.ORGANISATION), clock);
    return switch (state) {
      case ASKED -> asked;
      case ACCEPTED -> accepted;
      case IN_CONTACT -> accepted.spoken(Side.ASKING, ASKER, clock);
      case NEGOTIATING -> accepted.negotiate(Side.ASKED, OWNER, clock);
      case AGREED -> accepted.agree(Side.ASKED, OWNER, AgreementTerms.UNTOLD, clock);
      case DECLINED -> asked.decline(OWNER, "Pas maintenant", clock);
      case ENDED -> accepted.end(Side.ASKED, OWNER, "Sans suite", clock);
      case WITHDRAWN -> asked.withdraw(ASKER, "Trouvé ailleurs", clock);
    };
  }

  /** Every verb that moves it, with where it may be applied. */
  private Map<UnaryOperator<Introduction>, Set<IntroductionState>> moves() {
    return Map.of(
        one -> one.accept(OWNER, Set.of(), clock),
        EnumSet.of(IntroductionState.ASKED),
        one -> one.decline(OWNER, "Non", clock),
        EnumSet.of(IntroductionState.ASKED),
        one -> one.withdraw(ASKER, "Non", clock),
        EnumSet.of(
            IntroductionState.ASKED,
            IntroductionState.ACCEPTED,
            IntroductionState.IN_CONTACT,
            IntroductionState.NEGOTIATING),
        one -> one.negotiate(Side.ASKED, OWNER, clock),
        EnumSet.of(IntroductionState.ACCEPTED, IntroductionState.IN_CONTACT),
        one -> one.agree(Side.ASKED, OWNER, AgreementTerms.UNTOLD, clock),
        EnumSet.of(
            IntroductionState.ACCEPTED,
            IntroductionState.IN_CONTACT,
            IntroductionState.NEGOTIATING),
        one -> one.end(Side.ASKED, OWNER, "Non", clock),
        EnumSet.of(
            IntroductionState.ACCEPTED,
            IntroductionState.IN_CONTACT,
            IntroductionState.NEGOTIATING),
        one -> one.lapse(clock),
        EnumSet.of(
            IntroductionState.ASKED,
            IntroductionState.ACCEPTED,
            IntroductionState.IN_CONTACT,
            IntroductionState.NEGOTIATING));
  }

  @ParameterizedTest
  @EnumSource(IntroductionState.class)
  void onlyAllowedMovesAreMade(IntroductionState state) {
    Introduction one = at(state);
    assertThat(one.state()).isEqualTo(state);
    assertThat(one.turn() == null).isEqualTo(state.isOver());
    assertThat(one.overSince() == null).isEqualTo(!state.isOver());

    moves()
        .forEach((move, allowed) -> {
          if (allowed.contains(state)) {
            assertThat(move.apply(one).history()).hasSizeGreaterThan(one.history().size());
          } else {
            assertThatThrownBy(() -> move.apply(one)).isInstanceOf(IllegalIntroductionState.class);
          }
        });
  }

  @Test
  void anEndWithoutAReasonIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked(false, false).decline(OWNER, " ", clock));
  }

  @Test
  void whoWritesHandsTheTurnOver() {
    Introduction accepted = at(IntroductionState.ACCEPTED);
    assertThat(accepted.turn()).extracting(Turn::side).isEqualTo(Side.ASKING);

    clock.move(Duration.ofDays(1));
    Introduction written = accepted.spoken(Side.ASKING, ASKER, clock);
    assertThat(written.turn()).isEqualTo(new Turn(Side.ASKED, clock.instant(), 0));

    clock.move(Duration.ofDays(1));
    assertThat(written.spoken(Side.ASKING, ASKER, clock).turn()).isEqualTo(written.turn());
  }

  @Test
  void aReminderGoesOnceAndAnAnswerStartsTheClockAnew() {
    Introduction reminded = asked(false, false).remind(clock);
    assertThat(reminded.turn()).extracting(Turn::warned).isEqualTo(1);

    Introduction accepted = reminded.accept(OWNER, Set.of(), clock);
    assertThat(accepted.turn()).extracting(Turn::warned).isEqualTo(0);
  }

  @Test
  void anAnonymousSideIsShownOnlyOnceBothHaveAgreed() {
    Introduction asked = asked(true, true);
    assertThat(shown(asked, Side.ASKED)).isEmpty();

    Introduction accepted = asked.accept(OWNER, EnumSet.allOf(Disclosure.class), clock);
    assertThat(shown(accepted, Side.ASKED)).isEmpty();
    assertThat(shown(accepted, Side.ASKING)).isEmpty();

    Introduction both =
        accepted.disclose(Side.ASKING, ASKER, Set.of(Disclosure.ORGANISATION), clock);
    assertThat(shown(both, Side.ASKED)).containsExactlyInAnyOrder(Disclosure.values());
    assertThat(shown(both, Side.ASKING)).containsExactly(Disclosure.ORGANISATION);
  }

  @Test
  void whoDeclinesStaysAnonymous() {
    Introduction declined = asked(true, false).decline(OWNER, "Non", clock);

    assertThat(shown(declined, Side.ASKED)).isEmpty();
    assertThat(shown(declined, Side.ASKING)).containsExactly(Disclosure.ORGANISATION);
  }

  @Test
  void contactsOfANamedSideAreShownOnceTheOtherWantsToTalk() {
    assertThat(shown(asked(false, false), Side.ASKING)).containsExactly(Disclosure.ORGANISATION);
    assertThat(shown(at(IntroductionState.ACCEPTED), Side.ASKING))
        .containsExactlyInAnyOrder(Disclosure.ORGANISATION, Disclosure.CONTACT);
  }

  private static List<Disclosure> shown(Introduction one, Side side) {
    return List.of(Disclosure.values()).stream()
        .filter(disclosure -> one.shows(side, disclosure))
        .toList();
  }
}
