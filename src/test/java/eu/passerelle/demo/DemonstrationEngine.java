package eu.passerelle.demo;

import eu.passerelle.matching.EngineVocabulary;
import eu.passerelle.matching.MatchItems;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The demonstration's listings, in an engine with the delivered vocabulary and policy. */
final class DemonstrationEngine {

  private static final Path CONFIG = Path.of("config");

  private DemonstrationEngine() {}

  static List<MatchItem> items() {
    MatchItems items =
        new MatchItems(new Territories(CONFIG.resolve("territories")), Clock.systemUTC());
    return new DemonstrationSet().read(CONFIG).listings().stream().map(items::of).toList();
  }

  /** An engine that holds items and has counted them. */
  static MatchEngine of(List<MatchItem> items) {
    Taxonomy taxonomy = Taxonomy.read(CONFIG.resolve("taxonomy"));
    MatchEngine engine =
        new MatchEngine(
            EngineVocabulary.concepts(taxonomy),
            EngineVocabulary.topics(taxonomy),
            MatchingPolicy.read(CONFIG.resolve("matching.yaml")).engine());
    engine.put(items);
    engine.refresh();
    engine.use(engine.count(1));
    return engine;
  }
}
