package eu.passerelle.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.introductions.Question.Asked;
import eu.passerelle.introductions.Question.Shared;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can become of a question, and what all readers see of it. */
class QuestionTests {

  private static final AccountId OWNER = new AccountId("owner");
  private static final AccountId ASKER = new AccountId("asker");

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));

  private Question asked(boolean consultation) {
    return Question.ask(
        new Asked(
            new ListingId("need"),
            1,
            new Party(new OrganisationId("asked"), false),
            new Party(new OrganisationId("asking"), false),
            consultation,
            null),
        ASKER,
        " Combien de têtes ? ",
        clock);
  }

  private Question at(QuestionState state) {
    Question asked = asked(false);
    return switch (state) {
      case OPEN -> asked;
      case ANSWERED -> asked.answer(OWNER, "Quarante.", null, clock);
      case WITHDRAWN -> asked.withdraw(ASKER, clock);
      case LAPSED -> asked.lapse(clock);
    };
  }

  /** Every verb that moves it, with where it may be applied. */
  private Map<UnaryOperator<Question>, Set<QuestionState>> moves() {
    return Map.of(
        one -> one.answer(OWNER, "Quarante.", null, clock), EnumSet.of(QuestionState.OPEN),
        one -> one.followUp(ASKER, "Et les agneaux ?", clock), EnumSet.of(QuestionState.ANSWERED),
        one -> one.withdraw(ASKER, clock), EnumSet.of(QuestionState.OPEN),
        one -> one.share(1, "Combien ?", "Quarante.", OWNER, clock),
            EnumSet.of(QuestionState.ANSWERED),
        one -> one.remind(clock), EnumSet.of(QuestionState.OPEN),
        one -> one.escalate(clock), EnumSet.of(QuestionState.OPEN),
        one -> one.lapse(clock), EnumSet.of(QuestionState.OPEN));
  }

  @ParameterizedTest
  @EnumSource(QuestionState.class)
  void onlyAllowedMovesAreMade(QuestionState state) {
    Question one = at(state);
    assertThat(one.state()).isEqualTo(state);
    assertThat(one.turn() == null).isEqualTo(state != QuestionState.OPEN);
    assertThat(one.key().equals(one.id().value())).isEqualTo(state != QuestionState.OPEN);

    moves()
        .forEach((move, allowed) -> {
          if (allowed.contains(state)) {
            assertThat(move.apply(one).history()).hasSizeGreaterThan(one.history().size());
          } else {
            assertThatThrownBy(() -> move.apply(one)).isInstanceOf(IllegalQuestionState.class);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(ints = {0, Question.LONGEST + 1})
  void whatIsEmptyOrTooLongIsRefused(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked(false).answer(OWNER, "a".repeat(length), null, clock));
  }

  @Test
  void anAnswerIsShownToAllOnlyWhereItsOwnerSaysSo() {
    assertThat(asked(false).answer(OWNER, "Quarante.", null, clock).shared()).isEmpty();

    assertThat(asked(false).answer(OWNER, "Quarante.", "Combien ?", clock).shared())
        .containsExactly(new Shared(1, "Combien ?", "Quarante.", OWNER, clock.instant()));
  }

  @Test
  void everyAnswerOfAConsultationIsShownAndStaysShown() {
    Question answered =
        asked(true)
            .answer(OWNER, "Quarante.", null, clock)
            .followUp(ASKER, "Et les agneaux ?", clock)
            .answer(OWNER, "Soixante.", null, clock);

    assertThat(answered.shared())
        .extracting(Shared::questionText)
        .containsExactly("Combien de têtes ?", "Et les agneaux ?");
    assertThatThrownBy(() -> answered.unshare(1, OWNER, clock))
        .isInstanceOf(IllegalQuestionState.class);
  }

  @Test
  void whatAllReadersSeeCanBeCorrectedAndTakenBack() {
    Question shown = at(QuestionState.ANSWERED).share(1, "Combien ?", "Quarante.", OWNER, clock);

    Question corrected = shown.share(1, "Combien ?", "Quarante et un.", OWNER, clock);
    assertThat(corrected.shared())
        .extracting(Shared::answerText)
        .containsExactly("Quarante et un.");

    Question hidden = corrected.unshare(1, OWNER, clock);
    assertThat(hidden.shared()).isEmpty();
    assertThat(hidden.unshare(1, OWNER, clock)).isEqualTo(hidden);
  }

  @Test
  void whatIsNoAnswerIsNotShown() {
    assertThatThrownBy(
            () -> at(QuestionState.ANSWERED).share(0, "Combien ?", "Quarante.", OWNER, clock))
        .isInstanceOf(IllegalQuestionState.class);
  }

  @Test
  void tenTextsAreEnough() {
    Question question = at(QuestionState.ANSWERED);
    for (int round = 2; round <= Question.MOST_LINES / 2; round++) {
      question = question.followUp(ASKER, "Et ?", clock).answer(OWNER, "Oui.", null, clock);
    }

    assertThat(question.canBeFollowedUp()).isFalse();
  }

  @Test
  void aFollowUpStartsTheClockAnew() {
    Question reminded = asked(false).remind(clock);
    assertThat(reminded.turn()).isEqualTo(new Turn(Side.ASKED, clock.instant(), 1));

    Question answered = reminded.answer(OWNER, "Quarante.", null, clock);
    clock.move(Duration.ofDays(1));
    assertThat(answered.followUp(ASKER, "Et les agneaux ?", clock).turn())
        .isEqualTo(new Turn(Side.ASKED, clock.instant(), 0));
  }
}
