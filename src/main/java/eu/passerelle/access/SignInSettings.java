package eu.passerelle.access;

import eu.passerelle.operations.StartupRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Provider;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties.Registration;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;

/**
 * Reads what the operator wrote about providers, and refuses in one sentence what cannot be.
 *
 * @param clients Spring Boot's settings
 * @param trust ours
 */
record SignInSettings(OAuth2ClientProperties clients, SignInProperties trust) {

  private static final String CLIENT = "spring.security.oauth2.client.";
  private static final String CODE_GRANT = "authorization_code";
  private static final String REDIRECT_URI = "{baseUrl}/login/oauth2/code/{registrationId}";
  private static final Set<String> SCOPES = Set.of("openid", "profile", "email");
  private static final List<String> CLIENT_METHODS =
      List.of("client_secret_basic", "client_secret_post", "none");

  /**
   * The providers.
   *
   * @throws StartupRefusal when one cannot work as it is set up
   */
  List<SignInProvider> providers() {
    trust.providers().keySet().forEach(this::requireRegistration);
    return clients.getRegistration().entrySet().stream()
        .map(entry -> provider(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void requireRegistration(String id) {
    if (!clients.getRegistration().containsKey(id)) {
      throw new StartupRefusal(
          "passerelle.sign-in.providers.%s belongs to no sign-in provider; set %sregistration.%s, or take it away."
              .formatted(id, CLIENT, id));
    }
  }

  private SignInProvider provider(String id, Registration given) {
    Provider provider = provider(id, or(given.getProvider(), id));
    String name = or(given.getClientName(), id);
    requireSound(id, given);
    Registration complete = complete(id, name, given);
    tryOut(id, complete);
    return new SignInProvider(id, name, trust(id), client(id, complete, provider));
  }

  private Provider provider(String id, String name) {
    Provider provider = clients.getProvider().get(name);
    String issuer = provider == null ? "" : or(provider.getIssuerUri(), "");
    if (provider == null || issuer.isEmpty()) {
      throw new StartupRefusal(
          "The sign-in provider %s has no issuer-uri; set %sprovider.%s.issuer-uri."
              .formatted(id, CLIENT, name));
    }
    if (!issuer.matches("https?://[^/\\s?#]+[^\\s?#]*")) {
      throw new StartupRefusal(
          "The issuer-uri '%s' of the sign-in provider %s is not an address that begins with https:// or http://."
              .formatted(issuer, id));
    }
    return provider;
  }

  private static void requireSound(String id, Registration given) {
    if (or(given.getClientId(), "").isEmpty()) {
      throw new StartupRefusal(
          "The sign-in provider %s has no client-id; set %sregistration.%s.client-id."
              .formatted(id, CLIENT, id));
    }
    String grant = or(given.getAuthorizationGrantType(), CODE_GRANT);
    if (!grant.equals(CODE_GRANT)) {
      throw new StartupRefusal(
          "The authorization-grant-type of the sign-in provider %s is '%s'; people sign in with %s only."
              .formatted(id, grant, CODE_GRANT));
    }
    if (given.getScope() != null && !given.getScope().contains("openid")) {
      throw new StartupRefusal(
          "The scopes of the sign-in provider %s lack openid; add it, or leave scope out."
              .formatted(id));
    }
    String method = given.getClientAuthenticationMethod();
    if (method != null && !CLIENT_METHODS.contains(method)) {
      throw new StartupRefusal(
          "The client-authentication-method of the sign-in provider %s is '%s'; it must be one of %s."
              .formatted(id, method, String.join(", ", CLIENT_METHODS)));
    }
  }

  /** With what is usual where the operator says nothing. */
  private static Registration complete(String id, String name, Registration given) {
    Registration complete = new Registration();
    complete.setProvider(id);
    complete.setClientId(given.getClientId());
    complete.setClientSecret(given.getClientSecret());
    complete.setClientAuthenticationMethod(given.getClientAuthenticationMethod());
    complete.setAuthorizationGrantType(CODE_GRANT);
    complete.setRedirectUri(or(given.getRedirectUri(), REDIRECT_URI));
    complete.setScope(given.getScope() == null ? SCOPES : given.getScope());
    complete.setClientName(name);
    return complete;
  }

  /** Builds the registration as if the provider had answered, so that mistakes show at start. */
  private static void tryOut(String id, Registration registration) {
    Provider answer = new Provider();
    answer.setAuthorizationUri("https://provider.example/authorize");
    answer.setTokenUri("https://provider.example/token");
    try {
      new OAuth2ClientPropertiesMapper(client(id, registration, answer)).asClientRegistrations();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new StartupRefusal(
          "The sign-in provider %s cannot work as it is set up: %s.".formatted(id, e.getMessage()),
          e);
    }
  }

  private static OAuth2ClientProperties client(
      String id, Registration registration, Provider provider) {
    OAuth2ClientProperties client = new OAuth2ClientProperties();
    client.getRegistration().put(id, registration);
    client.getProvider().put(id, provider);
    return client;
  }

  private ProviderTrust trust(String id) {
    SignInProperties.Provider told =
        trust.providers().getOrDefault(id, SignInProperties.Provider.UNTOLD);
    told.trustedDomains().forEach(domain -> requireDomain(id, domain));
    return new ProviderTrust(
        told.trustedDomains(),
        told.rolesClaim(),
        told.roles().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> role(id, entry.getKey(), entry.getValue()))));
  }

  private static void requireDomain(String id, String domain) {
    if (!domain.matches("[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+")) {
      throw new StartupRefusal(
          "The trusted domain '%s' of the sign-in provider %s is not one; write it as agence.be, without @ or *."
              .formatted(domain, id));
    }
  }

  private static Role role(String id, String group, String name) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(() ->
            new StartupRefusal(
                "The sign-in provider %s gives '%s' to the group %s; a provider can give only %s."
                    .formatted(id, name, group, roles())));
  }

  private static String roles() {
    return Arrays.stream(Role.values())
        .map(role -> role.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" or "));
  }

  private static String or(@Nullable String given, String usual) {
    return given == null || given.isBlank() ? usual : given;
  }
}
