package eu.passerelle.insights;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.insights.WhatIf.Effect;
import eu.passerelle.insights.WhatIf.Hypothesis;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.matching.StandingMatchesOfTests;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import eu.passerelle.territories.Province;
import eu.passerelle.territories.Territories;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What nothing answers, and what a few more of somebody would change of it. */
@ApplicationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrphansTests {

  private static final Hypothesis LABORATORIES =
      new Hypothesis(OrganisationKind.RESEARCH_UNIT, 2, "artificial-intelligence", "health");

  @Autowired private Orphans orphans;
  @Autowired private WhatIf whatIf;
  @Autowired private StandingMatches standing;
  @Autowired private StandingMatchesOfTests matches;
  @Autowired private LiveRegion region;
  @Autowired private Matching matching;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private Insights insights;
  @Autowired private Taxonomy taxonomy;
  @Autowired private Territories territories;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  /** What other tests published and closed moved the statistics a little. */
  @BeforeAll
  void matchAllAnew() {
    matches.matchAllAnew();
  }

  @BeforeEach
  void signIn() {
    region.begin();
    acting.signIn(ANALYST);
  }

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  private Scope everywhere() {
    return Scope.all(Period.on(insights.today()));
  }

  /** As its page says it: of its best answers, none is good. */
  private boolean isUnanswered(PublicListing listing) {
    MatchingPolicy policy = matching.policy();
    return SystemAccess.call(() -> matching.answersTo(listing, 30)).stream()
        .noneMatch(match -> policy.band(match.points()).isGood());
  }

  @Test
  void orphansAreThoseWhosePagesShowNoGoodMatch() {
    List<PublicListing> found = orphans.listings(ListingKind.NEED, everywhere());

    assertThat(found).isNotEmpty().allMatch(this::isUnanswered);
  }

  @Test
  void theFirstTwoWeeksDoNotCount() {
    Instant latest = Texts.startOf(insights.today().minusDays(Orphans.DAYS - 1));
    Set<ListingId> orphaned =
        orphans.listings(ListingKind.NEED, everywhere()).stream()
            .map(PublicListing::id)
            .collect(Collectors.toSet());
    List<PublicListing> unanswered =
        catalogue.findAll(List.copyOf(SystemAccess.call(standing::unanswered))).stream()
            .filter(listing -> listing.kind() == ListingKind.NEED)
            .toList();

    assertThat(unanswered)
        .allSatisfy(listing ->
            assertThat(orphaned.contains(listing.id()))
                .isEqualTo(Objects.requireNonNull(listing.publishedAt()).isBefore(latest)));
    assertThat(unanswered).hasSizeGreaterThan(orphaned.size());
  }

  @Test
  void countsAreThoseOfTheListings() {
    List<PublicListing> found = orphans.listings(ListingKind.NEED, everywhere());
    Figures counts = orphans.counts(ListingKind.NEED, everywhere()).orphans();

    assertThat(counts.count(Subject.ALL, Measure.NEEDS).value()).isEqualTo(found.size());
    for (Topic technology : taxonomy.topics(Topic.Axis.TECHNOLOGY)) {
      assertThat(counts.count(Subject.technology(technology.code()), Measure.NEEDS).value())
          .isEqualTo(
              (int)
                  found.stream()
                      .filter(one -> one.content().technologies().contains(technology.code()))
                      .count());
    }
  }

  @Test
  void aProvinceHasItsOwn() {
    for (Province province : territories.provinces()) {
      Scope scope = new Scope(province.nis(), null, Period.on(insights.today()));
      assertThat(
              orphans
                  .counts(ListingKind.CAPABILITY, scope)
                  .orphans()
                  .count(Subject.ALL, Measure.CAPABILITIES)
                  .value())
          .isEqualTo(orphans.listings(ListingKind.CAPABILITY, scope).size());
    }
  }

  @Test
  void whatIsImaginedAnswersSomeAndLeavesNothingBehind() {
    long before = mongo.estimatedCount("listings");
    Set<ListingId> live = live();

    Effect effect = whatIf.of(LABORATORIES).join();

    assertThat(effect.after()).isLessThan(effect.before());
    assertThat(effect.answered()).hasSizeLessThanOrEqualTo(effect.before() - effect.after());
    assertThat(effect.offered()).hasSize(8);
    assertThat(mongo.estimatedCount("listings")).isEqualTo(before);
    assertThat(live()).isEqualTo(live);
  }

  private Set<ListingId> live() {
    return SystemAccess.call(catalogue::allLive).stream()
        .map(PublicListing::id)
        .collect(Collectors.toSet());
  }

  @Test
  void moreOfThemAnswerMore() {
    int one = whatIf.of(with(1)).join().after();
    int ten = whatIf.of(with(10)).join().after();

    assertThat(ten).isLessThan(one);
  }

  private static Hypothesis with(int count) {
    return new Hypothesis(
        OrganisationKind.RESEARCH_UNIT, count, "artificial-intelligence", "health");
  }

  @Test
  void imaginingIsForAnalysts() {
    acting.signIn(FOUNDER);

    assertThatThrownBy(() -> whatIf.of(LABORATORIES)).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aHundredOfThemAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(100))
        .withMessageContaining("must be between 1 and 10");
  }
}
