package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.Examples.capability;
import static eu.passerelle.matching.engine.Examples.line;
import static eu.passerelle.matching.engine.Examples.need;
import static eu.passerelle.matching.engine.Examples.text;
import static eu.passerelle.matching.engine.TextLanguage.DE;
import static eu.passerelle.matching.engine.TextLanguage.EN;
import static eu.passerelle.matching.engine.TextLanguage.FR;
import static eu.passerelle.matching.engine.TextLanguage.NL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.passerelle.matching.engine.Assessment.State;
import eu.passerelle.matching.engine.Explanation.Line;
import eu.passerelle.matching.engine.Facts.Nearness;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MatchEngineTests {

  private static final MatchText OVEN = text(FR, "Un four à pain économe");

  @Test
  void whoAnswersMoreOfTheWordsStandsFirst() {
    MatchItem need = need("need", Facts.none(), text(FR, "Four à pain chauffé au bois"));

    try (MatchEngine engine =
        Examples.engine(
            need,
            capability("bread", Facts.none(), text(FR, "Levain et pain")),
            capability("oven", Facts.none(), text(FR, "Four à pain au bois")),
            capability("wood", Facts.none(), text(FR, "Meubles en bois")))) {
      assertThat(candidates(engine, need)).hasSize(3).startsWith("oven");
    }
  }

  @Test
  void whoSharesNothingIsNotProposed() {
    MatchItem need = need("need", Facts.none(), text(FR, "Four à pain"));

    try (MatchEngine engine =
        Examples.engine(need, capability("drone", Facts.none(), text(FR, "Un vol de nuit")))) {
      assertThat(candidates(engine, need)).isEmpty();
    }
  }

  @Test
  void needsAreAnsweredByCapabilitiesOnlyAndTheOtherWayRound() {
    MatchItem need = need("need", Facts.none(), OVEN);
    MatchItem capability = capability("capability", Facts.none(), OVEN);

    try (MatchEngine engine =
        Examples.engine(
            need,
            capability,
            need("other-need", Facts.none(), OVEN),
            capability("other-capability", Facts.none(), OVEN))) {
      assertThat(candidates(engine, need))
          .containsExactlyInAnyOrder("capability", "other-capability");
      assertThat(candidates(engine, capability)).containsExactlyInAnyOrder("need", "other-need");
    }
  }

  @Test
  void aDraftThatIsNotInTheEngineIsAnswered() {
    try (MatchEngine engine = Examples.engine(capability("oven", Facts.none(), OVEN))) {
      assertThat(candidates(engine, need("draft", Facts.none(), OVEN))).containsExactly("oven");
    }
  }

  @Test
  void onlyWhoIsAdmittedIsProposed() {
    MatchItem need = need("need", Facts.none(), OVEN);

    try (MatchEngine engine =
        Examples.engine(
            capability("one", Facts.none(), OVEN), capability("other", Facts.none(), OVEN))) {
      assertThat(engine.match(need, 10, candidate -> candidate.id().equals("other")))
          .extracting(Match::candidate)
          .containsExactly("other");
    }
  }

  @Test
  void onesOwnAreNeverProposed() {
    MatchItem need = need("need", Statement.nothing().owner("bakery").facts(), OVEN);

    try (MatchEngine engine =
        Examples.engine(
            capability("own", Statement.nothing().owner("bakery").facts(), OVEN),
            capability("other", Statement.nothing().owner("smithy").facts(), OVEN),
            capability("anonymous", Facts.none(), OVEN))) {
      assertThat(candidates(engine, need)).containsExactlyInAnyOrder("other", "anonymous");
    }
  }

  @Test
  void removedItemsAreNotFound() {
    MatchItem need = need("need", Facts.none(), OVEN);

    try (MatchEngine engine =
        Examples.engine(
            need, capability("kept", Facts.none(), OVEN), capability("gone", Facts.none(), OVEN))) {
      engine.remove("gone");
      engine.refresh();

      assertThat(candidates(engine, need)).containsExactly("kept");
      assertThat(engine.search(Side.CAPABILITY, "four", FR, 10)).containsExactly("kept");
      assertThat(engine.find("gone")).isEmpty();
      assertThat(engine.size(Side.CAPABILITY)).isEqualTo(1);
    }
  }

  @Test
  void aChangedItemIsFoundByWhatItSaysNow() {
    MatchItem baker = need("baker", Facts.none(), text(FR, "Four à pain"));
    MatchItem surveyor = need("surveyor", Facts.none(), text(FR, "Relevé par drone"));

    try (MatchEngine engine =
        Examples.engine(
            capability("changing", Facts.none(), text(FR, "Four à pain")),
            capability("other", Facts.none(), text(FR, "Drone de relevé")))) {
      engine.put(List.of(capability("changing", Facts.none(), text(FR, "Drone agile"))));
      engine.refresh();

      assertThat(candidates(engine, baker)).doesNotContain("changing");
      assertThat(candidates(engine, surveyor)).contains("changing");
      assertThat(engine.size(Side.CAPABILITY)).isEqualTo(2);
    }
  }

  static Stream<Arguments> otherLanguages() {
    return Stream.of(
        Arguments.of(text(EN, "Fault detection with machine learning"), "machine learning"),
        Arguments.of(text(NL, "Storingen vinden met machinaal leren"), "machinaal leren"),
        Arguments.of(text(DE, "Wartung durch maschinelles Lernen"), "maschinelles Lernen"));
  }

  @ParameterizedTest
  @MethodSource("otherLanguages")
  void aFrenchNeedFindsAnAnswerInAnotherLanguageThroughTheConceptTheyShare(
      MatchText answer, String words) {
    MatchItem need =
        need("need", Facts.none(), text(FR, "Prévoir les pannes par apprentissage automatique"));

    // A concept says something only where most others speak of another.
    Stream<MatchItem> others =
        IntStream.range(0, 50)
            .mapToObj(i ->
                capability("other-" + i, Facts.none(), text(answer.language(), "Robotics, bread")));
    MatchItem[] items =
        Stream.concat(Stream.of(need, capability("answer", Facts.none(), answer)), others)
            .toArray(MatchItem[]::new);

    try (MatchEngine engine = Examples.engine(items)) {
      List<Match> matches = engine.match(need, 10, candidate -> true);

      assertThat(matches).extracting(Match::candidate).containsExactly("answer");
      assertThat(line(matches.getFirst(), CriterionId.SHARED_CONCEPTS).low()).isPositive();
      assertThat(line(matches.getFirst(), CriterionId.SHARED_CONCEPTS).evidence())
          .contains(new Evidence.Concept("machine-learning", "apprentissage automatique", words));
    }
  }

  @Test
  void theWordsTheyShareAreNamedAsEachWritesThem() {
    MatchItem need = need("need", Facts.none(), text(FR, "Nos fours chauffent trop"));

    try (MatchEngine engine = Examples.engine(capability("oven", Facts.none(), OVEN))) {
      Match match = engine.match(need, 1, candidate -> true).getFirst();

      assertThat(line(match, CriterionId.TEXT_RELEVANCE).evidence())
          .containsExactly(new Evidence.Word("fours", "four"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CriterionId.class,
      names = {"TEXT_RELEVANCE", "SPELLING", "EVIDENCE", "SENTENCE_SIMILARITY"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsNotAskedGivesEverybodyTheFullPoints(CriterionId criterion) {
    MatchItem need = need("need", Facts.none(), OVEN);
    MatchItem silent = capability("silent", Facts.none(), OVEN);
    MatchItem talkative =
        capability(
            "talkative",
            Statement.nothing()
                .technologies(Set.of("robotics"))
                .fields(Set.of("health"))
                .readiness(3, 4)
                .cooperation(Set.of("PILOT"))
                .organisation("COMPANY", "SMALL")
                .in(Statement.NAMUR)
                .facts(),
            OVEN,
            text(EN, "A collaborative robot"));

    try (MatchEngine engine = Examples.engine(silent, talkative)) {
      assertThat(engine.match(need, 10, candidate -> true))
          .hasSize(2)
          .extracting(match -> line(match, criterion))
          .allSatisfy(line -> {
            assertThat(line.state()).isEqualTo(State.NOT_ASKED);
            assertThat(line.low()).isEqualTo(line.most()).isEqualTo(line.high());
          });
    }
  }

  @Test
  void whatIsAskedAndNotStatedGivesNothingAndMayGiveAll() {
    Facts asking =
        Statement.nothing()
            .technologies(Set.of("robotics"))
            .fields(Set.of("health"))
            .readiness(3, 4)
            .cooperation(Set.of("PILOT"))
            .facts();
    MatchItem need = need("need", asking, OVEN);

    try (MatchEngine engine = Examples.engine(capability("silent", Facts.none(), OVEN))) {
      Explanation explanation = engine.match(need, 1, candidate -> true).getFirst().explanation();

      assertThat(explanation.lines())
          .filteredOn(line -> line.state() == State.NOT_STATED)
          .hasSize(5)
          .allSatisfy(line -> {
            assertThat(line.low()).isZero();
            assertThat(line.high()).isEqualTo(line.most()).isPositive();
          });
      assertThat(explanation.high() - explanation.low()).isCloseTo(35, within(0.01));
    }
  }

  static Stream<Arguments> answersToTopics() {
    return Stream.of(
        Arguments.of(Set.of("artificial-intelligence", "robotics"), Set.of("industry"), 111, 100),
        Arguments.of(Set.of("robotics"), Set.of("industry", "health"), 51, 100),
        Arguments.of(Set.of("artificial-intelligence"), Set.of("energy"), 60, 50),
        Arguments.of(Set.of("blockchain"), Set.of("health"), 0, 0));
  }

  @ParameterizedTest
  @MethodSource("answersToTopics")
  void topicsInCommonAreWorthTheirPriorityAndARelatedFieldHalf(
      Set<String> technologies, Set<String> fields, int technologyTenths, int fieldTenths) {
    MatchItem need =
        need(
            "need",
            Statement.nothing()
                .technologies(Set.of("artificial-intelligence", "robotics"))
                .fields(Set.of("industry"))
                .facts(),
            OVEN);
    MatchItem capability =
        capability(
            "capability",
            Statement.nothing().technologies(technologies).fields(fields).facts(),
            OVEN);

    try (MatchEngine engine = Examples.engine(capability)) {
      Match match = engine.match(need, 1, candidate -> true).getFirst();

      assertThat(line(match, CriterionId.TECHNOLOGY_PRIORITY).low()).isEqualTo(technologyTenths);
      assertThat(line(match, CriterionId.FIELD_OF_APPLICATION).low()).isEqualTo(fieldTenths);
    }
  }

  static Stream<Arguments> conditions() {
    Facts nothing = Facts.none();
    Facts liege = Statement.nothing().in(Statement.LIEGE).facts();
    Facts lille = Statement.nothing().abroad("FR").facts();
    Facts within60 =
        Statement.nothing().in(Statement.NAMUR).wishingWithin(60).asCondition().facts();
    Facts within50 =
        Statement.nothing().in(Statement.NAMUR).wishingWithin(50).asCondition().facts();
    Facts region = Statement.nothing().wishing(Nearness.REGION).asCondition().facts();
    Facts province =
        Statement.nothing().in(Statement.NAMUR).wishing(Nearness.PROVINCE).asCondition().facts();
    Facts nowhere = Statement.nothing().wishingWithin(60).asCondition().facts();
    return Stream.of(
        Arguments.argumentSet("near enough", within60, liege, true),
        Arguments.argumentSet("too far", within50, liege, false),
        Arguments.argumentSet("a distance to what is not stated", within60, nothing, false),
        Arguments.argumentSet("a distance to another country", within60, lille, false),
        Arguments.argumentSet("a distance from what is not stated", nowhere, liege, false),
        Arguments.argumentSet("in the region", region, liege, true),
        Arguments.argumentSet("the region and what is not stated", region, nothing, false),
        Arguments.argumentSet("outside the region", region, lille, false),
        Arguments.argumentSet(
            "in the province", province, Statement.nothing().in(Statement.NAMUR).facts(), true),
        Arguments.argumentSet("in another province", province, liege, false));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void whoDoesNotMeetATerritoryConditionIsLeftOutWhicheverSideStatesIt(
      Facts conditional, Facts other, boolean found) {
    MatchItem need = need("need", conditional, OVEN);
    MatchItem capability = capability("capability", other, OVEN);
    MatchItem conditionalCapability = capability("capability", conditional, OVEN);
    MatchItem otherNeed = need("need", other, OVEN);

    try (MatchEngine engine = Examples.engine(capability);
        MatchEngine turned = Examples.engine(conditionalCapability)) {
      assertThat(candidates(engine, need)).hasSize(found ? 1 : 0);
      assertThat(candidates(turned, otherNeed)).hasSize(found ? 1 : 0);
    }
  }

  static Stream<Arguments> wishes() {
    Facts nothing = Facts.none();
    Facts namur = Statement.nothing().in(Statement.NAMUR).facts();
    Facts liege = Statement.nothing().in(Statement.LIEGE).facts();
    Facts within60 = Statement.nothing().in(Statement.NAMUR).wishingWithin(60).facts();
    Facts within5 = Statement.nothing().in(Statement.NAMUR).wishingWithin(5).facts();
    return Stream.of(
        Arguments.argumentSet("near enough", within60, liege, State.STATED, 40, 40),
        Arguments.argumentSet("50 km too far", within5, liege, State.STATED, 30, 30),
        Arguments.argumentSet("not stated", within60, nothing, State.NOT_STATED, 20, 40),
        Arguments.argumentSet(
            "wished by who does not say where it is",
            liege,
            Statement.nothing().wishingWithin(60).facts(),
            State.NOT_STATED,
            20,
            40),
        Arguments.argumentSet("nothing wished", namur, liege, State.NOT_ASKED, 40, 40),
        Arguments.argumentSet(
            "both are near enough",
            within60,
            Statement.of(within60).in(Statement.LIEGE).facts(),
            State.STATED,
            40,
            40));
  }

  @ParameterizedTest
  @MethodSource("wishes")
  void aTerritoryThatIsWishedIsWorthHowNearEachIsToTheOther(
      Facts asking, Facts answering, State state, int low, int high) {
    try (MatchEngine engine = Examples.engine(capability("capability", answering, OVEN))) {
      Match match = engine.match(need("need", asking, OVEN), 1, candidate -> true).getFirst();

      Line territory = line(match, CriterionId.TERRITORY);
      assertThat(territory.state()).isEqualTo(state);
      assertThat(territory.low()).isCloseTo(low, within(1));
      assertThat(territory.high()).isCloseTo(high, within(1));
    }
  }

  @Test
  void anExplanationNamesPolicyAndStatistics() {
    MatchItem need = need("need", Facts.none(), OVEN);

    try (MatchEngine engine = Examples.engine(capability("oven", Facts.none(), OVEN))) {
      engine.use(engine.count(7));
      Explanation explanation = engine.match(need, 1, candidate -> true).getFirst().explanation();

      assertThat(explanation.policy()).isEqualTo("test");
      assertThat(explanation.snapshot()).isEqualTo(7);
      assertThat(explanation.lines().stream().map(Line::criterion))
          .containsExactlyElementsOf(
              EnumSet.complementOf(EnumSet.of(CriterionId.SENTENCE_SIMILARITY)));
    }
  }

  private static List<String> candidates(MatchEngine engine, MatchItem asker) {
    return engine.match(asker, 10, candidate -> true).stream().map(Match::candidate).toList();
  }
}
