package eu.passerelle.demo;

/** French prepositions before the name of a municipality. */
final class FrenchPlace {

  private static final String VOWELS = "AEÉÈÊIOUY";

  private FrenchPlace() {}

  /** À Namur, au Roeulx, aux Bons Villers. */
  static String at(String place) {
    if (place.startsWith("Le ")) {
      return "au " + place.substring(3);
    }
    if (place.startsWith("Les ")) {
      return "aux " + place.substring(4);
    }
    return "à " + place;
  }

  /** De Namur, d'Ath, du Roeulx, des Bons Villers. */
  static String of(String place) {
    if (place.startsWith("Le ")) {
      return "du " + place.substring(3);
    }
    if (place.startsWith("Les ")) {
      return "des " + place.substring(4);
    }
    return VOWELS.indexOf(place.charAt(0)) < 0 ? "de " + place : "d'" + place;
  }
}
