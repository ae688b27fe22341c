package eu.passerelle.matching.evaluation;

import eu.passerelle.matching.Band;
import eu.passerelle.matching.MatchItems;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.allotment.Allotted;
import eu.passerelle.matching.embedding.OnnxSentenceEncoder;
import eu.passerelle.matching.engine.SentenceEncoder;
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
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./passerelle evaluate DIR [--queries FILE] [--json FILE] [--model FOLDER] [--learn N,M]}:
 * measures the engine over the folder's {@code docs.jsonl}, {@code queries.jsonl} and {@code
 * qrels.tsv}. {@code DIR} may be {@code demo} for the demonstration's own judged pairs. With a
 * {@code FOLDER}, the engine uses the sentence model in it; with {@code --learn} it tells what N,
 * and what M, verdicts on some of the queries would teach for the others.
 */
public final class Evaluate {

  private record Options(
      String directory,
      @Nullable Path queries,
      @Nullable Path json,
      @Nullable Path model,
      List<Integer> verdicts) {}

  private Evaluate() {}

  public static void main(String[] arguments) throws IOException {
    try {
      run(options(arguments), Path.of(System.getProperty("passerelle.config", "config")));
    } catch (ConfigurationError | IllegalArgumentException e) {
      System.err.println("passerelle: " + e.getMessage());
      System.exit(1);
    }
  }

  private static Options options(String[] arguments) {
    List<String> rest = new ArrayList<>(List.of(arguments));
    Path queries = path(rest, "--queries");
    Path json = path(rest, "--json");
    Path model = path(rest, "--model");
    List<Integer> verdicts =
        option(rest, "--learn").stream()
            .flatMap(numbers -> Stream.of(numbers.split(",")))
            .map(Evaluate::positive)
            .toList();
    if (rest.size() != 1) {
      throw new IllegalArgumentException(
          "usage: ./passerelle evaluate DIR|demo [--queries FILE] [--json FILE] [--model FOLDER]"
              + " [--learn N,M]");
    }
    return new Options(rest.getFirst(), queries, json, model, verdicts);
  }

  private static int positive(String number) {
    if (!number.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(
          "illegal number of verdicts: '%s'; --learn takes numbers above 0, such as 50,100"
              .formatted(number));
    }
    return Integer.parseInt(number);
  }

  private static @Nullable Path path(List<String> arguments, String name) {
    return option(arguments, name).map(Path::of).orElse(null);
  }

  private static Optional<String> option(List<String> arguments, String name) {
    int at = arguments.indexOf(name);
    if (at < 0) {
      return Optional.empty();
    }
    if (at + 1 >= arguments.size()) {
      throw new IllegalArgumentException(name + " needs a value");
    }
    String value = arguments.get(at + 1);
    arguments.subList(at, at + 2).clear();
    return Optional.of(value);
  }

  private static void run(Options options, Path config) throws IOException {
    if (options.model() == null) {
      run(options, config, Optional.empty());
      return;
    }
    try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.load(options.model())) {
      run(options, config, Optional.of(encoder));
    }
  }

  private static void run(Options options, Path config, Optional<SentenceEncoder> encoder)
      throws IOException {
    Optional<EvaluationSet> named = named(options.directory(), config);
    EvaluationSet set = named.orElseGet(() -> read(options));
    Taxonomy taxonomy = Taxonomy.read(config.resolve("taxonomy"));
    MatchingPolicy policy = MatchingPolicy.read(config.resolve("matching.yaml"));
    Evaluation evaluation = new Evaluation(set);
    if (!options.verdicts().isEmpty()) {
      printLearned(evaluation.learn(taxonomy, policy, encoder, options.verdicts()));
      return;
    }
    Evaluation.Result plain = evaluation.plain();
    Evaluation.EngineResult run = evaluation.engine(taxonomy, policy, encoder);
    Evaluation.Result engine = run.result();
    List<Double> gains = new ArrayList<>();
    for (int i = 0; i < engine.ndcgs().size(); i++) {
      gains.add(engine.ndcgs().get(i) - plain.ndcgs().get(i));
    }
    double[] interval = Measures.interval(gains);
    print(set, engine, plain, Measures.mean(gains), interval);
    if (isJudgedBothWays(run)) {
      printPairs(run, policy);
    }
    if (named.isPresent()) {
      print(evaluation.allotted(taxonomy, policy));
    }
    if (options.json() != null) {
      Files.writeString(
          options.json(),
          JsonMapper.shared()
                  .writeValueAsString(json(set, engine, plain, Measures.mean(gains), interval))
              + "\n");
    }
  }

  private static void printLearned(List<LearningCurve.Point> points) {
    for (LearningCurve.Point point : points) {
      double[] interval = Measures.interval(point.gains());
      System.out.printf(
          Locale.ROOT,
          "%4d verdicts: nDCG@10 of unseen queries %.4f before, %.4f after; gain %+.4f, 95 %%"
              + " interval over draws %+.4f to %+.4f%n",
          point.verdicts(),
          point.before(),
          point.after(),
          Measures.mean(point.gains()),
          interval[0],
          interval[1]);
    }
  }

  private static EvaluationSet read(Options options) {
    Path directory = Path.of(options.directory());
    return EvaluationSet.read(
        directory,
        options.queries() == null ? directory.resolve("queries.jsonl") : options.queries());
  }

  /** The set that is asked for by name. */
  static Optional<EvaluationSet> named(String name, Path config) {
    MatchItems items =
        new MatchItems(new Territories(config.resolve("territories")), Clock.systemUTC());
    return ServiceLoader.load(NamedSet.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(set -> set.name().equals(name))
        .findFirst()
        .map(set -> EvaluationSet.of(name, set.read(config), items));
  }

  private static void print(
      EvaluationSet set,
      Evaluation.Result engine,
      Evaluation.Result plain,
      double gain,
      double[] interval) {
    System.out.printf(
        "%s: %d documents, %d queries%n", set.name(), set.documents().size(), set.queries().size());
    System.out.printf("%-26s %10s %10s%n", "", "engine", "BM25");
    row("nDCG@10", engine.ndcg10(), plain.ndcg10());
    row("MRR", engine.mrr(), plain.mrr());
    row("recall@100", engine.recall100(), plain.recall100());
    row("never in a top ten", engine.neverShown(), plain.neverShown());
    row("Gini at ten", engine.gini10(), plain.gini10());
    row("documents indexed/s", engine.docsPerSecond(), plain.docsPerSecond());
    row("p50 per query, ms", engine.p50ms(), plain.p50ms());
    row("p99 per query, ms", engine.p99ms(), plain.p99ms());
    System.out.printf(
        Locale.ROOT,
        "nDCG@10 gain %+.4f, 95 %% interval %+.4f to %+.4f%n",
        gain,
        interval[0],
        interval[1]);
  }

  /** Bands are about pairs that were judged right and pairs that were judged wrong. */
  private static boolean isJudgedBothWays(Evaluation.EngineResult run) {
    return run.pairs().stream().map(Calibration.Pair::right).distinct().count() == 2;
  }

  private static void printPairs(Evaluation.EngineResult run, MatchingPolicy policy) {
    if (run.acrossLanguages() > 0) {
      System.out.printf(
          "right pairs without a language in common: %d, in a top ten %d%n",
          run.acrossLanguages(), run.acrossLanguagesShown());
    }
    for (Band band : Band.values()) {
      List<Calibration.Pair> pairs =
          run.pairs().stream().filter(pair -> policy.band(pair.score()) == band).toList();
      System.out.printf(
          "%-10s %4d judged, %4d of them right%n",
          band.code(), pairs.size(), pairs.stream().filter(Calibration.Pair::right).count());
    }
    Calibration calibration = Calibration.of(run.pairs());
    System.out.printf(
        Locale.ROOT,
        "likelihood 0.8 from %.1f, 0.5 from %.1f, 0.25 from %.1f; calibration error %.3f%n",
        calibration.scoreFor(0.8),
        calibration.scoreFor(0.5),
        calibration.scoreFor(0.25),
        Calibration.expectedError(run.pairs()));
  }

  /** How evenly both sides of the listings are shown, weak answers not counted. */
  private static void print(Allotted allotted) {
    System.out.printf(
        "%d pairs suggested; never shown, and Gini, at ten%n", allotted.pairs().size());
    print("needs", allotted.needs());
    print("capabilities", allotted.capabilities());
  }

  private static void print(String side, Allotted.Change change) {
    System.out.printf(
        Locale.ROOT,
        "%-14s %.4f %.4f, with what is suggested %.4f %.4f%n",
        side,
        change.before().neverShown(),
        change.before().gini(),
        change.after().neverShown(),
        change.after().gini());
  }

  private static void row(String name, double engine, double plain) {
    System.out.printf(Locale.ROOT, "%-26s %10.4f %10.4f%n", name, engine, plain);
  }

  private static Map<String, Object> json(
      EvaluationSet set,
      Evaluation.Result engine,
      Evaluation.Result plain,
      double gain,
      double[] interval) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("set", set.name());
    json.put("docs", set.documents().size());
    json.put("queries", set.queries().size());
    json.put("engine", json(engine));
    json.put("bm25", json(plain));
    json.put("ndcg10Gain", gain);
    json.put("ndcg10GainLow", interval[0]);
    json.put("ndcg10GainHigh", interval[1]);
    return json;
  }

  private static Map<String, Object> json(Evaluation.Result result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("ndcg10", result.ndcg10());
    json.put("mrr", result.mrr());
    json.put("recall100", result.recall100());
    json.put("neverShown", result.neverShown());
    json.put("gini10", result.gini10());
    json.put("docsPerSecond", result.docsPerSecond());
    json.put("p50ms", result.p50ms());
    json.put("p99ms", result.p99ms());
    return json;
  }
}
