package eu.passerelle.access;

import eu.passerelle.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Signs in as a persona of the demonstration, or as the first administrator with the printed link's
 * token. Both are form posts guarded by the CSRF token.
 */
class OneClickSignInFilter extends AbstractAuthenticationProcessingFilter {

  static final String PERSONA_PATH = "/sign-in/persona";
  static final String FIRST_ADMINISTRATOR_PATH = "/sign-in/first-administrator";

  private final Accounts accounts;
  private final FirstAdministratorLink firstAdministrator;

  OneClickSignInFilter(
      AuthenticationManager manager, Accounts accounts, FirstAdministratorLink firstAdministrator) {
    super(
        new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, PERSONA_PATH),
            PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, FIRST_ADMINISTRATOR_PATH)),
        manager);
    this.accounts = accounts;
    this.firstAdministrator = firstAdministrator;
  }

  @Override
  public Authentication attemptAuthentication(
      HttpServletRequest request, HttpServletResponse response) {
    return account(request)
        .filter(account -> !account.disabled())
        .map(this::authentication)
        .orElseThrow(() -> new BadCredentialsException("nobody can be signed in this way"));
  }

  private Optional<Account> account(HttpServletRequest request) {
    if (request.getServletPath().equals(PERSONA_PATH)) {
      return accounts.persona(parameter(request, "persona"));
    }
    try {
      return firstAdministrator.redeem(
          parameter(request, "token"),
          parameter(request, "name"),
          parameter(request, "email"),
          Language.of(request.getLocale()));
    } catch (IllegalArgumentException e) {
      throw new BadCredentialsException("name or address missing", e);
    }
  }

  private static String parameter(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }

  private Authentication authentication(Account account) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new OneClickPerson(accounts.cameIn(account).id()), null, Authorities.of(account));
  }
}
