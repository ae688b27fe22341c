package eu.passerelle.insights;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.insights.Trends.Point;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** Figures over the years, and the map of trends that the agency keeps. */
@ApplicationTest
class TrendsTests {

  @Autowired private Trends trends;
  @Autowired private TechnologyTrends map;
  @Autowired private Insights insights;
  @Autowired private LiveRegion region;
  @Autowired private ActingAs acting;

  @BeforeEach
  void signIn() {
    region.begin();
    acting.signIn(ANALYST);
  }

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @Test
  void growthIsFromTheFirstPointToTheLast() {
    List<Point> points =
        trends.of(
            Subject.activity("advanced-ict"),
            Scope.all(Period.on(insights.today())),
            insights.published().comparedWith(),
            insights.today());
    int first = Objects.requireNonNull(points.getFirst().count(Measure.BUSINESSES).value());
    int last = Objects.requireNonNull(points.getLast().count(Measure.BUSINESSES).value());

    assertThat(last).isGreaterThan(first);
    assertThat(Trends.growth(points.getFirst(), points.getLast(), Measure.BUSINESSES))
        .hasValue(100.0 * (last - first) / first);
  }

  @Test
  void pointsStandAtTheEndsOfQuarters() {
    List<Point> points =
        trends.of(
            Subject.ALL,
            Scope.all(Period.on(insights.today())),
            LocalDate.of(2024, 2, 10),
            LocalDate.of(2024, 11, 5));

    assertThat(points)
        .extracting(point -> point.day().toString())
        .containsExactly("2024-02-10", "2024-03-31", "2024-06-30", "2024-09-30", "2024-11-05");
  }

  @Test
  void aPointIsWhatTheBoardsSaidOnThatDay() {
    LocalDate day = LocalDate.of(2022, 6, 30);
    Subject subject = Subject.technology("robotics");
    Point point = trends.of(subject, Scope.all(Period.on(day)), day, day).getFirst();
    Figures board = insights.figures(Scope.all(Period.on(day)));

    assertThat(point.counts()).isEqualTo(board.counts(subject));
  }

  @Test
  void thereAreTenTrendsWithTheirTechnologies() {
    assertThat(map.all()).hasSize(10);
    assertThat(map.all())
        .allSatisfy(trend ->
            assertThat(trend.name().texts().keySet()).containsExactlyInAnyOrder(Language.values()));
  }

  @Test
  void aReviewHoldsForAYear() {
    TechnologyTrend trend = map.all().getFirst();

    map.review(
        trend.id(),
        texts("Une phrase."),
        trend.technologies(),
        Objects.requireNonNull(trend.version()));

    TechnologyTrend reviewed = map.all().getFirst();
    assertThat(reviewed.reviewedOn()).isEqualTo(insights.today());
    assertThat(reviewed.isDue(insights.today().plusYears(1).minusDays(1))).isFalse();
    assertThat(reviewed.isDue(insights.today().plusYears(1))).isTrue();
    assertThatThrownBy(() ->
            map.review(
                trend.id(),
                texts("Une autre."),
                trend.technologies(),
                Objects.requireNonNull(trend.version())))
        .isInstanceOf(OptimisticLockingFailureException.class);
    map.review(
        trend.id(),
        trend.text().texts(),
        trend.technologies(),
        Objects.requireNonNull(reviewed.version()));
  }

  private static Map<Language, String> texts(String text) {
    return Arrays.stream(Language.values())
        .collect(Collectors.toMap(language -> language, language -> text));
  }

  @Test
  void aReviewNeedsATextAndATechnologyOfTheTaxonomy() {
    TechnologyTrend trend = map.all().getFirst();
    long version = Objects.requireNonNull(trend.version());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.review(trend.id(), texts(" "), trend.technologies(), version));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.review(trend.id(), texts("Bien."), List.of("health"), version));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> map.review(trend.id(), texts("Bien."), List.of(), version));
  }

  @Test
  void theMapIsKeptByAnalysts() {
    TechnologyTrend trend = map.all().getFirst();
    acting.signIn(FOUNDER);

    assertThat(map.all()).hasSize(10);
    assertThatThrownBy(() ->
            map.review(
                trend.id(),
                texts("Bien."),
                trend.technologies(),
                Objects.requireNonNull(trend.version())))
        .isInstanceOf(AccessDeniedException.class);
  }
}
