package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesInTextTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Demandez Mme Hortense Pirard. | Mme Hortense Pirard",
        "M. Duval l'a essayé | M. Duval",
        "avec le Dr Émile Van den Bossche, à Mons | Dr Emile Van den Bossche",
        "ask Mr Smith or his team | Mr Smith",
        "Prof. Anna Schröder leitet das Labor | Prof. Anna Schroder",
        "Herr Müller und sein Team | Herr Muller",
        "Frau Dr. Karin Weiß | Frau Dr. Karin Weiß",
        "met dhr. Peeters van de werkplaats | dhr. Peeters",
        "bij mevr. De Smet | mevr. De Smet",
        "l'ir. Collignon a mesuré | ir. Collignon"
      })
  void peopleWithATitleAreFound(String text, String found) {
    assertThat(new NamesInText(text).people()).containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Menthe (M. spicata) et autres plantes",
        "Madame et monsieur tout le monde",
        "Une thèse de doctorat, Dr. es sciences",
        "Der Herr der Ringe",
        "Mrs and Mr users",
        "het mevrouwtje van de winkel"
      })
  void whatIsNoNameIsNotFound(String text) {
    assertThat(new NamesInText(text).people()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous livrons déjà Boréal et d'autres | Boréal | true",
        "We deliver to Wet Cobble Games today | Wet Cobble Games | true",
        "L'aurore boréale au-dessus du site | Boréal | false",
        "Boréal, le projet. | Boréal | false",
        "Fin. Boréal reprend. | Boréal | false",
        "Wet cobble games are fun | Wet Cobble Games | false",
        "MecaTech nous a aidés | MecaTech | true",
        "dans les Boréales | Boréal | false"
      })
  void otherOrganisationsAreFoundWhereTheirCapitalMakesItAName(
      String text, String name, boolean found) {
    assertThat(new NamesInText(text).among(List.of(name))).hasSize(found ? 1 : 0);
  }

  @Test
  void aNameIsAWholeWordWhateverTheAccentsAndTheApostrophe() {
    NamesInText names = new NamesInText("À l’école d’Élise MARCHAL, marchalande.");

    assertThat(names.hasInAnyCase("élise marchal")).isTrue();
    assertThat(names.has("Marchal")).isTrue();
    assertThat(names.has("Marcha")).isFalse();
    assertThat(new NamesInText("le maréchal").has("Marechal")).isFalse();
  }
}
