package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.operations.RateLimitsOfTests;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.As;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@ApplicationTest
class RequestLimitsTests {

  private static final int A_MINUTE = 1200;

  @Autowired private CurrentAccount current;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));
  private RequestLimits limits;

  @BeforeEach
  void make() {
    limits = new RequestLimits(RateLimitsOfTests.usual(clock), current);
  }

  @Test
  void whoAsksForMoreThanAnybodyReadsIsTurnedAwayForAWhile() throws Exception {
    for (int i = 0; i < A_MINUTE; i++) {
      assertThat(ask("/explore", "192.0.2.1").getStatus()).isEqualTo(200);
    }

    MockHttpServletResponse refused = ask("/explore", "192.0.2.1");
    assertThat(refused.getStatus()).isEqualTo(429);
    assertThat(refused.getHeader("Retry-After")).isEqualTo("60");
    assertThat(refused.getContentAsString()).contains("Attendez une minute");
    assertThat(ask("/explore", "192.0.2.2").getStatus()).isEqualTo(200);
    assertThat(ask("/VAADIN/build/index.js", "192.0.2.1").getStatus()).isEqualTo(200);
    clock.move(Duration.ofMinutes(1));
    assertThat(ask("/explore", "192.0.2.1").getStatus()).isEqualTo(200);
  }

  @Test
  @As(ActingAs.FOUNDER)
  void whoIsSignedInIsCountedWhereverTheyAre() throws Exception {
    for (int i = 0; i < A_MINUTE; i++) {
      ask("/my", "192.0.2." + i % 200);
    }

    assertThat(ask("/my", "192.0.2.250").getStatus()).isEqualTo(429);
  }

  private MockHttpServletResponse ask(String path, String from) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setServletPath(path);
    request.setRemoteAddr(from);
    request.addHeader("Accept-Language", "fr-BE");
    MockHttpServletResponse response = new MockHttpServletResponse();
    limits.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
