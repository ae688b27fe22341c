package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.listings.QualityHint.Point;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityCoachTests {

  @Test
  void whatIsMissingIsNamedTheMostImportantFirst() {
    assertThat(points(ListingKind.NEED, SampleListings.vague()))
        .containsExactly(
            Point.BENEFIT,
            Point.PARTNER,
            Point.SUMMARY,
            Point.DESCRIPTION,
            Point.READINESS,
            Point.COOPERATION,
            Point.CONTACT);
  }

  @Test
  void whatIsThereIsNotAskedFor() {
    assertThat(points(ListingKind.NEED, SampleListings.complete(Identity.NAMED)))
        .containsExactly(Point.SUMMARY, Point.DESCRIPTION);
  }

  @Test
  void theBenefitOfANeedIsItsOutcomeAndThatOfACapabilityItsAdvantages() {
    ListingContent outcomeOnly = SampleListings.protectedBy(Protection.NONE);

    assertThat(points(ListingKind.NEED, outcomeOnly)).doesNotContain(Point.BENEFIT);
    assertThat(points(ListingKind.CAPABILITY, outcomeOnly)).contains(Point.BENEFIT);
  }

  private static List<Point> points(ListingKind kind, ListingContent content) {
    return QualityCoach.hints(kind, content).stream().map(QualityHint::point).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nous sommes le leader wallon du secteur | leader wallon",
        "Une solution révolutionnaire pour tous | révolutionnaire",
        "Notre équipe est n°1 en Europe | n°1",
        "La meilleure solution du marché | La meilleure solution du marché",
        "We are a leading provider of sensors | leading provider",
        "our world-class laboratory | world-class",
        "the best sensor on the market | the best sensor on the market",
        "Een toonaangevende speler | toonaangevende",
        "de beste sensor op de markt | de beste sensor op de markt",
        "Wir sind Marktführer in Ostbelgien | Marktführer",
        "ein führender Anbieter von Sensoren | führender Anbieter",
        "Essayez-le !! | !",
        "Venez ! Goûtez ! Achetez ! | !",
        "Une QUALITÉ EXCEPTIONNELLE à saisir | QUALITÉ EXCEPTIONNELLE"
      })
  void praiseAndShoutingReadLikeAnAdvertisement(String text, String words) {
    assertThat(Advertising.in(text)).containsExactly(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le meilleur moment est le matin, et c'est un bon début !",
        "Le bord d'attaque (leading edge) mène à la turbulence, leading to noise.",
        "The best of three runs counts; lead times are long.",
        "De beste tijd is de ochtend. Wat is het beste protocol?",
        "Die beste Messung gilt, führend ist die Null.",
        "ISO 13849 et LIDAR FMCW, protocole MODBUS TCP",
        "Bonjour ! Nous sommes trois.",
        "The team leader in the cell is alarm number one.",
        "Le problème numéro un reste la colle."
      })
  void plainWordsDoNot(String text) {
    assertThat(Advertising.in(text)).isEmpty();
  }
}
