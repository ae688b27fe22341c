package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.SignInLinks.Answer;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActionsOfTests;
import eu.passerelle.operations.RateLimitsOfTests;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in with a link that is mailed. */
@ApplicationTest
class SignInLinksTests {

  private static final String HERE = "192.0.2.1";

  @Autowired private OutboxOfTests outboxes;
  @Autowired private SignedActionsOfTests actions;
  @Autowired private AccountRepository store;
  @Autowired private Accounts accounts;
  @Autowired private AuditTrail audit;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));
  private final String address = "p" + UUID.randomUUID() + "@atelier.example";
  private SignedActions signed;
  private SignInLinks links;
  private LinkSignIn signIn;

  @BeforeEach
  void make() {
    signed = actions.at(clock);
    links =
        new SignInLinks(
            outboxes.delivering(clock), signed, store, RateLimitsOfTests.usual(clock), clock);
    signIn = new LinkSignIn(links, store, accounts, audit, clock);
  }

  @Test
  void whoIsNewGetsAnAccountWithTheAddressConfirmed() {
    Account account = follow(sendTo(address));

    assertThat(account.email()).isEqualTo(address);
    assertThat(account.emailConfirmed()).isTrue();
    assertThat(account.roles()).isEmpty();
    assertThat(account.mustAgreeTo("2026-11-22")).isTrue();
  }

  @Test
  void whoComesAgainIsTheSamePersonHoweverTheyTypeTheirAddress() {
    Account first = follow(sendTo(address));

    Account second = follow(sendTo(address.toUpperCase(java.util.Locale.ROOT)));

    assertThat(second.id()).isEqualTo(first.id());
  }

  @Test
  void anAddressThatIsKnownIsAnsweredLikeOneThatIsNot() {
    store.insert(Account.create("Ada", address, Language.NL, Set.of(), clock.instant()));
    String unknown = "x" + address;

    assertThat(links.send(address, HERE, Language.FR)).isEqualTo(Answer.SENT);
    assertThat(links.send(unknown, HERE, Language.FR)).isEqualTo(Answer.SENT);

    assertThat(outboxes.to(address)).extracting(Mail::language).containsExactly(Language.NL);
    assertThat(outboxes.to(unknown)).extracting(Mail::language).containsExactly(Language.FR);
  }

  @Test
  void aLinkWorksOnce() {
    String token = sendTo(address);
    follow(token);

    assertRefused(token, SignInProblem.LINK_WORTHLESS);
  }

  @Test
  void aLinkIsGoodForAQuarterOfAnHour() {
    String token = sendTo(address);

    clock.move(SignInLinks.VALIDITY);

    assertRefused(token, SignInProblem.LINK_WORTHLESS);
  }

  @Test
  void aTokenThatWasTamperedWithIsWorthless() {
    String token = sendTo(address);
    char last = token.charAt(token.length() - 1);

    assertRefused(
        token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A'),
        SignInProblem.LINK_WORTHLESS);
    assertRefused("", SignInProblem.LINK_WORTHLESS);
  }

  @Test
  void aLinkForSomethingElseSignsNobodyIn() {
    String token =
        signed.token(
            signed.issue(
                UUID.randomUUID().toString(),
                SignedActions.Order.once(
                    "confirm-address", address, null, clock.instant().plusSeconds(60))));

    assertRefused(token, SignInProblem.LINK_WORTHLESS);
  }

  @Test
  void aClosedAccountStaysClosed() {
    store.insert(Account.create("Ada", address, Language.FR, Set.of(), clock.instant()).close());

    assertRefused(sendTo(address), SignInProblem.DISABLED);
  }

  @Test
  void whatIsNoAddressIsToldAtOnce() {
    assertThat(links.send("Ada", HERE, Language.FR)).isEqualTo(Answer.MALFORMED);
    assertThat(links.send(null, HERE, Language.FR)).isEqualTo(Answer.MALFORMED);
  }

  @Test
  void oneAddressGetsFiveLinksAnHour() {
    for (int i = 0; i < 5; i++) {
      assertThat(links.send(address, HERE, Language.FR)).isEqualTo(Answer.SENT);
    }

    assertThat(links.send(address, HERE, Language.FR)).isEqualTo(Answer.TOO_OFTEN);
    assertThat(links.send("x" + address, HERE, Language.FR)).isEqualTo(Answer.SENT);
    assertThat(outboxes.to(address)).hasSize(5);
    clock.move(Duration.ofHours(1));
    assertThat(links.send(address, HERE, Language.FR)).isEqualTo(Answer.SENT);
  }

  @Test
  void onePlaceGetsThirtyLinksAnHourWhateverTheAddresses() {
    for (int i = 0; i < 30; i++) {
      assertThat(links.send(i + address, HERE, Language.FR)).isEqualTo(Answer.SENT);
    }

    assertThat(links.send("other" + address, HERE, Language.FR)).isEqualTo(Answer.TOO_OFTEN);
    assertThat(links.send("other" + address, "192.0.2.2", Language.FR)).isEqualTo(Answer.SENT);
  }

  private String sendTo(String to) {
    assertThat(links.send(to, HERE, Language.FR)).isEqualTo(Answer.SENT);
    return signed.token(outboxes.lastAction(to));
  }

  private Account follow(String token) {
    return signIn.signIn(token);
  }

  private void assertRefused(String token, SignInProblem problem) {
    assertThatThrownBy(() -> follow(token))
        .isInstanceOfSatisfying(
            SignInRefused.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
  }
}
