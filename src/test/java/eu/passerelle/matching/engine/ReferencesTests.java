package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.Examples.capability;
import static eu.passerelle.matching.engine.Examples.line;
import static eu.passerelle.matching.engine.Examples.need;
import static eu.passerelle.matching.engine.Examples.text;
import static eu.passerelle.matching.engine.TextLanguage.EN;
import static eu.passerelle.matching.engine.TextLanguage.FR;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.engine.Assessment.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTests {

  private static final String OFFER =
      "Thermal audits of bakeries, breweries and other small plants";
  private static final MatchItem NEED =
      need("need", Facts.none(), text(EN, "Heat recovery from the oven of our bakery"));

  private static MatchItem backedBy(String id, Facts facts, String... references) {
    return capability(
        id, facts, new MatchText(EN, "Thermal audits", OFFER, List.of(), List.of(references)));
  }

  private static Explanation.Line evidence(MatchItem asker, MatchItem... items) {
    try (MatchEngine engine = Examples.engine(items)) {
      Match match = engine.match(asker, 1, item -> true).getFirst();
      return line(match, CriterionId.EVIDENCE);
    }
  }

  @Test
  void theBestReferenceCountsAndIsNamed() {
    Explanation.Line line =
        evidence(
            NEED,
            backedBy("one", Facts.none(), "Cold rooms", "Recovery of oven heat in two bakeries"),
            backedBy("other", Facts.none(), "Lighting of sports halls"));

    assertThat(line.low()).isBetween(1, line.most());
    assertThat(line.evidence())
        .containsExactly(new Evidence.Title("Recovery of oven heat in two bakeries"));
  }

  @Test
  void aReferenceInAnotherLanguageCountsByItsConcepts() {
    MatchItem need =
        need("need", Facts.none(), text(FR, "Apprentissage automatique pour le tri des colis"));

    assertThat(evidence(need, backedBy("one", Facts.none(), "Machine learning in a mail centre")))
        .satisfies(line -> assertThat(line.low()).isPositive());
  }

  @Test
  void withoutReferencesNothingIsStated() {
    assertThat(evidence(NEED, backedBy("one", Facts.none())))
        .satisfies(line -> {
          assertThat(line.state()).isEqualTo(State.NOT_STATED);
          assertThat(line.low()).isZero();
          assertThat(line.high()).isEqualTo(line.most());
        });
  }

  @Test
  void theLittleItSaysOfItsOwnCountsToo() {
    MatchItem named =
        capability(
            "named",
            Facts.none(),
            new MatchText(EN, "Bakery ovens", "", List.of(), List.of("Lighting of sports halls")));

    try (MatchEngine engine = Examples.engine(named)) {
      Match match = engine.match(NEED, 1, item -> true).getFirst();
      assertThat(line(match, CriterionId.TEXT_RELEVANCE).low()).isPositive();
    }
  }

  @Test
  void whoIsYoungIsNotAsked() {
    Facts young = Statement.nothing().beginner(true).facts();

    assertThat(evidence(NEED, backedBy("one", young)))
        .satisfies(line -> {
          assertThat(line.state()).isEqualTo(State.NOT_ASKED);
          assertThat(line.low()).isEqualTo(line.most());
        });
  }

  @Test
  void aNeedIsNotAsked() {
    assertThat(evidence(backedBy("one", Facts.none(), "Cold rooms"), NEED).state())
        .isEqualTo(State.NOT_ASKED);
  }

  @Test
  void whoSaysLittleIsJudgedByEachReference() {
    MatchItem specialist =
        capability(
            "specialist",
            Facts.none(),
            new MatchText(
                EN,
                "Acme Ltd",
                "",
                List.of(),
                List.of("Heat recovery from bakery ovens", "Oven heat recovery in practice")));
    MatchItem generalist =
        capability(
            "generalist",
            Facts.none(),
            new MatchText(
                EN,
                "Bolt Ltd",
                "",
                List.of(),
                List.of("Heat recovery from bakery ovens", "Lighting of halls, roads and fields")));

    try (MatchEngine engine = Examples.engine(generalist, specialist)) {
      assertThat(engine.match(NEED, 2, item -> true))
          .extracting(Match::candidate)
          .containsExactly("specialist", "generalist");
    }
  }
}
