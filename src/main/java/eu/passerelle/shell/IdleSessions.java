package eu.passerelle.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session in which nobody has asked for anything for as long as a session may last. An open
 * page keeps in touch by itself, which to the container looks like somebody who is there.
 *
 * <p>A cookie tells every page of the browser when the session will end. It comes with each answer
 * to somebody, so what one window asks for counts in all of them.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10)
class IdleSessions extends OncePerRequestFilter {

  /** Milliseconds since 1970, by our clock. */
  static final String END_COOKIE = "session-end";

  private static final String LAST_ASKED = IdleSessions.class.getName() + ".lastAsked";

  private final Clock clock;

  IdleSessions(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session != null && session.getMaxInactiveInterval() > 0) {
      watch(session, request, response);
    }
    chain.doFilter(request, response);
  }

  private void watch(
      HttpSession session, HttpServletRequest request, HttpServletResponse response) {
    Instant now = clock.instant();
    if (session.getAttribute(LAST_ASKED) instanceof Instant last
        && now.isAfter(end(session, last))) {
      session.invalidate();
    } else if (somebodyAsks(request)) {
      session.setAttribute(LAST_ASKED, now);
      response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, end(session, now)));
    }
  }

  private static Instant end(HttpSession session, Instant last) {
    return last.plus(Duration.ofSeconds(session.getMaxInactiveInterval()));
  }

  /** Everything but what a page asks for by itself: its heartbeat, and below /VAADIN its parts. */
  private static boolean somebodyAsks(HttpServletRequest request) {
    return !"heartbeat".equals(request.getParameter("v-r"))
        && !request.getServletPath().startsWith("/VAADIN/")
        && !request.getServletPath().startsWith("/styles/");
  }

  private static String cookie(HttpServletRequest request, Instant end) {
    return ResponseCookie.from(END_COOKIE, String.valueOf(end.toEpochMilli()))
        .path("/")
        .sameSite("Lax")
        .secure(request.isSecure())
        .build()
        .toString();
  }
}
