package eu.passerelle.access;

import java.util.Map;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * An OpenID Connect provider that the operator set up.
 *
 * @param id the name of its registration
 * @param name what people call it
 * @param trust what we believe it
 * @param client its registration, and no other
 */
record SignInProvider(String id, String name, ProviderTrust trust, OAuth2ClientProperties client) {

  Identification identify(Map<String, Object> claims) {
    return trust.identify(id, claims);
  }

  /**
   * Asks the provider for its addresses and keys.
   *
   * @throws IllegalArgumentException when it does not answer, or not as a provider would
   * @throws IllegalStateException when it answers in another name
   */
  ClientRegistration discover() {
    return new OAuth2ClientPropertiesMapper(client)
        .asClientRegistrations().values().stream().findFirst().orElseThrow();
  }
}
