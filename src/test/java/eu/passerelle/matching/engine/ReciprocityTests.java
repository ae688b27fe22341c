package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.Examples.line;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.engine.Assessment.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReciprocityTests {

  private static final int COMMON = 120;

  private static MatchItem item(String id, Side side, String title) {
    return new MatchItem(id, side, List.of(Examples.text(TextLanguage.FR, title)), Facts.none());
  }

  private static MatchEngine engine(int needs, int capabilities) {
    RandomItems random = new RandomItems(3);
    return Examples.engine(
        Stream.concat(
                random.make(Side.NEED, needs).stream(),
                random.make(Side.CAPABILITY, capabilities).stream())
            .toArray(MatchItem[]::new));
  }

  @ParameterizedTest
  @CsvSource({"99, 120, false", "100, 100, true", "100, 500, true", "100, 501, false"})
  void isAskedOfSidesThatAreLargeEnoughAndAlikeInSize(int needs, int capabilities, boolean asked) {
    try (MatchEngine engine = engine(needs, capabilities)) {
      Match match =
          engine.match(new RandomItems(5).item("asker", Side.NEED), 1, item -> true).getFirst();

      assertThat(line(match, CriterionId.RECIPROCITY).state())
          .isEqualTo(asked ? State.STATED : State.NOT_ASKED);
    }
  }

  @Test
  void whoFitsACandidateBestHasTheFullPointsAndAnotherHasFewer() {
    MatchItem best = item("best", Side.NEED, "broderie mécanique du lin");
    MatchItem other = item("other", Side.NEED, "broderie de drapeaux pour des clubs");
    try (MatchEngine engine = engine(COMMON, COMMON)) {
      engine.put(List.of(best, other));
      engine.put(List.of(item("embroiderer", Side.CAPABILITY, "broderie mécanique du lin fin")));
      engine.refresh();
      engine.use(engine.count(2));

      assertThat(points(engine, best)).isEqualTo(30);
      assertThat(points(engine, other)).isBetween(1, 29);
    }
  }

  private static int points(MatchEngine engine, MatchItem need) {
    Match match = engine.match(need, 1, item -> item.id().equals("embroiderer")).getFirst();
    return line(match, CriterionId.RECIPROCITY).low();
  }

  @Test
  void theBestThatIsFoundThroughListsIsTheBestOfAll() {
    try (MatchEngine engine = engine(COMMON, COMMON)) {
      RandomItems random = new RandomItems(3);
      List<MatchItem> needs = random.make(Side.NEED, COMMON);
      Policy.Parameters parameters = Examples.POLICY.parameters();
      Profiler profiler =
          new Profiler(Examples.SCHEME, new ConceptTagger(Examples.SCHEME), parameters);
      List<Profile> profiles = needs.stream().map(need -> profile(profiler, need)).toList();
      List<Profile> others =
          random.make(Side.CAPABILITY, COMMON).stream()
              .map(capability -> profile(profiler, capability))
              .toList();
      CorpusStatistics statistics = CorpusStatistics.of(engine.statistics(), profiler);

      for (Profile profile : profiles) {
        double most =
            others.stream()
                .mapToDouble(other -> Reciprocity.words(profile, other, statistics, parameters))
                .max()
                .orElseThrow();
        assertThat((double) engine.statistics().best(Side.NEED, profile.item().id()).words())
            .isBetween(most - 1e-6, most + 1e-6);
      }
    }
  }

  private static Profile profile(Profiler profiler, MatchItem item) {
    return profiler.profile(item, AnalyzedText.of(item));
  }

  @Test
  void ofOneThatCameLaterWhatIsUsualIsAssumed() {
    try (MatchEngine engine = engine(COMMON, COMMON)) {
      StatisticsSnapshot snapshot = engine.statistics();

      assertThat(snapshot.best(Side.NEED, "newcomer"))
          .isEqualTo(snapshot.best(Side.NEED, StatisticsSnapshot.USUAL))
          .isNotEqualTo(StatisticsSnapshot.Best.UNKNOWN);
    }
  }
}
