package eu.passerelle.matching.evaluation;

import eu.passerelle.matching.EngineVocabulary;
import eu.passerelle.matching.MatchItems;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.engine.Explanation;
import eu.passerelle.matching.engine.Facts;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.Side;
import eu.passerelle.shared.ConfigurationError;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./passerelle bench}: how fast matching is and how much memory it takes, at 10,000 needs
 * and as many capabilities and at 100,000 capabilities, beside plain BM25 in the same run. Each
 * figure of time is the median of several rounds, after rounds to warm up that are not counted.
 * Writes {@code target/bench/matching.json}.
 */
public final class Bench {

  private static final int NEEDS = 10_000;
  private static final int CAPABILITIES = 10_000;
  private static final int MANY_CAPABILITIES = 100_000;
  private static final int SHOWN = 20;
  private static final int QUERIES = 300;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;
  private static final int NEWCOMERS = 50;
  private static final long SEED = 7;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long BYTES_PER_MEGABYTE = 1 << 20;

  private final Taxonomy taxonomy;
  private final MatchingPolicy policy;
  private final MadeItems items;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  private Bench(Path config) {
    taxonomy = Taxonomy.read(config.resolve("taxonomy"));
    policy = MatchingPolicy.read(config.resolve("matching.yaml"));
    MatchItems reading =
        new MatchItems(new Territories(config.resolve("territories")), Clock.systemUTC());
    List<MatchItem> models =
        ServiceLoader.load(NamedSet.class).stream()
            .flatMap(set -> set.get().read(config).listings().stream())
            .map(reading::of)
            .toList();
    items = new MadeItems(models, SEED);
  }

  public static void main(String[] arguments) throws IOException {
    try {
      Bench bench = new Bench(Path.of(System.getProperty("passerelle.config", "config")));
      bench.run();
      bench.write(Path.of("target", "bench", "matching.json"));
    } catch (ConfigurationError e) {
      System.err.println("passerelle: " + e.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    List<MatchItem> needs = items.make(Side.NEED, NEEDS);
    List<MatchItem> capabilities = items.make(Side.CAPABILITY, CAPABILITIES);
    List<MatchItem> queries = needs.subList(0, QUERIES);
    warmIndexing(capabilities);
    try (MatchEngine engine = engine()) {
      measureIndexing(engine, capabilities);
      engine.put(needs);
      engine.refresh();
      measureStatistics(engine);
      Spread match = measure(queries, query -> explained(engine, query));
      figure("match_p50_ms", match.p50());
      figure("match_p99_ms", match.p99());
      measurePlain(capabilities, queries, match);
      measureFreshness(engine, queries.getFirst());
      figure("segments", engine.segments());
      figure("heap_mb", heap());
    }
    measureMany(capabilities, needs, queries);
  }

  /** Lets the machine learn the way before it is timed. */
  private void warmIndexing(List<MatchItem> capabilities) {
    try (MatchEngine engine = engine()) {
      engine.put(capabilities.subList(0, capabilities.size() / 2));
      engine.refresh();
    }
  }

  private MatchEngine engine() {
    return new MatchEngine(
        EngineVocabulary.concepts(taxonomy), EngineVocabulary.topics(taxonomy), policy.engine());
  }

  private void measureIndexing(MatchEngine engine, List<MatchItem> capabilities) {
    long start = System.nanoTime();
    engine.put(capabilities);
    engine.refresh();
    figure("indexed_per_second", capabilities.size() / seconds(start));
  }

  private void measureStatistics(MatchEngine engine) {
    long start = System.nanoTime();
    var snapshot = engine.count(1);
    figure("statistics_counted_s", seconds(start));
    start = System.nanoTime();
    engine.use(snapshot);
    figure("statistics_taken_over_s", seconds(start));
    figure("snapshot_mb", snapshot.toBytes().length / (double) BYTES_PER_MEGABYTE);
  }

  private void measurePlain(List<MatchItem> capabilities, List<MatchItem> queries, Spread match) {
    try (PlainBm25 bm25 = new PlainBm25(capabilities)) {
      Spread plain = measure(queries, query -> bm25.search(query, SHOWN).size());
      figure("bm25_p50_ms", plain.p50());
      figure("bm25_p99_ms", plain.p99());
      figure("match_to_bm25_p50", match.p50() / plain.p50());
    }
  }

  /** How long from the publication of a listing until others' matches show it. */
  private void measureFreshness(MatchEngine engine, MatchItem need) {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < NEWCOMERS; i++) {
      MatchItem twin = new MatchItem("newcomer-" + i, Side.CAPABILITY, need.texts(), Facts.none());
      long start = System.nanoTime();
      engine.put(List.of(twin));
      engine.refresh();
      boolean shown =
          engine.match(need, SHOWN, candidate -> true).stream()
              .anyMatch(match -> match.candidate().equals(twin.id()));
      millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
      if (!shown) {
        throw new IllegalStateException(twin.id() + " is not among the matches");
      }
      engine.remove(twin.id());
      engine.refresh();
    }
    figure("published_to_shown_p50_ms", Measures.percentile(millis, 0.5));
    figure("published_to_shown_p99_ms", Measures.percentile(millis, 0.99));
  }

  private void measureMany(
      List<MatchItem> capabilities, List<MatchItem> needs, List<MatchItem> queries) {
    List<MatchItem> all =
        Stream.concat(
                capabilities.stream(),
                items.make(Side.CAPABILITY, MANY_CAPABILITIES).stream().skip(capabilities.size()))
            .toList();
    try (MatchEngine engine = engine()) {
      measureMany(engine, all, needs, queries);
    }
  }

  private void measureMany(
      MatchEngine engine,
      List<MatchItem> capabilities,
      List<MatchItem> needs,
      List<MatchItem> queries) {
    long start = System.nanoTime();
    engine.put(capabilities);
    engine.put(needs);
    engine.refresh();
    figure("many_indexed_per_second", (capabilities.size() + needs.size()) / seconds(start));
    start = System.nanoTime();
    engine.use(engine.count(1));
    figure("many_statistics_s", seconds(start));
    Spread match = measure(queries, query -> explained(engine, query));
    figure("many_match_p50_ms", match.p50());
    figure("many_match_p99_ms", match.p99());
    figure("many_segments", engine.segments());
    figure("many_heap_mb", heap());
    try (PlainBm25 bm25 = new PlainBm25(capabilities)) {
      Spread plain = measure(queries, query -> bm25.search(query, SHOWN).size());
      figure("many_bm25_p50_ms", plain.p50());
      figure("many_bm25_p99_ms", plain.p99());
      figure("many_match_to_bm25_p50", match.p50() / plain.p50());
    }
  }

  /** A full match: ranked, and each that is shown explained. */
  private static int explained(MatchEngine engine, MatchItem query) {
    return engine.match(query, SHOWN, candidate -> true).stream()
        .map(Match::explanation)
        .mapToInt(Explanation::lowTenths)
        .sum();
  }

  private record Spread(double p50, double p99) {}

  /** The medians over rounds of the median and of the 99th percentile, in milliseconds. */
  private static Spread measure(List<MatchItem> queries, ToIntFunction<MatchItem> search) {
    List<Double> medians = new ArrayList<>();
    List<Double> worst = new ArrayList<>();
    int sink = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      List<Double> millis = new ArrayList<>();
      for (MatchItem query : queries) {
        long start = System.nanoTime();
        sink += search.applyAsInt(query);
        millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
      }
      if (round >= 0) {
        medians.add(Measures.percentile(millis, 0.5));
        worst.add(Measures.percentile(millis, 0.99));
      }
    }
    if (sink == 0) {
      throw new IllegalStateException("nothing was found");
    }
    return new Spread(Measures.percentile(medians, 0.5), Measures.percentile(worst, 0.5));
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / NANOS_PER_SECOND;
  }

  /** What is in use after a clean-up, in megabytes. */
  private static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / BYTES_PER_MEGABYTE;
  }

  private void figure(String name, Number value) {
    figures.put(name, value);
    System.out.printf(Locale.ROOT, "%-32s %12.3f%n", name, value.doubleValue());
  }

  private void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(figures)
            + "\n");
  }
}
