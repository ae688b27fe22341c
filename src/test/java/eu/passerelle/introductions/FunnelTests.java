package eu.passerelle.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.introductions.Funnel.Filter;
import eu.passerelle.introductions.LedgerLine.Fact;
import eu.passerelle.introductions.LedgerLine.Origin;
import eu.passerelle.introductions.LedgerLine.Source;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures against the lines they are made of. */
class FunnelTests {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final List<String> TECHNOLOGIES = List.of("ai", "iot", "robotics");
  private static final List<String> FIELDS = List.of("health", "agriculture");
  private static final List<OrganisationId> CLUSTERS =
      List.of(new OrganisationId("c-one"), new OrganisationId("c-two"));

  private final Random random = new Random(20);
  private final List<LedgerLine> lines = IntStream.range(0, 400).mapToObj(this::line).toList();

  private LedgerLine line(int number) {
    OutcomeStage furthest = OutcomeStage.values()[random.nextInt(6)];
    Origin origin = random.nextInt(8) == 0 ? Origin.ELSEWHERE : Origin.HERE;
    LocalDate begun = FIRST.plusDays(random.nextInt(600));
    Map<OutcomeStage, Fact> stages = new EnumMap<>(OutcomeStage.class);
    stages.put(OutcomeStage.INTEREST, new Fact(begun, Source.SEEN));
    stages.put(
        furthest,
        new Fact(begun.plusDays(30), Source.values()[random.nextInt(Source.values().length)]));
    return new LedgerLine(
        "line-" + number,
        origin,
        null,
        new OrganisationId("asked"),
        new OrganisationId("asking"),
        some(TECHNOLOGIES),
        some(FIELDS),
        some(CLUSTERS),
        Ledger.complete(stages),
        AgreementTerms.UNTOLD,
        Instant.EPOCH,
        LedgerLine.SCHEMA);
  }

  private <T> Set<T> some(List<T> all) {
    Set<T> chosen = new HashSet<>();
    all.stream().filter(one -> random.nextBoolean()).forEach(chosen::add);
    return chosen;
  }

  /** Counted one by one, without anything of what is tested. */
  private int recount(
      OutcomeStage stage,
      boolean here,
      @Nullable String technology,
      @Nullable String field,
      @Nullable OrganisationId cluster) {
    int count = 0;
    for (LedgerLine line : lines) {
      if ((technology != null && !line.technologies().contains(technology))
          || (field != null && !line.fields().contains(field))
          || (cluster != null && !line.clusters().contains(cluster))) {
        continue;
      }
      Fact fact = line.stages().get(stage);
      boolean isHere =
          fact != null && line.origin() == Origin.HERE && fact.source() != Source.ADVISER;
      if (fact != null && isHere == here) {
        count++;
      }
    }
    return count;
  }

  private static int of(Funnel.@Nullable Counts counts, OutcomeStage stage, boolean here) {
    Funnel.Counts some = Objects.requireNonNull(counts);
    return (here ? some.here() : some.apart()).getOrDefault(stage, 0);
  }

  @Test
  void everyFigureIsTheNumberOfItsLines() {
    Funnel funnel = Funnel.of(lines);
    for (OutcomeStage stage : OutcomeStage.values()) {
      for (boolean here : new boolean[] {true, false}) {
        assertThat(of(funnel.total(), stage, here))
            .isEqualTo(recount(stage, here, null, null, null));
        for (String technology : TECHNOLOGIES) {
          assertThat(of(funnel.byTechnology().get(technology), stage, here))
              .isEqualTo(recount(stage, here, technology, null, null));
        }
        for (String field : FIELDS) {
          assertThat(of(funnel.byField().get(field), stage, here))
              .isEqualTo(recount(stage, here, null, field, null));
        }
        for (OrganisationId cluster : CLUSTERS) {
          assertThat(of(funnel.byCluster().get(cluster), stage, here))
              .isEqualTo(recount(stage, here, null, null, cluster));
        }
      }
    }
  }

  @Test
  void quartersAddUpToTheTotal() {
    Funnel funnel = Funnel.of(lines);
    Map<OutcomeStage, Integer> sums = new HashMap<>();
    funnel
        .byQuarter()
        .values()
        .forEach(counts ->
            counts.here().forEach((stage, count) -> sums.merge(stage, count, Integer::sum)));

    assertThat(sums).isEqualTo(funnel.total().here());
    assertThat(funnel.byQuarter().firstKey()).isEqualTo("2026-Q1");
  }

  @Test
  void noStageIsReachedByMoreThanTheOneBefore() {
    Funnel.Counts total = Funnel.of(lines).total();
    for (int i = 1; i < OutcomeStage.values().length; i++) {
      OutcomeStage stage = OutcomeStage.values()[i];
      OutcomeStage before = OutcomeStage.values()[i - 1];
      assertThat(of(total, stage, true) + of(total, stage, false))
          .isLessThanOrEqualTo(of(total, before, true) + of(total, before, false));
    }
  }

  @Test
  void aFilterTakesTheDaysItNames() {
    LocalDate from = FIRST.plusDays(100);
    LocalDate until = FIRST.plusDays(200);
    Filter filter = new Filter("ai", "health", CLUSTERS.getFirst(), from, until);

    List<LedgerLine> taken = lines.stream().filter(filter::takes).toList();

    assertThat(taken)
        .isNotEmpty()
        .isEqualTo(
            lines.stream()
                .filter(line -> line.technologies().contains("ai"))
                .filter(line -> line.fields().contains("health"))
                .filter(line -> line.clusters().contains(CLUSTERS.getFirst()))
                .filter(line -> !line.begun().isBefore(from))
                .filter(line -> !line.begun().isAfter(until))
                .toList());
  }
}
