package eu.passerelle.insights;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.insights.RegionAtlas.Place;
import eu.passerelle.insights.Suppression.Sum;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Province;
import eu.passerelle.territories.Territories;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who is no analyst is told no small count, and cannot work one out. */
@ApplicationTest
class ConfidentialityOfFiguresTests {

  /**
   * What is hidden can be three things at least: the threshold of the tables of boards together.
   */
  private static final double WIDTH = 2;

  /** The measures whose counts of a place follow from each other, the sum last. */
  private static final List<Measure> FAMILY =
      List.of(Measure.STARTUPS, Measure.ESTABLISHED, Measure.BUSINESSES);

  @Autowired private Insights insights;
  @Autowired private RegionAtlas atlas;
  @Autowired private Orphans orphans;
  @Autowired private Bridges bridges;
  @Autowired private Ecosystems ecosystems;
  @Autowired private SupportChain support;
  @Autowired private Trends trends;
  @Autowired private Taxonomy taxonomy;
  @Autowired private Territories territories;
  @Autowired private ActingAs acting;

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  private List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>(List.of(Subject.ALL));
    for (Topic technology : taxonomy.topics(Topic.Axis.TECHNOLOGY)) {
      subjects.add(Subject.technology(technology.code()));
      for (Topic field : taxonomy.topics(Topic.Axis.FIELD)) {
        subjects.add(Subject.of(technology.code(), field.code()));
      }
    }
    taxonomy.topics(Topic.Axis.FIELD).forEach(field -> subjects.add(Subject.field(field.code())));
    taxonomy.activities().forEach(activity -> subjects.add(Subject.activity(activity.code())));
    return subjects;
  }

  private Scope today() {
    return Scope.all(Period.on(insights.today()));
  }

  @Test
  void noSmallCountIsToldToWhoIsNoAnalyst() {
    for (String persona : List.of(FOUNDER, CLUSTER_MANAGER)) {
      acting.signIn(persona);
      Figures figures = insights.figures(today());
      assertThat(subjects())
          .allSatisfy(subject ->
              assertThat(Measure.SHOWN)
                  .allSatisfy(measure ->
                      assertThat(figures.count(subject, measure))
                          .satisfies(count -> assertThat(isTold(count)).isTrue())));
    }
  }

  /** Whether a count is hidden, none, or not small. */
  private static boolean isTold(Count count) {
    Integer value = count.value();
    return value == null || value == 0 || value >= 5;
  }

  @Test
  void anAnalystIsToldAll() {
    acting.signIn(ANALYST);
    Figures figures = insights.figures(today());

    assertThat(subjects())
        .allMatch(
            subject -> Measure.SHOWN.stream().noneMatch(m -> figures.count(subject, m).isHidden()));
  }

  /** All provinces, outside, and their sum, for every measure: what all boards together show. */
  @Test
  void nothingHiddenFollowsFromAllProvincesAndTheirTotals() {
    acting.signIn(FOUNDER);
    for (OrganisationId cluster : clusters()) {
      Figures figures = insights.figures(new Scope(null, cluster, Period.on(insights.today())));
      for (Subject subject : subjects()) {
        requireSafe(figures, subject, FAMILY);
        requireSafe(figures, subject, List.of(Measure.RESEARCH));
        requireSafe(figures, subject, List.of(Measure.NEEDS));
        requireSafe(figures, subject, List.of(Measure.CAPABILITIES));
      }
    }
  }

  private List<OrganisationId> clusters() {
    List<OrganisationId> clusters = new ArrayList<>();
    clusters.add(null);
    clusters.add(new OrganisationId("org-cluster-passage"));
    return clusters;
  }

  /** What is nowhere, as its province is not told, is on no board, but would follow from them. */
  private void requireSafe(Figures figures, Subject subject, List<Measure> measures) {
    List<String> places =
        Stream.concat(territories.provinceCodes().stream(), Stream.of("outside", "untold"))
            .toList();
    int rows = places.size() + 1;
    int[] values = new int[rows * measures.size()];
    BitSet hidden = new BitSet();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < measures.size(); column++) {
        String place = row < places.size() ? places.get(row) : null;
        Count count = figures.count(subject, place, measures.get(column));
        int cell = row * measures.size() + column;
        hidden.set(cell, count.isHidden());
        values[cell] = Objects.requireNonNullElse(count.value(), 0);
      }
    }
    List<Sum> sums = new ArrayList<>();
    for (int column = 0; column < measures.size(); column++) {
      int first = column;
      sums.add(
          new Sum(
              places.size() * measures.size() + column,
              IntStream.range(0, places.size())
                  .map(row -> row * measures.size() + first)
                  .boxed()
                  .toList()));
    }
    if (measures.equals(FAMILY)) {
      for (int row = 0; row < rows; row++) {
        sums.add(new Sum(row * 3 + 2, List.of(row * 3, row * 3 + 1)));
      }
    }
    Attacker attacker = new Attacker(values, sums, hidden);
    assertThat(hidden.stream().boxed())
        .allSatisfy(cell ->
            assertThat(attacker.widthOf(cell))
                .as("cell %s of %s", cell, subject)
                .isGreaterThanOrEqualTo(WIDTH));
  }

  /** The municipalities of a province, and what the boards say of that province. */
  @Test
  void nothingHiddenFollowsFromTheMap() {
    acting.signIn(FOUNDER);
    Figures figures = insights.figures(today());
    for (Subject subject :
        List.of(
            Subject.ALL,
            Subject.technology("artificial-intelligence"),
            Subject.technology("internet-of-things"),
            Subject.field("health"))) {
      for (Measure measure : Measure.OF_ORGANISATIONS) {
        List<Place> places = atlas.of(subject, measure, today());
        assertThat(places).allSatisfy(place -> assertThat(isTold(place.count())).isTrue());
        for (Province province : territories.provinces()) {
          Count total = figures.count(subject, province.nis(), measure);
          List<Count> parts =
              places.stream()
                  .filter(place -> place.municipality().province().equals(province.nis()))
                  .map(Place::count)
                  .toList();
          requireSafe(parts, total);
        }
      }
    }
  }

  private static void requireSafe(List<Count> parts, Count total) {
    int[] values =
        Stream.concat(parts.stream(), Stream.of(total))
            .mapToInt(count -> Objects.requireNonNullElse(count.value(), 0))
            .toArray();
    BitSet hidden = new BitSet();
    IntStream.range(0, parts.size()).filter(i -> parts.get(i).isHidden()).forEach(hidden::set);
    hidden.set(parts.size(), total.isHidden());
    Attacker attacker =
        new Attacker(
            values,
            List.of(new Sum(parts.size(), IntStream.range(0, parts.size()).boxed().toList())),
            hidden);
    hidden.stream()
        .limit(3)
        .forEach(cell -> assertThat(attacker.widthOf(cell)).isGreaterThanOrEqualTo(WIDTH));
  }

  @Test
  void nothingHiddenFollowsFromTheOrphansOfProvinces() {
    acting.signIn(FOUNDER);
    Eventually.holds(orphans::isReady);
    for (ListingKind kind : List.of(ListingKind.NEED, ListingKind.CAPABILITY)) {
      Orphans.Counts counts = orphans.counts(kind, today());
      for (Subject subject : subjects()) {
        assertThat(isTold(counts.orphans().count(subject, Measure.of(kind)))).isTrue();
        assertThat(isTold(counts.open().count(subject, Measure.of(kind)))).isTrue();
        OrphansAttacked.requireSafe(counts, subject, Measure.of(kind), territories.provinceCodes());
      }
    }
  }

  /** Members are research, businesses and others, who are on no board. */
  @Test
  void nothingHiddenFollowsFromTheMembersOfAGroup() {
    acting.signIn(FOUNDER);
    Period today = today().period();

    assertThat(
            Stream.concat(
                    ecosystems.clusters(today).stream(), ecosystems.ecosystems(today).stream())
                .filter(group -> group.research().isHidden() || group.businesses().isHidden()))
        .isNotEmpty()
        .allSatisfy(group ->
            requireSafe(
                List.of(group.research(), group.businesses(), Count.HIDDEN), group.members()));
  }

  @Test
  void theOtherBoardsTellNoSmallCountEither() {
    acting.signIn(FOUNDER);

    assertThat(support.of(today()).gaps())
        .isNotEmpty()
        .allMatch(gap -> isTold(gap.businesses()) && isTold(gap.needs()));
    for (Bridges.Traffic traffic : Bridges.Traffic.values()) {
      assertThat(isTold(bridges.of(traffic, today()).crossings())).isTrue();
      assertThat(bridges.of(traffic, today()).links()).allMatch(link -> link.count() >= 5);
    }
    assertThat(
            Stream.concat(
                ecosystems.clusters(today().period()).stream(),
                ecosystems.ecosystems(today().period()).stream()))
        .allSatisfy(group ->
            assertThat(
                    List.of(
                        group.members(),
                        group.research(),
                        group.businesses(),
                        group.startups(),
                        group.projects(),
                        group.needs(),
                        group.capabilities(),
                        group.introductions(),
                        group.agreements()))
                .allMatch(ConfidentialityOfFiguresTests::isTold));
    assertThat(
            trends.of(
                Subject.technology("blockchain"),
                today(),
                insights.published().comparedWith(),
                insights.today()))
        .allSatisfy(point ->
            assertThat(point.counts().values()).allMatch(ConfidentialityOfFiguresTests::isTold));
  }

  @Test
  void nobodyStandsBehindAHiddenNumber() {
    acting.signIn(FOUNDER);
    Figures figures = insights.figures(today());
    Subject hidden =
        subjects().stream()
            .filter(subject -> figures.count(subject, Measure.STARTUPS).isHidden())
            .findFirst()
            .orElseThrow();

    assertThat(insights.behind(hidden, Measure.STARTUPS, today()).organisations()).isEmpty();
  }

  @Test
  void theFactsAreForAnalysts() {
    acting.signIn(CLUSTER_MANAGER);

    assertThatThrownBy(insights::organisationsFile).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(insights::listingsFile).isInstanceOf(AccessDeniedException.class);
  }
}
