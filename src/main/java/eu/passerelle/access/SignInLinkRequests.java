package eu.passerelle.access;

import eu.passerelle.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.security.web.authentication.ott.GenerateOneTimeTokenRequestResolver;
import org.springframework.security.web.authentication.ott.OneTimeTokenGenerationSuccessHandler;

/**
 * The form on the sign-in page that asks for a link. The answer leads back to that page and tells
 * what came of it, and never whether the address is known; the token itself is in the mail alone.
 */
class SignInLinkRequests
    implements OneTimeTokenService,
        GenerateOneTimeTokenRequestResolver,
        OneTimeTokenGenerationSuccessHandler {

  static final String PATH = "/sign-in/link";

  private final SignInLinks links;
  private final String page;

  /**
   * @param page address of the sign-in page
   */
  SignInLinkRequests(SignInLinks links, String page) {
    this.links = links;
    this.page = page;
  }

  /** Who asks from where. */
  private static final class Asked extends GenerateOneTimeTokenRequest {

    private final String from;
    private final Language reading;

    private Asked(String address, String from, Language reading) {
      super(address, SignInLinks.VALIDITY);
      this.from = from;
      this.reading = reading;
    }
  }

  @Override
  public GenerateOneTimeTokenRequest resolve(HttpServletRequest request) {
    String address = request.getParameter("email");
    return new Asked(
        address == null || address.isBlank() ? "-" : address,
        request.getRemoteAddr(),
        Language.ofTag(String.valueOf(request.getParameter("language")))
            .orElseGet(() -> Language.of(request.getLocale())));
  }

  /** What came of asking, in place of a token. */
  private record Answered(SignInLinks.Answer answer, String address) implements OneTimeToken {

    @Override
    public String getTokenValue() {
      return "";
    }

    @Override
    public String getUsername() {
      return address;
    }

    @Override
    public Instant getExpiresAt() {
      return Instant.EPOCH;
    }
  }

  @Override
  public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
    Asked asked = (Asked) request;
    return new Answered(
        links.send(asked.getUsername(), asked.from, asked.reading), asked.getUsername());
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, OneTimeToken token)
      throws IOException {
    String query =
        switch (((Answered) token).answer()) {
          case SENT -> "sent";
          case MALFORMED -> "refused=" + SignInProblem.ADDRESS_MALFORMED.code();
          case TOO_OFTEN -> "refused=" + SignInProblem.TOO_OFTEN.code();
        };
    response.sendRedirect(request.getContextPath() + page + "?" + query);
  }

  /** {@link LinkSignIn} does that. */
  @Override
  public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken token) {
    throw new UnsupportedOperationException();
  }
}
