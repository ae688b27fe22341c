package eu.passerelle.matching.engine;

import static eu.passerelle.matching.engine.TextLanguage.DE;
import static eu.passerelle.matching.engine.TextLanguage.EN;
import static eu.passerelle.matching.engine.TextLanguage.FR;
import static eu.passerelle.matching.engine.TextLanguage.NL;

import eu.passerelle.matching.engine.ConceptScheme.Entry;
import eu.passerelle.matching.engine.Policy.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A small vocabulary, a policy, and items. */
final class Examples {

  static final ConceptScheme SCHEME =
      new ConceptScheme(
          List.of(
              new Entry(
                  "ai",
                  names("intelligence artificielle", "artificial intelligence"),
                  Map.of(FR, List.of("IA"), EN, List.of("AI"), DE, List.of("KI")),
                  Set.of()),
              new Entry("learning", names("apprentissage", "learning"), Map.of(), Set.of("ai")),
              new Entry(
                  "machine-learning",
                  Map.of(
                      FR, List.of("apprentissage automatique"),
                      EN, List.of("machine learning"),
                      NL, List.of("machinaal leren"),
                      DE, List.of("maschinelles Lernen")),
                  Map.of(),
                  Set.of("learning")),
              new Entry("robotics", names("robotique", "robotics"), Map.of(), Set.of()),
              new Entry(
                  "cobots",
                  names("robot collaboratif", "collaborative robot"),
                  Map.of(DE, List.of("MRK"), EN, List.of("HRC UA")),
                  Set.of("robotics")),
              new Entry("sight", names("vision", "computer vision"), Map.of(), Set.of()),
              new Entry("strategy", names("stratégie", "vision"), Map.of(), Set.of())));

  static final TopicScheme TOPICS =
      new TopicScheme(
          Map.of(
              "artificial-intelligence", 1.0,
              "robotics", 0.85,
              "blockchain", 0.7,
              "industry", 1.0,
              "energy", 0.7,
              "health", 1.0),
          Map.of("industry", Set.of("energy")));

  static final Policy POLICY =
      new Policy(
          "test",
          Map.ofEntries(
              Map.entry(CriterionId.TEXT_RELEVANCE, 28.0),
              Map.entry(CriterionId.SHARED_CONCEPTS, 15.0),
              Map.entry(CriterionId.SPELLING, 7.0),
              Map.entry(CriterionId.TECHNOLOGY_PRIORITY, 12.0),
              Map.entry(CriterionId.FIELD_OF_APPLICATION, 10.0),
              Map.entry(CriterionId.READINESS_FIT, 6.0),
              Map.entry(CriterionId.PARTNER_FIT, 5.0),
              Map.entry(CriterionId.COOPERATION_FIT, 5.0),
              Map.entry(CriterionId.TERRITORY, 4.0),
              Map.entry(CriterionId.EVIDENCE, 2.0),
              Map.entry(CriterionId.LATENT_SIMILARITY, 3.0),
              Map.entry(CriterionId.SENTENCE_SIMILARITY, 0.0),
              Map.entry(CriterionId.RECIPROCITY, 3.0)),
          new Parameters(
              2, 2, 1.2, 0.75, 100, 0.15, 0.7, 0.3, 0.3, 0.15, 0.3, 0.5, 0.5, 10, 0.7, 0.5));

  private Examples() {}

  private static Map<TextLanguage, List<String>> names(String french, String english) {
    return Map.of(FR, List.of(french), EN, List.of(english));
  }

  static MatchItem need(String id, Facts facts, MatchText... texts) {
    return new MatchItem(id, Side.NEED, List.of(texts), facts);
  }

  static MatchItem capability(String id, Facts facts, MatchText... texts) {
    return new MatchItem(id, Side.CAPABILITY, List.of(texts), facts);
  }

  static MatchText text(TextLanguage language, String title) {
    return text(language, title, "");
  }

  static MatchText text(TextLanguage language, String title, String body) {
    return new MatchText(language, title, body, List.of(), List.of());
  }

  static MatchEngine emptyEngine() {
    return new MatchEngine(SCHEME, TOPICS, POLICY);
  }

  /** An engine that holds items and has counted them. */
  static MatchEngine engine(MatchItem... items) {
    MatchEngine engine = emptyEngine();
    engine.put(List.of(items));
    engine.refresh();
    engine.use(engine.count(1));
    return engine;
  }

  /** What one criterion contributes to a match. */
  static Explanation.Line line(Match match, CriterionId criterion) {
    return match.explanation().lines().stream()
        .filter(line -> line.criterion() == criterion)
        .findFirst()
        .orElseThrow();
  }
}
