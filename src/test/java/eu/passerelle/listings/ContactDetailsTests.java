package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Écrivez à hortense@sonnaille.example avant mai. | hortense@sonnaille.example",
        "Tout est sur https://sonnaille.example/colliers | https://sonnaille.example/colliers",
        "See www.acme.com for more | www.acme.com",
        "Nos colliers (sonnaille.example) sont connus. | sonnaille.example",
        "Voir acme.be. | acme.be",
        "Siehe labor.uni-eupen.be, Abteilung Physik | labor.uni-eupen.be",
        "Bel 0475/12.34.56 of mail | 0475/12.34.56",
        "Téléphone : 081 23 45 67, le matin | 081 23 45 67",
        "Tél. 02/123.45.67 | 02/123.45.67",
        "Rufen Sie +49 241 1234567 an | +49 241 1234567",
        "call +32 (0)475 12 34 56 | +32 (0)475 12 34 56",
        "ou 0032 475 12 34 56. | 0032 475 12 34 56",
        "Notre numéro 0123.456.749 est connu | 0123.456.749",
        "ondernemingsnummer BE 0123 456 749 | BE 0123 456 749"
      })
  void whereSomebodyCanBeReachedIsFound(String text, String found) {
    assertThat(ContactDetails.in(text)).contains(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nous programmons en Node.js et ASP.NET, avec draw.io.",
        "La norme ISO 11787 et la norme EN 62304:2006 s'appliquent.",
        "Wir messen 0,25 mm bei 1.200.000 Zyklen, d.h. 3.500 Stunden.",
        "Het project liep van 01/02/2023 tot 28/02/2024.",
        "Du 01.02.2024 08:00 au 02.02.2024.",
        "From 2019 to 2024 we measured 12 000 000 samples, 10 400 120 of them in 2023.",
        "Un capteur à 0,5 €, soit 1 500 € pour 3 000 pièces.",
        "Le robot est en panne.De plus, il est lent.",
        "Budget : 10.000 à 50.000 euros ; 4 000 heures, 0 800 pannes.",
        "Le code GTIN 05412345678908 est lu.",
        "S.A., e.V., i.e. and o.a. are no addresses."
      })
  void whatOnlyLooksALittleLikeItIsNot(String text) {
    assertThat(ContactDetails.in(text)).isEmpty();
  }
}
