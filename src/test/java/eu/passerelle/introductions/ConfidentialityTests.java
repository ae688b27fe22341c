package eu.passerelle.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.files.FileId;
import eu.passerelle.introductions.Introduction.Interest;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.support.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When what is confidential opens, and what an agreement takes. */
class ConfidentialityTests {

  private static final AccountId OWNER = new AccountId("owner");
  private static final AccountId ASKER = new AccountId("asker");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final SentFile FIRST = new SentFile(new FileId("first"), "accord.pdf", 1);
  private static final SentFile SECOND = new SentFile(new FileId("second"), "accord.pdf", 1);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));

  private Introduction asked(boolean anonymous) {
    return Introduction.ask(
        new Interest(
            new ListingId("need"),
            1,
            new Party(new OrganisationId("asked"), anonymous),
            new Party(new OrganisationId("asking"), false),
            null,
            null,
            1,
            new Request("Nous avons un capteur", "Un essai de trois mois", ""),
            EnumSet.allOf(Disclosure.class),
            null),
        ASKER,
        clock);
  }

  private Introduction accepted() {
    return asked(false).accept(OWNER, EnumSet.allOf(Disclosure.class), clock);
  }

  private Introduction guarded() {
    return accepted().askConfidentiality(Side.ASKED, OWNER, clock);
  }

  private Introduction inForce() {
    return guarded()
        .handInSigned(Side.ASKING, ASKER, FIRST, DAY, clock)
        .confirmSigned(Side.ASKED, OWNER, FIRST.file(), clock);
  }

  @Test
  void withoutAnAgreementConsentIsEnough() {
    assertThat(asked(false).opens(Side.ASKING, false)).isFalse();
    assertThat(accepted().opens(Side.ASKED, true)).isTrue();
    assertThat(accepted().opens(Side.ASKING, true)).isTrue();
    assertThat(
            asked(false)
                .accept(OWNER, Set.of(Disclosure.ORGANISATION), clock)
                .opens(Side.ASKED, true))
        .isFalse();
  }

  @Test
  void anAgreementThatWasAskedForGuardsWhatIsConfidentialOfBothSides() {
    for (Side side : Side.values()) {
      assertThat(guarded().opens(side, true)).isFalse();
      assertThat(guarded().opens(side, false)).isTrue();
      assertThat(inForce().opens(side, true)).isTrue();
    }
  }

  @Test
  void itTakesOneSideToHandInAndTheOtherToConfirm() {
    Introduction signed = guarded().handInSigned(Side.ASKING, ASKER, FIRST, DAY, clock);

    assertThat(signed.opens(Side.ASKED, true)).isFalse();
    assertThatThrownBy(() -> signed.confirmSigned(Side.ASKING, ASKER, FIRST.file(), clock))
        .isInstanceOf(IllegalIntroductionState.class);
    assertThatThrownBy(() -> guarded().confirmSigned(Side.ASKED, OWNER, FIRST.file(), clock))
        .isInstanceOf(IllegalIntroductionState.class);
  }

  @Test
  void anotherFileHasToBeConfirmedAgain() {
    Introduction replaced = inForce().handInSigned(Side.ASKING, ASKER, SECOND, DAY, clock);

    assertThat(replaced.opens(Side.ASKED, true)).isFalse();
    assertThatThrownBy(() -> replaced.confirmSigned(Side.ASKED, OWNER, FIRST.file(), clock))
        .as("what was read is not what is there")
        .isInstanceOf(IllegalIntroductionState.class);
    assertThat(
            replaced.confirmSigned(Side.ASKED, OWNER, SECOND.file(), clock).opens(Side.ASKED, true))
        .isTrue();
  }

  @Test
  void askingAndConfirmingTwiceChangesNothing() {
    Introduction guarded = guarded();
    assertThat(guarded.askConfidentiality(Side.ASKING, ASKER, clock)).isSameAs(guarded);
    Introduction inForce = inForce();
    assertThat(inForce.confirmSigned(Side.ASKED, OWNER, FIRST.file(), clock)).isSameAs(inForce);
  }

  @Test
  void nothingIsSignedWithSomebodyUnknown() {
    Introduction anonymous =
        asked(true).accept(OWNER, Set.of(), clock).askConfidentiality(Side.ASKED, OWNER, clock);

    assertThatThrownBy(() -> anonymous.handInSigned(Side.ASKING, ASKER, FIRST, DAY, clock))
        .isInstanceOf(StillAnonymous.class);
  }

  @Test
  void nothingOpensAndNothingIsAgreedOnceItIsOver() {
    Introduction ended = inForce().end(Side.ASKED, OWNER, "Sans suite", clock);

    assertThat(ended.opens(Side.ASKED, true)).isFalse();
    assertThat(
            inForce()
                .agree(Side.ASKED, OWNER, AgreementTerms.UNTOLD, clock)
                .opens(Side.ASKED, true))
        .isTrue();
    assertThatThrownBy(() -> ended.handInSigned(Side.ASKED, OWNER, SECOND, DAY, clock))
        .isInstanceOf(IllegalIntroductionState.class);
    assertThatThrownBy(() -> asked(false).askConfidentiality(Side.ASKING, ASKER, clock))
        .as("nobody has answered yet")
        .isInstanceOf(IllegalIntroductionState.class);
  }
}
