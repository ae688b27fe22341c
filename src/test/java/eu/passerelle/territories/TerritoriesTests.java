package eu.passerelle.territories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import eu.passerelle.shared.Language;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TerritoriesTests {

  private static final Territories TERRITORIES = new Territories(Path.of("config/territories"));

  @ParameterizedTest
  @CsvSource({
    "Namur, Liège, 55",
    "Liège, Namur, 55",
    "Mons, Charleroi, 33",
    "Tournai, Arlon, 200",
    "Namur, Namur, 0"
  })
  void distancesAreThoseOfTheMap(String from, String to, double kilometres) {
    assertThat(municipality(from).centre().kilometresTo(municipality(to).centre()))
        .isCloseTo(kilometres, within(1.0));
  }

  @Test
  void thereAreFiveProvincesInTheOrderOfTheirNames() {
    assertThat(TERRITORIES.provinces())
        .hasSize(5)
        .isSortedAccordingTo(Comparator.comparing(province -> province.labels().in(Language.FR)));
  }

  @Test
  void everyMunicipalityHasAProvince() {
    assertThat(TERRITORIES.municipalities())
        .hasSizeGreaterThan(250)
        .allSatisfy(
            municipality -> assertThat(TERRITORIES.province(municipality.province())).isPresent());
  }

  @Test
  void everyMunicipalityLiesInTheRegion() {
    assertThat(TERRITORIES.municipalities())
        .allSatisfy(municipality -> {
          assertThat(municipality.centre().latitude()).isBetween(49.4, 50.9);
          assertThat(municipality.centre().longitude()).isBetween(2.8, 6.5);
        });
  }

  @Test
  void aMunicipalityIsFoundByItsFrenchName() {
    assertThat(municipality("Namur").name().in(Language.NL)).isEqualTo("Namen");
  }

  @Test
  void aMunicipalityIsFoundByItsCode() {
    assertThat(TERRITORIES.municipality("25005"))
        .get()
        .extracting(municipality -> municipality.name().in(Language.FR))
        .isEqualTo("Beauvechain");
  }

  @Test
  void anUnknownNameFindsNothing() {
    assertThat(TERRITORIES.municipalityNamed("Bruxelles")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Namur, Namur", "Verviers, Liège", "Wavre, Brabant wallon", "Bastogne, Luxembourg"})
  void aLocationLiesInItsProvince(String municipality, String province) {
    assertThat(TERRITORIES.provinceOf(Location.in(municipality(municipality))))
        .get()
        .extracting(found -> found.labels().in(Language.FR))
        .isEqualTo(province);
  }

  @Test
  void aPlaceOutsideTheRegionHasNeitherProvinceNorPoint() {
    Location lille = Location.outside("FR", "59000", "Lille");

    assertThat(TERRITORIES.provinceOf(lille)).isEmpty();
    assertThat(TERRITORIES.pointOf(lille)).isEmpty();
  }

  @Test
  void aPlaceIsNamedInTheReadersLanguage() {
    Location liege = Location.in(municipality("Liège"));

    assertThat(TERRITORIES.describe(liege, Language.NL)).isEqualTo("Luik");
    assertThat(TERRITORIES.describe(liege, Language.EN)).isEqualTo("Liège");
    assertThat(TERRITORIES.describe(Location.outside("FR", "59000", "Lille"), Language.DE))
        .isEqualTo("Lille (FR)");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyProvinceHasANameInEveryLanguage(Language language) {
    assertThat(TERRITORIES.provinces())
        .allSatisfy(province -> assertThat(province.labels().texts().get(language)).isNotBlank());
  }

  @ParameterizedTest
  @CsvSource({"90.1, 0", "-90.1, 0", "0, 180.1", "0, -180.1"})
  void aPointOffTheEarthIsRefused(double latitude, double longitude) {
    assertThatIllegalArgumentException().isThrownBy(() -> new GeoPoint(latitude, longitude));
  }

  @Test
  void aLocationIsEitherInTheRegionOrOutside() {
    Location.Outside lille = new Location.Outside("FR", "59000", "Lille");

    assertThatIllegalArgumentException().isThrownBy(() -> new Location(null, null));
    assertThatIllegalArgumentException().isThrownBy(() -> new Location("92094", lille));
  }

  @Test
  void aCountryIsACodeOfTwoCapitalLetters() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Location.outside("fr", "59000", "Lille"))
        .withMessage("illegal country: fr; must be two capital letters such as BE");
  }

  private static Municipality municipality(String name) {
    return TERRITORIES.municipalityNamed(name).orElseThrow(() -> new AssertionError("no " + name));
  }
}
