package eu.passerelle.shell;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** When a session is in use, and when it is over. */
class IdleSessionsTests {

  private static final Duration LASTS = Duration.ofHours(2);
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

  private final MovableClock clock = new MovableClock(START);
  private final IdleSessions idleSessions = new IdleSessions(clock);
  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void signIn() throws Exception {
    session.setMaxInactiveInterval((int) LASTS.toSeconds());
    ask("/", "init");
  }

  @Test
  void whatIsAskedForPutsTheEndOff() throws Exception {
    clock.move(LASTS);
    MockHttpServletResponse response = ask("/", "uidl");
    clock.move(LASTS);
    ask("/files/listing/file", "");

    assertThat(session.isInvalid()).isFalse();
    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("session-end=%d;".formatted(START.plus(LASTS.multipliedBy(2)).toEpochMilli()));
  }

  @Test
  void whatAPageAsksForByItselfDoesNot() throws Exception {
    clock.move(Duration.ofHours(1));
    assertThat(ask("/", "heartbeat").getHeader("Set-Cookie")).isNull();
    assertThat(ask("/VAADIN/push", "push").getHeader("Set-Cookie")).isNull();
    assertThat(ask("/styles/styles.css", "").getHeader("Set-Cookie")).isNull();
    clock.move(Duration.ofHours(1).plusMillis(1));
    ask("/", "heartbeat");

    assertThat(session.isInvalid()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"heartbeat", "uidl", "init"})
  void afterTheEndNothingCountsAnyMore(String kind) throws Exception {
    clock.move(LASTS.plusMillis(1));

    assertThat(ask("/", kind).getHeader("Set-Cookie")).isNull();
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void aSessionThatMayLastForeverDoes() throws Exception {
    session.setMaxInactiveInterval(0);
    clock.move(LASTS.multipliedBy(10));
    ask("/", "heartbeat");

    assertThat(session.isInvalid()).isFalse();
  }

  @Test
  void whoHasNoSessionGetsNone() throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    MockHttpServletResponse response = new MockHttpServletResponse();
    idleSessions.doFilter(request, response, new MockFilterChain());

    assertThat(request.getSession(false)).isNull();
    assertThat(response.getHeader("Set-Cookie")).isNull();
  }

  @Test
  void nobodyIsWarnedForMoreThanHalfOfASession() {
    SessionProperties properties = new SessionProperties(Duration.ofMinutes(5));

    assertThat(properties.warningWithin(LASTS)).isEqualTo(Duration.ofMinutes(5));
    assertThat(properties.warningWithin(Duration.ofMinutes(6))).isEqualTo(Duration.ofMinutes(3));
  }

  private MockHttpServletResponse ask(String path, String kind) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", path);
    request.setServletPath(path);
    request.setSession(session);
    request.setParameter("v-r", kind);
    MockHttpServletResponse response = new MockHttpServletResponse();
    idleSessions.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
