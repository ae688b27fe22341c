package eu.passerelle.insights;

import com.mongodb.client.MongoCollection;
import eu.passerelle.Passerelle;
import eu.passerelle.access.Account;
import eu.passerelle.access.Role;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.insights.Bridges.Traffic;
import eu.passerelle.insights.WhatIf.Hypothesis;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.organisations.OrganisationChanged;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Territories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./passerelle bench boards}: how long each board takes in the running application at 10,000
 * organisations and 20,000 listings on the embedded store, for an analyst and for a reader from
 * whom small counts are hidden, beside counting cell by cell in the same run. The region is the
 * demonstration, copied until it is as large. Each figure is the median of several rounds, after
 * rounds to warm up that are not counted. Writes {@code target/bench/boards.json}.
 */
public final class BoardBench {

  private static final int ORGANISATIONS = 10_000;
  private static final int LISTINGS = 20_000;
  private static final int BATCH = 500;
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 9;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final Subject AI = Subject.technology("artificial-intelligence");

  private final ConfigurableApplicationContext context;
  private final MongoTemplate mongo;
  private final LiveRegion region;
  private final Insights insights;
  private final Orphans orphans;
  private final Taxonomy taxonomy;
  private final Territories territories;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  private BoardBench(ConfigurableApplicationContext context) {
    this.context = context;
    mongo = context.getBean(MongoTemplate.class);
    region = context.getBean(LiveRegion.class);
    insights = context.getBean(Insights.class);
    orphans = context.getBean(Orphans.class);
    taxonomy = context.getBean(Taxonomy.class);
    territories = context.getBean(Territories.class);
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("passerelle-bench");
    try (ConfigurableApplicationContext context = start(data)) {
      new BoardBench(context).awaitQuiet();
      enlarge(context.getBean(MongoTemplate.class));
    }
    long start = System.nanoTime();
    try (ConfigurableApplicationContext context = start(data)) {
      BoardBench bench = new BoardBench(context);
      bench.awaitQuiet();
      bench.tell("from the start until all listings are matched", millisSince(start));
      bench.run();
      bench.write(Path.of("target", "bench", "boards.json"));
    }
    FileSystemUtils.deleteRecursively(data);
  }

  private static ConfigurableApplicationContext start(Path data) {
    return new SpringApplicationBuilder(Passerelle.class)
        .run("--passerelle.data=" + data, "--passerelle.demo=true", "--server.port=0");
  }

  /** Until what the application does by itself after a start is done. */
  private void awaitQuiet() throws InterruptedException {
    StandingMatches matches = context.getBean(StandingMatches.class);
    while (!matches.isReady()
        || mongo.getCollection("suggestionSets").estimatedDocumentCount() == 0) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  private void run() {
    region.begin();
    long start = System.nanoTime();
    RegionFacts facts = region.now();
    tell("all facts read from the store", millisSince(start));
    figures.put("organisations", facts.organisations().size());
    figures.put("listings", facts.listings().size());
    OrganisationId one = facts.organisations().getFirst().id();
    measure(
        "a change taken in",
        () -> {
          region.on(new OrganisationChanged(one));
          return region.now();
        });
    Map<String, Double> analyst = as(true, () -> boards("analyst"));
    Map<String, Double> reader = as(false, () -> boards("reader"));
    double slowest =
        Stream.of(analyst, reader)
            .flatMap(boards -> boards.values().stream())
            .mapToDouble(Double::doubleValue)
            .max()
            .orElseThrow();
    tell("the slowest board", slowest);
    WhatIf whatIf = context.getBean(WhatIf.class);
    Hypothesis laboratories =
        new Hypothesis(
            OrganisationKind.RESEARCH_UNIT, 2, Objects.requireNonNull(AI.technology()), "health");
    as(
        true,
        () -> measure("what if: a trial, told afterwards", () -> whatIf.of(laboratories).join()));
    double apart = as(true, () -> measure("divergence, cell by cell", () -> cellByCell(facts)));
    figures.put(
        "cell by cell, times as long",
        Math.round(10 * apart / Objects.requireNonNull(analyst.get("divergence"))) / 10.0);
  }

  /** Copies what there is under other identifiers, but who acts for an organisation. */
  private static void enlarge(MongoTemplate mongo) {
    List<Document> organisations = all(mongo, "organisations");
    List<Document> listings = all(mongo, "listings");
    insert(
        mongo,
        "organisations",
        IntStream.range(0, ORGANISATIONS - organisations.size())
            .mapToObj(i -> {
              Document copy = copy(organisations, i);
              copy.put("members", List.of());
              return copy;
            }));
    insert(
        mongo,
        "listings",
        IntStream.range(0, LISTINGS - listings.size())
            .mapToObj(i -> {
              Document copy = copy(listings, i);
              int owner = i % (ORGANISATIONS - organisations.size());
              copy.put("organisation", copy(organisations, owner).get("_id"));
              return copy;
            }));
  }

  private static List<Document> all(MongoTemplate mongo, String collection) {
    return mongo.getCollection(collection).find().into(new ArrayList<>());
  }

  private static Document copy(List<Document> originals, int number) {
    Document copy = new Document(originals.get(number % originals.size()));
    copy.put("_id", copy.get("_id") + "-" + number / originals.size());
    return copy;
  }

  private static void insert(MongoTemplate mongo, String collection, Stream<Document> documents) {
    List<Document> all = documents.toList();
    MongoCollection<Document> into = mongo.getCollection(collection);
    for (int from = 0; from < all.size(); from += BATCH) {
      into.insertMany(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  /** Does something as one of the demonstration's people who is an analyst, or who is none. */
  private <T> T as(boolean analyst, Supplier<T> action) {
    Account person =
        mongo.findAll(Account.class).stream()
            .filter(account -> account.has(Role.ANALYST) == analyst)
            .findFirst()
            .orElseThrow();
    return SystemAccess.callAs(person, action);
  }

  private Map<String, Double> boards(String reader) {
    Scope today = Scope.all(Period.on(insights.today()));
    Scope cluster = new Scope(null, insights.clusters().getFirst().id(), today.period());
    int lastYear = insights.today().getYear() - 1;
    Map<String, Supplier<Object>> boards = new LinkedHashMap<>();
    boards.put("barometer", () -> barometer(today));
    boards.put("barometer of a cluster", () -> barometer(cluster));
    boards.put("barometer of a year", () -> barometer(Scope.all(Period.of(lastYear))));
    boards.put("divergence", () -> divergence(today));
    boards.put("behind a number", () -> insights.behind(AI, Measure.BUSINESSES, today));
    boards.put(
        "orphans",
        () ->
            Stream.of(ListingKind.values())
                .map(kind -> List.of(orphans.counts(kind, today), orphans.listings(kind, today)))
                .toList());
    Trends trends = context.getBean(Trends.class);
    boards.put(
        "trends",
        () -> trends.of(AI, today, insights.published().comparedWith(), insights.today()));
    SupportChain support = context.getBean(SupportChain.class);
    boards.put("support", () -> support.of(today));
    Ecosystems ecosystems = context.getBean(Ecosystems.class);
    boards.put(
        "ecosystems",
        () -> List.of(ecosystems.clusters(today.period()), ecosystems.ecosystems(today.period())));
    Bridges bridges = context.getBean(Bridges.class);
    boards.put("bridges", () -> bridges.of(Traffic.MATCHES, today));
    RegionAtlas atlas = context.getBean(RegionAtlas.class);
    boards.put("map", () -> atlas.of(AI, Measure.BUSINESSES, today));
    boards.put("published figures", insights::compared);
    Map<String, Double> took = new LinkedHashMap<>();
    boards.forEach((name, board) -> took.put(name, measure(reader + ": " + name, board)));
    return took;
  }

  private BoardTables tables(Scope scope) {
    return new BoardTables(
        insights.figures(scope),
        taxonomy,
        territories,
        Texts.in(Language.FR),
        (subject, measure, province) -> null);
  }

  private List<FigureTable> barometer(Scope scope) {
    BoardTables tables = tables(scope);
    return List.of(
        tables.totals(Subject.ALL),
        tables.byTopic(Topic.Axis.TECHNOLOGY),
        tables.byTopic(Topic.Axis.FIELD),
        tables.byActivity(),
        tables.byProvince());
  }

  private FigureTable divergence(Scope scope) {
    BoardTables tables = tables(scope);
    return tables.divergences(
        tables.cells(Measure.RESEARCH, Measure.BUSINESSES), Measure.RESEARCH, Measure.BUSINESSES);
  }

  /** What the divergence board counts of organisations, each cell by itself. */
  private int cellByCell(RegionFacts facts) {
    Population population = new Population(facts, null, Period.on(insights.today()));
    int sum = 0;
    for (Topic technology : taxonomy.topics(Topic.Axis.TECHNOLOGY)) {
      for (Topic field : taxonomy.topics(Topic.Axis.FIELD)) {
        Subject subject = Subject.of(technology.code(), field.code());
        for (Measure measure : Measure.OF_ORGANISATIONS) {
          sum +=
              (int)
                  population
                      .organisations()
                      .filter(one -> measure.counts(one.kind()) && population.states(one, subject))
                      .count();
        }
      }
    }
    return sum;
  }

  /** Milliseconds of something, the median of the rounds. */
  private double measure(String name, Supplier<Object> work) {
    double[] millis = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Objects.requireNonNull(work.get());
      if (round >= 0) {
        millis[round] = millisSince(start);
      }
    }
    Arrays.sort(millis);
    return tell(name, millis[ROUNDS / 2]);
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / NANOS_PER_MILLI;
  }

  private double tell(String name, double millis) {
    figures.put(name + ", ms", Math.round(10 * millis) / 10.0);
    System.out.printf(Locale.ROOT, "%-45s %8.1f ms%n", name, millis);
    return millis;
  }

  private void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), figures);
  }
}
