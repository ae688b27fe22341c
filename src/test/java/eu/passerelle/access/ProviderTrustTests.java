package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProviderTrustTests {

  private final ProviderTrust trust =
      new ProviderTrust(
          Set.of("agence.be"),
          "groups",
          Map.of("passerelle-analysts", Role.ANALYST, "passerelle-admins", Role.ADMINISTRATOR));

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ada@ailleurs.be, true, true",
        "ada@ailleurs.be, false, false",
        "ada@ailleurs.be, -, false",
        "ada@ailleurs.be, yes, false",
        "ada@agence.be, -, true",
        "ada@agence.be, false, true",
        "ada@mail.agence.be, -, false",
        "-, true, false",
        "no address, true, false"
      })
  void anAddressIsVouchedForWhenItIsVerifiedOrInATrustedDomain(
      String address, String verified, boolean vouched) {
    Map<String, Object> claims = claims();
    claims.put("email", address);
    claims.put("email_verified", verified);

    assertThat(identify(claims).vouched()).isEqualTo(vouched);
  }

  @Test
  void verifiedIsUnderstoodAsATruthValueToo() {
    Map<String, Object> claims = claims();
    claims.put("email", "ada@ailleurs.be");
    claims.put("email_verified", true);

    assertThat(identify(claims).vouched()).isTrue();
  }

  @Test
  void groupsGiveTheRolesTheyAreMappedToAndOthersGiveNone() {
    Map<String, Object> claims = claims();
    claims.put("groups", List.of("passerelle-analysts", "administrator", "ADMINISTRATOR", 7));

    assertThat(identify(claims).roles()).containsExactly(Role.ANALYST);
  }

  @Test
  void aSingleGroupMayStandWithoutAList() {
    Map<String, Object> claims = claims();
    claims.put("groups", "passerelle-admins");

    assertThat(identify(claims).roles()).containsExactly(Role.ADMINISTRATOR);
  }

  @Test
  void aClaimOfAnotherShapeGivesNothing() {
    Map<String, Object> claims = claims();
    claims.put("groups", Map.of("passerelle-admins", true));

    assertThat(identify(claims).roles()).isEmpty();
    assertThat(identify(claims()).roles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"nl, NL", "nl-BE, NL", "de_BE, DE", "pt, -", "-, -"})
  void theLanguageIsTakenWhereItIsOneOfOurs(String locale, Language language) {
    Map<String, Object> claims = claims();
    claims.put("locale", locale);

    assertThat(identify(claims).language()).isEqualTo(language);
  }

  @Test
  void aBlankNameIsNone() {
    Map<String, Object> claims = claims();
    claims.put("name", " ");

    assertThat(identify(claims).name()).isNull();
  }

  private Identification identify(Map<String, Object> claims) {
    return trust.identify("agency", claims);
  }

  private static Map<String, Object> claims() {
    return new HashMap<>(Map.of("iss", "https://login.agence.example", "sub", "1"));
  }
}
