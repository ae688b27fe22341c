package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.shared.Language;
import eu.passerelle.support.ApplicationTest;
import jakarta.servlet.http.HttpSessionEvent;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Whose session may go on. */
@ApplicationTest
class OpenSessionsTests {

  @Autowired private AccountRepository store;

  private OpenSessions sessions;
  private Account account;

  @BeforeEach
  void signIn() {
    sessions = new OpenSessions(store);
    account =
        store.insert(
            Account.create(
                "Ada",
                UUID.randomUUID() + "@agence.example",
                Language.FR,
                Set.of(Role.ANALYST),
                Instant.now()));
  }

  @Test
  void aSessionGoesOnWhileItsAccountIsAsItWas() {
    assertThat(sessions.mayNotGoOn(session(account))).isFalse();
    assertThat(sessions.mayNotGoOn(null)).isFalse();
  }

  @Test
  void aClosedAccountIsOutAtOnceInItsOpenSessionsToo() {
    MockHttpSession open = open(account);
    MockHttpSession other =
        open(
            store.insert(
                Account.create(
                    "Bob",
                    UUID.randomUUID() + "@agence.example",
                    Language.FR,
                    Set.of(),
                    Instant.now())));

    store.save(account.close());

    assertThat(sessions.mayNotGoOn(session(account))).isTrue();
    sessions.endThoseThatMayNotGoOn();
    assertThat(open.isInvalid()).isTrue();
    assertThat(other.isInvalid()).isFalse();
  }

  @Test
  void anErasedAccountIsOutToo() {
    store.delete(account);

    assertThat(sessions.mayNotGoOn(session(account))).isTrue();
  }

  @Test
  void whoLosesARoleHasToComeInAnewAndWhoGetsOneHasNot() {
    Account more = store.save(account.give(Role.ADMINISTRATOR));
    assertThat(sessions.mayNotGoOn(session(account))).isFalse();

    store.save(more.take(Role.ANALYST));
    assertThat(sessions.mayNotGoOn(session(account))).isTrue();
  }

  @Test
  void aSessionThatEndedByItselfIsLeftAlone() {
    MockHttpSession ended = open(account);
    ended.invalidate();
    store.save(account.close());

    sessions.endThoseThatMayNotGoOn();

    assertThat(ended.isInvalid()).isTrue();
  }

  private MockHttpSession open(Account whose) {
    MockHttpSession session = new MockHttpSession();
    session.setAttribute(
        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
        new SecurityContextImpl(session(whose)));
    sessions.sessionCreated(new HttpSessionEvent(session));
    return session;
  }

  private static Authentication session(Account whose) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new OneClickPerson(whose.id()), null, Authorities.of(whose));
  }
}
