package eu.passerelle.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.passerelle.matching.engine.StatisticsSnapshot.Best;
import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatisticsSnapshotTests {

  static Stream<StatisticsSnapshot> snapshots() {
    return Stream.of(
        StatisticsSnapshot.empty(),
        counted(),
        new StatisticsSnapshot(
            Integer.MAX_VALUE,
            Map.of(
                Side.NEED,
                Map.of("text_fr", new FieldStatistics(3, 1L << 40, Map.of("œuvré 機", 2)))),
            Map.of(Side.CAPABILITY, Map.of("é", new Best(0.25f, 1))),
            LatentSpace.of(
                List.of("fr:œuvré", ":concept"),
                List.of(new double[] {1, -2}, new double[] {0, 0}))));
  }

  private static StatisticsSnapshot counted() {
    try (MatchEngine engine = Examples.emptyEngine()) {
      engine.put(new RandomItems(1).make(Side.NEED, 30));
      engine.put(new RandomItems(2).make(Side.CAPABILITY, 30));
      engine.refresh();
      return engine.count(5);
    }
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void comesBackFromItsBytes(StatisticsSnapshot snapshot) {
    assertThat(StatisticsSnapshot.ofBytes(snapshot.toBytes())).isEqualTo(snapshot);
  }

  @Test
  void theSameCountsGiveTheSameBytesInWhateverOrderTheyWereMade() {
    Map<String, FieldStatistics> fields = new LinkedHashMap<>();
    fields.put("a", new FieldStatistics(2, 4, Map.of("x", 1, "y", 2)));
    fields.put("b", new FieldStatistics(1, 1, Map.of("z", 1)));
    Map<String, FieldStatistics> turned = new LinkedHashMap<>();
    turned.put("b", new FieldStatistics(1, 1, Map.of("z", 1)));
    turned.put("a", new FieldStatistics(2, 4, Map.of("y", 2, "x", 1)));

    assertThat(snapshot(turned).toBytes()).isEqualTo(snapshot(fields).toBytes());
  }

  private static StatisticsSnapshot snapshot(Map<String, FieldStatistics> ofNeeds) {
    return new StatisticsSnapshot(1, Map.of(Side.NEED, ofNeeds), Map.of(), LatentSpace.NONE);
  }

  @Test
  void countsItemsTermsAndConceptsOfEachSide() {
    MatchText bread = Examples.text(TextLanguage.FR, "Pain", "Du pain par apprentissage");
    try (MatchEngine engine =
        Examples.engine(
            Examples.need("need", Facts.none(), bread),
            Examples.capability("one", Facts.none(), bread),
            Examples.capability("other", Facts.none(), Examples.text(TextLanguage.EN, "Bread")))) {
      StatisticsSnapshot snapshot = engine.count(1);

      assertThat(snapshot.documents(Side.NEED)).isEqualTo(1);
      assertThat(snapshot.documents(Side.CAPABILITY)).isEqualTo(2);
      assertThat(snapshot.of(Side.CAPABILITY, "text_fr"))
          .isEqualTo(new FieldStatistics(1, 4, Map.of("pain", 1, "aprentisag", 1)));
      assertThat(snapshot.of(Side.CAPABILITY, SideIndex.CONCEPTS).frequencies())
          .isEqualTo(Map.of("learning", 1, "ai", 1));
    }
  }

  @Test
  void aRareTermSaysMoreThanACommonOne() {
    FieldStatistics statistics = new FieldStatistics(10, 100, Map.of("rare", 1, "common", 9));

    assertThat(statistics.information("rare")).isCloseTo(Math.log(1 + 9.5 / 1.5), within(1e-12));
    assertThat(statistics.information("common")).isCloseTo(Math.log(1 + 1.5 / 9.5), within(1e-12));
    assertThat(statistics.information("unseen")).isCloseTo(Math.log(1 + 10.5 / 0.5), within(1e-12));
  }

  @Test
  void anEmptyEngineCountsNothing() {
    try (MatchEngine engine = Examples.emptyEngine()) {
      assertThat(Stream.of(Side.values()).map(engine.count(1)::documents))
          .isEqualTo(List.of(0L, 0L));
    }
  }
}
