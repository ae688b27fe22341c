package eu.passerelle.access;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * {@link LinkSignIn} as Spring Security asks it. It is no bean: a provider that is one would be
 * asked a second time, with a token that is used up by then.
 */
class LinkAuthentication implements AuthenticationProvider {

  private final LinkSignIn signIn;

  LinkAuthentication(LinkSignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return OneTimeTokenAuthenticationToken.class.isAssignableFrom(authentication);
  }

  @Override
  public Authentication authenticate(Authentication authentication) {
    Account account =
        signIn.signIn(((OneTimeTokenAuthenticationToken) authentication).getTokenValue());
    return UsernamePasswordAuthenticationToken.authenticated(
        new OneClickPerson(account.id()), null, Authorities.of(account));
  }
}
