package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Facts.Nearness;
import eu.passerelle.matching.engine.Facts.Place;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Items of all sorts, the same for the same seed. */
final class RandomItems {

  private static final List<String> WORDS =
      List.of(
          "palette",
          "brasserie",
          "capteur",
          "four",
          "laine",
          "pompe",
          "robot collaboratif",
          "machine learning",
          "apprentissage automatique",
          "intelligence artificielle",
          "vision",
          "IA",
          "AI",
          "robotics",
          "atelier",
          "sensor",
          "brewery",
          "pump",
          "drone",
          "laser",
          "textile",
          "bois",
          "acier",
          "verre",
          "data",
          "image",
          "audit",
          "calibration");

  private static final List<String> TECHNOLOGIES =
      List.of("artificial-intelligence", "robotics", "blockchain", "unknown");
  private static final List<String> FIELDS = List.of("industry", "energy", "health");
  private static final List<String> COOPERATION = List.of("PILOT", "LICENCE", "SERVICE");
  private static final List<String> KINDS = List.of("COMPANY", "STARTUP", "UNIVERSITY");
  private static final List<String> SIZES = List.of("MICRO", "SMALL", "LARGE");
  private static final List<String> COUNTRIES = List.of("BE", "FR", "LU");
  private static final List<Place> PLACES =
      List.of(Statement.NAMUR, Statement.LIEGE, Statement.TOURNAI);

  private final Random random;

  RandomItems(long seed) {
    random = new Random(seed);
  }

  List<MatchItem> make(Side side, int count) {
    return IntStream.range(0, count).mapToObj(i -> item(side + "-" + i, side)).toList();
  }

  /** An item, with any id. */
  MatchItem item(String id, Side side) {
    List<MatchText> texts =
        Stream.of(TextLanguage.FR, TextLanguage.EN)
            .filter(language -> random.nextInt(4) > 0)
            .map(this::text)
            .toList();
    return new MatchItem(
        id, side, texts.isEmpty() ? List.of(text(TextLanguage.DE)) : texts, facts());
  }

  private MatchText text(TextLanguage language) {
    return new MatchText(language, words(3), words(25), List.of(words(1)), List.of(words(4)));
  }

  private String words(int count) {
    return IntStream.range(0, count).mapToObj(i -> word()).collect(Collectors.joining(" "));
  }

  /** A common word, or a rare one. */
  private String word() {
    return random.nextInt(3) == 0 ? any(WORDS) : "mot" + random.nextInt(400);
  }

  private Facts facts() {
    Statement statement =
        Statement.nothing()
            .technologies(some(TECHNOLOGIES))
            .fields(some(FIELDS))
            .cooperation(some(COOPERATION))
            .seeking(some(KINDS), some(SIZES), some(COUNTRIES));
    sometimes(() -> statement.owner("owner-" + random.nextInt(10)));
    sometimes(() -> statement.readiness(1 + random.nextInt(5), 5 + random.nextInt(5)));
    sometimes(() -> statement.organisation(any(KINDS), any(SIZES)));
    sometimes(() -> statement.beginner(random.nextBoolean()));
    sometimes(() -> statement.abroad(any(COUNTRIES)));
    sometimes(() -> statement.in(any(PLACES)));
    sometimes(() -> statement.wishing(any(List.of(Nearness.REGION, Nearness.PROVINCE))));
    sometimes(() -> statement.wishingWithin(10 + random.nextInt(100)));
    if (random.nextInt(10) == 0) {
      statement.asCondition();
    }
    return statement.facts();
  }

  private void sometimes(Runnable change) {
    if (random.nextInt(3) > 0) {
      change.run();
    }
  }

  private <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private Set<String> some(List<String> values) {
    return values.stream().filter(value -> random.nextInt(2) == 0).collect(Collectors.toSet());
  }
}
