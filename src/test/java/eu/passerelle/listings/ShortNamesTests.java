package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamesTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Centre de Recherches Métallurgiques | CRM",
        "Service public de Wallonie | SPW",
        "Université de la Haute-Meuse | UHM",
        "CETIC – Centre d’excellence | CETIC",
        "Vlaams Instituut voor de Zee | VIZ",
        "Institut für Angewandte Physik | IAP"
      })
  void anAcronymIsWrittenInTheNameOrMadeOfItsWords(String name, String acronym) {
    assertThat(ShortNames.acronyms(name)).contains(acronym);
  }

  @ParameterizedTest
  @CsvSource({"Sonnaille", "Boréal SRL", "Chocolaterie Wauquaire SA", "De Smet"})
  void aShortNameHasNoAcronym(String name) {
    assertThat(ShortNames.acronyms(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Sonnaille SRL, Sonnaille",
    "Bouwwerken Sintobin N.V., Bouwwerken Sintobin",
    "SA, SA"
  })
  void theLegalFormIsNoPartOfTheName(String name, String without) {
    assertThat(ShortNames.withoutLegalForm(name)).isEqualTo(without);
  }
}
