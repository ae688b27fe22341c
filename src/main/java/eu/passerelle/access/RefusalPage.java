package eu.passerelle.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads back to the sign-in page, which tells why nobody was signed in. */
class RefusalPage implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalPage.class);

  private final RedirectStrategy redirect = new DefaultRedirectStrategy();
  private final String page;

  /**
   * @param page address of the sign-in page
   */
  RefusalPage(String page) {
    this.page = page;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof OAuth2AuthenticationException refused) {
      log(refused);
    }
    redirect.sendRedirect(request, response, page + "?refused=" + problem(failure).code());
  }

  static SignInProblem problem(AuthenticationException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SignInRefused refused) {
        return refused.problem();
      }
      if (cause instanceof IOException) {
        return SignInProblem.UNREACHABLE;
      }
    }
    return SignInProblem.FAILED;
  }

  /**
   * Only the code, and what went wrong on the way: providers write names and addresses of people
   * into their descriptions.
   */
  private static void log(OAuth2AuthenticationException refused) {
    String code = refused.getError().getErrorCode().replaceAll("[^a-zA-Z0-9_-]", "?");
    Throwable root = NestedExceptionUtils.getMostSpecificCause(refused);
    LOG.warn(
        "Somebody could not be signed in through a provider: {} ({})",
        code,
        root instanceof IOException ? root.toString() : root.getClass().getSimpleName());
  }
}
