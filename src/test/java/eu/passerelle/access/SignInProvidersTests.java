package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.operations.StartupRefusal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class SignInProvidersTests {

  private static final String REGISTRATION = "spring.security.oauth2.client.registration.agency.";
  private static final String ISSUER = "spring.security.oauth2.client.provider.agency.issuer-uri";
  private static final String TRUST = "passerelle.sign-in.providers.agency.";

  @Test
  void withoutRegistrationsThereIsNothingOnOffer() {
    assertThat(providers(Map.of()).offers()).isEmpty();
  }

  /** Nothing answers at that address: a provider is asked only when somebody goes there. */
  @Test
  void aProviderIsOfferedUnderItsName() {
    assertThat(
            providers(agency(Map.of(REGISTRATION + "client-name", "Agence du Numérique"))).offers())
        .containsExactly(
            new SignInProviders.Offer("Agence du Numérique", "oauth2/authorization/agency"));
  }

  @Test
  void aProviderWithoutANameIsCalledAsItsRegistration() {
    assertThat(providers(agency(Map.of())).offers())
        .extracting(SignInProviders.Offer::name)
        .containsExactly("agency");
  }

  @Test
  void whatIsToldOfAProviderIsUsed() {
    SignInProvider provider =
        providers(
                agency(
                    Map.of(
                        TRUST + "trusted-domains", "agence.be",
                        TRUST + "roles-claim", "teams",
                        TRUST + "roles.passerelle-admins", "administrator")))
            .find("agency")
            .orElseThrow();

    Identification who =
        provider.identify(
            Map.of("iss", "i", "sub", "1", "email", "ada@agence.be", "teams", "passerelle-admins"));

    assertThat(who.vouched()).isTrue();
    assertThat(who.roles()).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void oneProviderMayBeRegisteredUnderAnotherName() {
    Map<String, Object> settings = agency(Map.of(REGISTRATION + "provider", "keycloak"));
    settings.put(
        "spring.security.oauth2.client.provider.keycloak.issuer-uri", settings.remove(ISSUER));

    assertThat(providers(settings).offers()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        REGISTRATION + "client-id | '' | has no client-id",
        ISSUER + " | '' | has no issuer-uri",
        ISSUER + " | login.agence.be | is not an address that begins with https://",
        REGISTRATION + "provider | nobody | has no issuer-uri",
        REGISTRATION + "scope | profile,email | lack openid",
        REGISTRATION + "scope | openid,\u00e9mail | cannot work as it is set up",
        REGISTRATION
            + "authorization-grant-type | password | people sign in with authorization_code",
        REGISTRATION + "client-authentication-method | basic | must be one of client_secret_basic",
        TRUST + "roles.chiefs | boss | can give only analyst or administrator",
        TRUST + "roles.chiefs | system | can give only analyst or administrator",
        TRUST + "trusted-domains | '@agence.be' | write it as agence.be",
        TRUST + "trusted-domains | '*.agence.be' | write it as agence.be",
        TRUST + "trusted-domains | be | write it as agence.be",
        "passerelle.sign-in.providers.city.roles-claim | groups | belongs to no sign-in provider"
      })
  void whatCannotBeIsRefusedInOneSentence(String setting, String value, String sentence) {
    Map<String, Object> settings = agency(Map.of(setting, value));

    assertThatThrownBy(() -> providers(settings))
        .isInstanceOf(StartupRefusal.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("\n");
  }

  private static Map<String, Object> agency(Map<String, String> more) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(REGISTRATION + "client-id", "passerelle");
    settings.put(ISSUER, "http://127.0.0.1:1/agency");
    settings.putAll(more);
    return settings;
  }

  private static SignInProviders providers(Map<String, Object> settings) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
    return new SignInProviders(
        environment,
        Binder.get(environment).bindOrCreate("passerelle.sign-in", SignInProperties.class));
  }
}
