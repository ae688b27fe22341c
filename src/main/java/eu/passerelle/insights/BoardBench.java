package eu.passerelle.insights;

import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Municipality;
import eu.passerelle.territories.Territories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./passerelle bench boards}: how long the figures of a board take at 10,000 organisations
 * and 20,000 listings, from the facts in memory, beside counting cell by cell in the same run. Each
 * figure is the median of several rounds, after rounds to warm up that are not counted. Writes
 * {@code target/bench/boards.json}.
 */
public final class BoardBench {

  private static final int ORGANISATIONS = 10_000;
  private static final int LISTINGS = 20_000;
  private static final int CLUSTERS = 20;
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 9;
  private static final long SEED = 7;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  private final Territories territories;
  private final List<String> technologies;
  private final List<String> fields;
  private final List<String> provinces;
  private final Random random = new Random(SEED);
  private final RegionFacts facts;
  private final Map<String, Object> figures = new LinkedHashMap<>();

  private BoardBench(Path config) {
    Taxonomy taxonomy = Taxonomy.read(config.resolve("taxonomy"));
    territories = new Territories(config.resolve("territories"));
    technologies = taxonomy.topics(Topic.Axis.TECHNOLOGY).stream().map(Topic::code).toList();
    fields = taxonomy.topics(Topic.Axis.FIELD).stream().map(Topic::code).toList();
    provinces = territories.provinceCodes();
    facts =
        RegionFacts.of(
            IntStream.range(0, ORGANISATIONS).mapToObj(this::organisation).toList(),
            IntStream.range(0, LISTINGS).mapToObj(this::listing).toList(),
            List.of(),
            List.of());
  }

  public static void main(String[] arguments) throws IOException {
    BoardBench bench = new BoardBench(Path.of(System.getProperty("passerelle.config", "config")));
    bench.run();
    bench.write(Path.of("target", "bench", "boards.json"));
  }

  private OrganisationFacts organisation(int number) {
    OrganisationKind kind =
        List.of(
                OrganisationKind.COMPANY,
                OrganisationKind.COMPANY,
                OrganisationKind.COMPANY,
                OrganisationKind.STARTUP,
                OrganisationKind.RESEARCH_UNIT)
            .get(random.nextInt(5));
    List<Municipality> all = territories.municipalities();
    Municipality municipality = all.get(random.nextInt(all.size()));
    return new OrganisationFacts(
        new OrganisationId("org-" + number),
        "Organisation " + number,
        kind,
        true,
        municipality.province(),
        municipality.nis(),
        some(List.of("software-development", "consultancy-services", "advanced-ict")),
        some(technologies),
        some(fields),
        List.of(
            new ClusterMembership(
                new OrganisationId("cluster-" + random.nextInt(CLUSTERS)), true, began(), null)),
        Set.of(),
        Set.of(),
        true,
        2000 + random.nextInt(24),
        null);
  }

  private LocalDate began() {
    return TODAY.minusDays(random.nextInt(4_000));
  }

  /** One to three of some codes, each since a day. */
  private List<DatedFact> some(List<String> codes) {
    return random
        .ints(1 + random.nextInt(3), 0, codes.size())
        .distinct()
        .mapToObj(i -> new DatedFact(codes.get(i), began(), null))
        .toList();
  }

  private ListingFacts listing(int number) {
    return new ListingFacts(
        new ListingId("listing-" + number),
        number % 2 == 0 ? ListingKind.NEED : ListingKind.CAPABILITY,
        new OrganisationId("org-" + random.nextInt(ORGANISATIONS)),
        Set.copyOf(some(technologies).stream().map(DatedFact::code).toList()),
        Set.copyOf(some(fields).stream().map(DatedFact::code).toList()),
        random.nextInt(10) > 0,
        true,
        TODAY.minusDays(random.nextInt(700)),
        null);
  }

  private void run() {
    figures.put("organisations", ORGANISATIONS);
    figures.put("listings", LISTINGS);
    Scope today = Scope.all(Period.on(TODAY));
    double board = measure("board", () -> read(figures(today, true)));
    measure("board with small counts hidden", () -> read(figures(today, false)));
    measure(
        "board of a cluster",
        () ->
            read(figures(new Scope(null, new OrganisationId("cluster-1"), today.period()), true)));
    measure("board of a year", () -> read(figures(Scope.all(Period.of(2025)), true)));
    measure("a subject over eight years, by quarters", this::overTime);
    double apart = measure("board, cell by cell", () -> cellByCell(today.period()));
    figures.put("cell by cell, times as long", Math.round(10 * apart / board) / 10.0);
  }

  private Figures figures(Scope scope, boolean everything) {
    return new Figures(
        Tally.of(new Population(facts, scope), provinces), everything, scope.province());
  }

  /** Every number of the barometer and the divergence board. */
  private int read(Figures read) {
    int hidden = 0;
    for (Subject subject : subjects()) {
      for (Measure measure : Measure.SHOWN) {
        hidden += read.count(subject, measure).isHidden() ? 1 : 0;
      }
    }
    return hidden;
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>(List.of(Subject.ALL));
    technologies.forEach(technology -> {
      subjects.add(Subject.technology(technology));
      fields.forEach(field -> subjects.add(Subject.of(technology, field)));
    });
    fields.forEach(field -> subjects.add(Subject.field(field)));
    return subjects;
  }

  private int overTime() {
    List<Subject> wanted = List.of(Subject.technology(technologies.getFirst()), Subject.ALL);
    return IntStream.range(0, 32)
        .map(quarter ->
            Tally.of(
                    new Population(facts, null, Period.on(TODAY.minusMonths(3L * quarter))),
                    provinces,
                    wanted)
                .count(Subject.ALL, null, Measure.BUSINESSES))
        .sum();
  }

  private int cellByCell(Period period) {
    Population population = new Population(facts, null, period);
    int sum = 0;
    for (Subject subject : subjects()) {
      for (Measure measure : Measure.OF_ORGANISATIONS) {
        sum +=
            (int)
                population
                    .organisations()
                    .filter(one -> measure.counts(one.kind()) && population.states(one, subject))
                    .count();
      }
    }
    return sum;
  }

  /** Milliseconds of something, the median of the rounds. */
  private double measure(String name, Supplier<Integer> work) {
    double[] millis = new double[ROUNDS];
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      long start = System.nanoTime();
      Integer result = work.get();
      double took = (System.nanoTime() - start) / NANOS_PER_MILLI;
      if (round >= 0 && result != null) {
        millis[round] = took;
      }
    }
    Arrays.sort(millis);
    double median = millis[ROUNDS / 2];
    figures.put(name + ", ms", Math.round(10 * median) / 10.0);
    System.out.printf(Locale.ROOT, "%-45s %8.1f ms%n", name, median);
    return median;
  }

  private void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), figures);
  }
}
