package eu.passerelle.access;

import eu.passerelle.operations.RateLimit;
import eu.passerelle.operations.RateLimits;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away whoever asks for more than anybody reads: an account, or the internet address of a
 * visitor.
 */
class RequestLimits extends OncePerRequestFilter {

  private static final String SECONDS_TO_WAIT = "60";

  private final RateLimits limits;
  private final CurrentAccount current;

  RequestLimits(RateLimits limits, CurrentAccount current) {
    this.limits = limits;
    this.current = current;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return AccountGate.isForEverybody(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String who = current.id().map(AccountId::value).orElseGet(request::getRemoteAddr);
    if (limits.allow(RateLimit.PAGE, who)) {
      chain.doFilter(request, response);
    } else {
      turnAway(request, response);
    }
  }

  private static void turnAway(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().println(Texts.in(Language.of(request.getLocale())).get("limit.requests"));
  }
}
