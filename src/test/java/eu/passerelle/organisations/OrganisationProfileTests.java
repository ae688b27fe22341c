package eu.passerelle.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationProfileTests {

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void aNameIsNeeded(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profiles.named(name))
        .withMessage("illegal name; must have 1 to 160 characters");
  }

  @Test
  void aNameHasAtMost160Characters() {
    assertThat(Profiles.named("x".repeat(160)).name()).hasSize(160);
    assertThatIllegalArgumentException().isThrownBy(() -> Profiles.named("x".repeat(161)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12495e989", "02495e98", "02495e9890", "02495E989", "0249-e989"})
  void aRorIdOfAnotherFormIsRefused(String ror) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profiles.withRor(ror))
        .withMessage("illegal ROR id: %s; must be nine characters such as 02495e989", ror);
  }

  @Test
  void aRorIdIsKept() {
    assertThat(Profiles.withRor("02495e989").ror()).isEqualTo("02495e989");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "www.example.org",
        "ftp://example.org",
        "javascript:alert(1)",
        "https://",
        "http://a b"
      })
  void aWebSiteThatIsNoWebAddressIsRefused(String website) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profiles.withWebsite(website))
        .withMessage("illegal web site: %s; must begin with https:// or http://", website);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://www.example.org", "http://example.org/atelier?langue=fr"})
  void aWebAddressIsKept(String website) {
    assertThat(Profiles.withWebsite(website).website()).isEqualTo(website);
  }

  @Test
  void aYearOfFoundationBefore1300IsRefused() {
    assertThat(Profiles.foundedIn(1300).foundedYear()).isEqualTo(1300);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profiles.foundedIn(1299))
        .withMessage("illegal year of foundation: 1299");
  }

  @Test
  void aNegativeContactCapacityIsRefused() {
    assertThat(Profiles.withContactCapacity(0).contactCapacity()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profiles.withContactCapacity(-1))
        .withMessage("illegal contact capacity: -1");
  }
}
