package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrenchPlaceTests {

  @ParameterizedTest
  @CsvSource({
    "Namur, à Namur, de Namur",
    "Ath, à Ath, d'Ath",
    "Écaussinnes, à Écaussinnes, d'Écaussinnes",
    "Huy, à Huy, de Huy",
    "La Louvière, à La Louvière, de La Louvière",
    "Le Roeulx, au Roeulx, du Roeulx",
    "Les Bons Villers, aux Bons Villers, des Bons Villers"
  })
  void placesTakeTheirPreposition(String place, String at, String of) {
    assertThat(FrenchPlace.at(place)).isEqualTo(at);
    assertThat(FrenchPlace.of(place)).isEqualTo(of);
  }
}
