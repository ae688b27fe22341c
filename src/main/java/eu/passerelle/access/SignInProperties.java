package eu.passerelle.access;

import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What to believe the providers, by the name of their registration.
 *
 * @see SignInProviders
 */
@ConfigurationProperties("passerelle.sign-in")
record SignInProperties(@DefaultValue Map<String, Provider> providers) {

  /**
   * One provider.
   *
   * @param trustedDomains domains of which it hands out the e-mail addresses; in exactly these an
   *     address needs no {@code email_verified}
   * @param rolesClaim the claim with a person's groups
   * @param roles what a group gives: analyst or administrator
   */
  record Provider(
      @DefaultValue Set<String> trustedDomains,
      @DefaultValue("groups") String rolesClaim,
      @DefaultValue Map<String, String> roles) {

    static final Provider UNTOLD = new Provider(Set.of(), "groups", Map.of());
  }
}
