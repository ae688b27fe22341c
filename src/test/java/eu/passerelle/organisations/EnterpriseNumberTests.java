package eu.passerelle.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseNumberTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0123.456.749",
        "0123456749",
        "123456749",
        "BE 0123.456.749",
        "BE0123456749",
        "be 123 456 749",
        "0123 456 749"
      })
  void isReadHoweverItIsWritten(String text) {
    assertThat(EnterpriseNumber.parse(text)).isEqualTo(new EnterpriseNumber("0123.456.749"));
  }

  @ParameterizedTest
  @CsvSource({"0123.456.748, 49", "0123.456.750, 49", "0123.457.749, 39", "1123.456.749, 70"})
  void wrongCheckDigitsAreRefusedWithTheRightOnes(String value, String right) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EnterpriseNumber(value))
        .withMessage("illegal enterprise number: %s; its last two digits must be %s", value, right);
  }

  @Test
  void checkDigitsAre97WhereNothingRemains() {
    assertThat(EnterpriseNumber.withBody(97).value()).isEqualTo("0000.009.797");
  }

  @Test
  void checkDigitsBelowTenHaveALeadingZero() {
    assertThat(EnterpriseNumber.withBody(4_031_707).value()).isEqualTo("0403.170.701");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BE", "12345678", "01234567490", "no number"})
  void anotherNumberOfDigitsIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnterpriseNumber.parse(text))
        .withMessageEndingWith("must have ten digits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123456749", "2123.456.749", "BE0123.456.749", "0123.456.74"})
  void aValueIsKeptInOneWayOfWritingOnly(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EnterpriseNumber(value))
        .withMessageEndingWith("must be ten digits such as 0123.456.749");
  }
}
