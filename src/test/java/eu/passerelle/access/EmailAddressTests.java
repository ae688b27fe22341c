package eu.passerelle.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

  @Test
  void theCaseOfLettersDoesNotMatter() {
    assertThat(new EmailAddress("Ada.Premier@Agence.BE").folded())
        .isEqualTo(new EmailAddress("ada.premier@agence.be").folded());
  }

  /** The Kelvin sign and the dotted capital I become plain letters when Java lower-cases them. */
  @ParameterizedTest
  @ValueSource(strings = {"\u212Aarin@agence.be", "kar\u0130n@agence.be", "kar\u0131n@agence.be"})
  void aLookAlikeIsSomebodyElse(String lookAlike) {
    assertThat(new EmailAddress(lookAlike).folded())
        .isNotEqualTo(new EmailAddress("karin@agence.be").folded());
  }

  @ParameterizedTest
  @CsvSource({
    "ada@agence.be, agence.be, true",
    "ada@AGENCE.be, agence.BE, true",
    "ada@mail.agence.be, agence.be, false",
    "ada@fausse-agence.be, agence.be, false",
    "ada@agence.be.example, agence.be, false",
    "agence.be@example.org, agence.be, false"
  })
  void aDomainIsExactlyThatDomain(String address, String domain, boolean isThere) {
    assertThat(new EmailAddress(address).isAt(domain)).isEqualTo(isThere);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "ada", "ada@agence", "ada@x@agence.be", "ada premier@agence.be"})
  void whatIsNoAddressIsNone(String text) {
    assertThat(EmailAddress.of(text)).isEmpty();
  }

  @Test
  void anAddressIsTakenWithoutTheSpaceAroundIt() {
    assertThat(EmailAddress.of(" ada@agence.be ")).contains(new EmailAddress("ada@agence.be"));
  }
}
