package eu.passerelle.access;

import eu.passerelle.shared.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns who a provider says is there into one of our accounts. */
@Component
class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final OidcUserService claims = ProviderCalls.forClaims();
  private final SignInProviders providers;
  private final ExternalSignIn signIn;

  ProviderPeople(SignInProviders providers, ExternalSignIn signIn) {
    this.providers = providers;
    this.signIn = signIn;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = claims.loadUser(request);
    SignInProvider provider =
        providers.find(request.getClientRegistration().getRegistrationId()).orElseThrow();
    Account account =
        signIn.signIn(
            provider.identify(user.getClaims()), Language.of(LocaleContextHolder.getLocale()));
    return new ProviderPerson(account.id(), Authorities.of(account), request.getIdToken());
  }
}
