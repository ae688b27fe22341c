package eu.passerelle.matching.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.Band;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the engine reaches on the judged pairs of the demonstration, and must not fall below. */
class JudgedPairsTests {

  private static final Path CONFIG = Path.of("config");
  private static final MatchingPolicy POLICY = MatchingPolicy.read(CONFIG.resolve("matching.yaml"));

  private static Evaluation evaluation;
  private static Evaluation.EngineResult run;
  private static Evaluation.Result plain;

  @BeforeAll
  static void evaluate() {
    evaluation = new Evaluation(Evaluate.named("demo", CONFIG).orElseThrow());
    run = evaluation.engine(Taxonomy.read(CONFIG.resolve("taxonomy")), POLICY, Optional.empty());
    plain = evaluation.plain();
  }

  @Test
  void rightAnswersStandHighAndHigherThanWithWordsAlone() {
    List<Double> gains =
        IntStream.range(0, plain.ndcgs().size())
            .mapToObj(i -> run.result().ndcgs().get(i) - plain.ndcgs().get(i))
            .toList();

    assertThat(run.result().ndcg10()).isGreaterThan(0.87);
    assertThat(Measures.interval(gains)[0]).isGreaterThan(0.35);
  }

  @Test
  void rightAnswersInAnotherLanguageAreFound() {
    assertThat(run.acrossLanguages()).isGreaterThan(50);
    assertThat(run.acrossLanguagesShown()).isGreaterThan((int) (0.85 * run.acrossLanguages()));
  }

  @Test
  void fiftyVerdictsTeachSomethingForTheOtherNeeds() {
    LearningCurve.Point fifty =
        evaluation
            .learn(Taxonomy.read(CONFIG.resolve("taxonomy")), POLICY, Optional.empty(), List.of(50))
            .getFirst();

    assertThat(Measures.interval(fifty.gains())[0]).isPositive();
  }

  @Test
  void nearlyEveryCapabilityIsShownToSomebody() {
    assertThat(run.result().neverShown()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void aBandSaysHowLikelyAPairIsRight() {
    assertThat(shareRight(Band.STRONG)).isGreaterThan(0.8);
    assertThat(shareRight(Band.GOOD)).isBetween(0.4, shareRight(Band.STRONG));
    assertThat(shareRight(Band.POSSIBLE)).isBetween(0.1, shareRight(Band.GOOD));
    assertThat(shareRight(Band.WEAK)).isLessThan(0.1);
    assertThat(Calibration.expectedError(run.pairs())).isLessThan(0.06);
  }

  private static double shareRight(Band band) {
    List<Calibration.Pair> pairs =
        run.pairs().stream().filter(pair -> POLICY.band(pair.score()) == band).toList();
    assertThat(pairs).as("judged pairs that are %s", band.code()).hasSizeGreaterThan(30);
    return pairs.stream().mapToDouble(pair -> pair.right() ? 1 : 0).average().orElse(0);
  }
}
