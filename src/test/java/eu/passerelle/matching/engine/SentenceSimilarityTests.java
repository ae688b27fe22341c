package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.Examples.capability;
import static eu.passerelle.matching.engine.Examples.line;
import static eu.passerelle.matching.engine.Examples.need;
import static eu.passerelle.matching.engine.Examples.text;
import static eu.passerelle.matching.engine.TextLanguage.DE;
import static eu.passerelle.matching.engine.TextLanguage.EN;
import static eu.passerelle.matching.engine.TextLanguage.FR;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.embedding.OnnxSentenceEncoder;
import eu.passerelle.matching.embedding.TinyModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items that have no word, letter or concept in common, and a model that knows what they mean. */
class SentenceSimilarityTests {

  private static final double POINTS = 10;

  private static final MatchItem NEED = need("need", Facts.none(), text(FR, "Pétrir"));
  private static final MatchItem BAKER = capability("baker", Facts.none(), text(DE, "Bäcker"));
  private static final MatchItem COOK = capability("cook", Facts.none(), text(EN, "Cook"));
  private static final MatchItem SMITH = capability("smith", Facts.none(), text(EN, "Smith"));

  private final Trades trades = new Trades();

  @Test
  void whoMeansTheSameInOtherWordsIsProposed() {
    try (MatchEngine engine = engine(policy(), NEED, BAKER, COOK)) {
      assertThat(engine.match(NEED, 10, candidate -> true))
          .extracting(Match::candidate)
          .containsExactly("baker", "cook");
    }
    try (MatchEngine engine = Examples.engine(NEED, BAKER, COOK)) {
      assertThat(engine.match(NEED, 10, candidate -> true)).isEmpty();
    }
  }

  @Test
  void theNearerTheMeaningTheMorePoints() {
    try (MatchEngine engine = engine(policy(), NEED, BAKER, COOK, SMITH)) {
      assertThat(points(engine, "baker")).isEqualTo(POINTS);
      assertThat(points(engine, "cook")).isEqualTo(8.2);
      assertThat(points(engine, "smith")).isZero();
    }
  }

  @Test
  void withoutAModelNobodyIsAsked() {
    try (MatchEngine engine =
        new MatchEngine(Examples.SCHEME, Examples.TOPICS, policy(), Optional.empty())) {
      engine.put(List.of(NEED, SMITH));
      engine.refresh();

      Explanation.Line line =
          line(engine.compare(NEED, "smith").orElseThrow(), CriterionId.SENTENCE_SIMILARITY);
      assertThat(line.state()).isEqualTo(Assessment.State.NOT_ASKED);
      assertThat(line.lowPoints()).isEqualTo(POINTS);
    }
  }

  @Test
  void whatIsWorthNothingHasNoLine() {
    try (MatchEngine engine = engine(Examples.POLICY, NEED, BAKER)) {
      assertThat(engine.compare(NEED, "baker").orElseThrow().explanation().lines())
          .hasSize(CriterionId.values().length - 1)
          .extracting(Explanation.Line::criterion)
          .doesNotContain(CriterionId.SENTENCE_SIMILARITY);
    }
  }

  @Test
  void scoresAreTheSameWhicheverCameFirst() {
    try (MatchEngine engine = engine(policy(), NEED, BAKER, COOK, SMITH);
        MatchEngine other = emptyEngine(policy())) {
      other.use(StatisticsSnapshot.ofBytes(engine.statistics().toBytes()));
      other.put(List.of(SMITH, capability("cook", Facts.none(), text(EN, "Smith")), BAKER));
      other.refresh();
      other.put(List.of(NEED, COOK));
      other.refresh();

      assertThat(other.match(NEED, 10, candidate -> true))
          .isEqualTo(engine.match(NEED, 10, candidate -> true));
      assertThat(other.match(BAKER, 10, candidate -> true))
          .isEqualTo(engine.match(BAKER, 10, candidate -> true));
    }
  }

  @Test
  void otherStatisticsChangeNoMeaning() {
    try (MatchEngine engine = engine(policy(), NEED, BAKER, COOK)) {
      engine.put(List.of(SMITH));
      engine.refresh();
      engine.use(engine.count(2));

      assertThat(points(engine, "baker")).isEqualTo(POINTS);
      assertThat(points(engine, "cook")).isEqualTo(8.2);
    }
  }

  @Test
  void anItemIsReadOnceUntilItSaysSomethingElse() {
    try (MatchEngine engine = engine(policy(), NEED, BAKER)) {
      engine.put(List.of(NEED, BAKER));
      engine.match(NEED, 10, candidate -> true);
      assertThat(trades.read).containsExactly("Pétrir", "Bäcker");

      engine.put(List.of(capability("baker", Facts.none(), text(DE, "Schmied"))));
      engine.refresh();
      assertThat(trades.read).endsWith("Schmied");
      assertThat(points(engine, "baker")).isZero();
    }
  }

  @Test
  void aDraftIsReadWhenItAsks() {
    MatchItem draft = need("need", Facts.none(), text(FR, "Forger"));

    try (MatchEngine engine = engine(policy(), NEED, BAKER, SMITH)) {
      assertThat(engine.match(draft, 10, candidate -> true))
          .first()
          .extracting(Match::candidate)
          .isEqualTo("smith");
    }
  }

  @Test
  void titleAndKeywordsAreReadBeforeTheRestAndReferencesNotAtAll() {
    MatchText said = new MatchText(FR, "Pain", "Un four.", List.of("bois", "feu"), List.of("Prix"));

    engine(policy(), need("need", Facts.none(), said, text(EN, "Bread"))).close();

    assertThat(trades.read).containsExactly("Pain\nbois, feu\nUn four.");
  }

  @Test
  void whoIsRemovedIsProposedNoMore() {
    try (MatchEngine engine = engine(policy(), NEED, BAKER, COOK)) {
      engine.remove("baker");
      engine.refresh();

      assertThat(engine.match(NEED, 10, candidate -> true))
          .extracting(Match::candidate)
          .containsExactly("cook");
    }
  }

  @Test
  void anItemThatTheModelCannotReadIsMatchedWithoutIt() {
    MatchItem broken = capability("broken", Facts.none(), text(EN, "fail"));

    try (MatchEngine engine = emptyEngine(policy())) {
      engine.put(List.of(BAKER, broken, COOK));
      engine.refresh();

      assertThat(engine.unreadable()).containsOnlyKeys("broken");
      assertThat(engine.size(Side.CAPABILITY)).isEqualTo(3);
      assertThat(engine.compare(NEED, "broken")).isPresent();

      engine.put(List.of(capability("broken", Facts.none(), text(EN, "Cook"))));
      assertThat(engine.unreadable()).isEmpty();
    }
  }

  @Test
  void aRealModelBringsTogetherWhatItReadsAlike(@TempDir Path folder) throws IOException {
    MatchItem need = need("need", Facts.none(), text(FR, "pain"));
    try (OnnxSentenceEncoder model = OnnxSentenceEncoder.load(TinyModel.ofTokens().write(folder));
        MatchEngine engine =
            new MatchEngine(Examples.SCHEME, Examples.TOPICS, policy(), Optional.of(model))) {
      engine.put(
          List.of(
              need,
              capability("drone", Facts.none(), text(EN, "drone")),
              capability("bread", Facts.none(), text(EN, "bread"))));
      engine.refresh();
      engine.use(engine.count(1));

      assertThat(engine.match(need, 10, candidate -> true))
          .first()
          .satisfies(best -> {
            assertThat(best.candidate()).isEqualTo("bread");
            assertThat(line(best, CriterionId.SENTENCE_SIMILARITY).lowPoints()).isEqualTo(POINTS);
          });
      assertThat(points(engine, "drone")).isZero();
    }
  }

  /** The examples' policy, with points of the text's for the model. */
  private static Policy policy() {
    Map<CriterionId, Double> weights = new EnumMap<>(Examples.POLICY.weights());
    weights.merge(CriterionId.TEXT_RELEVANCE, -POINTS, Double::sum);
    weights.put(CriterionId.SENTENCE_SIMILARITY, POINTS);
    return new Policy("with a model", weights, Examples.POLICY.parameters());
  }

  private MatchEngine emptyEngine(Policy policy) {
    return new MatchEngine(Examples.SCHEME, Examples.TOPICS, policy, Optional.of(trades));
  }

  private MatchEngine engine(Policy policy, MatchItem... items) {
    MatchEngine engine = emptyEngine(policy);
    engine.put(List.of(items));
    engine.refresh();
    engine.use(engine.count(1));
    return engine;
  }

  private static double points(MatchEngine engine, String candidate) {
    MatchItem need = engine.find("need").orElseThrow();
    return line(engine.compare(need, candidate).orElseThrow(), CriterionId.SENTENCE_SIMILARITY)
        .lowPoints();
  }

  /** Knows bakers from smiths, in three languages; a cook is something of a baker. */
  private static final class Trades implements SentenceEncoder {

    private final List<String> read = new ArrayList<>();

    @Override
    public String name() {
      return "trades";
    }

    @Override
    public float[] encode(String text) {
      read.add(text);
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "pétrir", "bäcker" -> new float[] {1, 0, 0};
        case "cook" -> new float[] {0.6f, 0, 0.8f};
        case "forger", "schmied", "smith" -> new float[] {0, 1, 0};
        case "fail" -> throw new UnsupportedOperationException();
        default -> new float[] {0, 0, 1};
      };
    }
  }
}
