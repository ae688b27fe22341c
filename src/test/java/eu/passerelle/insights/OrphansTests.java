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
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.Band;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What nothing answers, and what a few more of somebody would change of it. */
@ApplicationTest
class OrphansTests {

  private static final Hypothesis LABORATORIES =
      new Hypothesis(OrganisationKind.RESEARCH_UNIT, 2, "artificial-intelligence", "health");

  @Autowired private Orphans orphans;
  @Autowired private WhatIf whatIf;
  @Autowired private StandingMatches standing;
  @Autowired private LiveRegion region;
  @Autowired private Matching matching;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingsOfTests listings;
  @Autowired private Insights insights;
  @Autowired private MongoTemplate mongo;
  @Autowired private ActingAs acting;

  @BeforeEach
  void signIn() {
    Eventually.holds(standing::isReady);
    region.begin();
    acting.signIn(ANALYST);
  }

  @AfterEach
  void clear() {
    listings.closeAll();
    acting.signOut();
  }

  private Scope everywhere() {
    return Scope.all(Period.on(insights.today()));
  }

  /** As its page says it: of its best answers, none is good. */
  private boolean isUnanswered(PublicListing listing) {
    MatchingPolicy policy = matching.policy();
    return SystemAccess.call(() -> matching.answersTo(listing, 30)).stream()
        .noneMatch(match -> policy.band(match.points()).compareTo(Band.GOOD) <= 0);
  }

  @Test
  void orphansAreThoseWhosePagesShowNoGoodMatch() {
    List<PublicListing> found = orphans.listings(ListingKind.NEED, everywhere());

    assertThat(found).allMatch(this::isUnanswered);
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
  }

  @Test
  void whatIsPublishedAndClosedCountsAsMatchingEverythingAnewWould() {
    ListingId need = listings.publishNeed(ListingsOfTests.lameness());
    Eventually.holds(() -> answered().containsKey(need));
    requireAsAnew();

    listings.closeAll();
    Eventually.holds(() -> !answered().containsKey(need));
    requireAsAnew();
  }

  private Map<ListingId, Long> answered() {
    return SystemAccess.call(standing::pairs).stream()
        .collect(Collectors.groupingBy(StandingMatches.GoodPair::need, Collectors.counting()));
  }

  /** Waits for the background to come to the same as matching all it knows again. */
  private void requireAsAnew() {
    Eventually.holds(() ->
        SystemAccess.call(standing::unanswered).stream().allMatch(id -> answersAnew(id).isEmpty())
            && answered().keySet().stream().noneMatch(id -> answersAnew(id).isEmpty()));
  }

  private Set<ListingId> answersAnew(ListingId id) {
    return SystemAccess.call(() -> standing.answersAnew(id));
  }

  @Test
  void countsByTechnologyAreThoseOfTheListings() {
    List<PublicListing> found = orphans.listings(ListingKind.NEED, everywhere());
    Orphans.Counts counts = orphans.counts(ListingKind.NEED, everywhere());

    assertThat(counts.orphans().value()).isGreaterThanOrEqualTo(found.size());
    counts
        .byTechnology()
        .forEach((code, count) ->
            assertThat(count.value())
                .isGreaterThanOrEqualTo(
                    (int)
                        found.stream()
                            .filter(one -> one.content().technologies().contains(code))
                            .count()));
  }

  @Test
  void whatIsImaginedAnswersSomeAndLeavesNothingBehind() {
    long before = mongo.estimatedCount("listings");
    Set<ListingId> live = live();

    Effect effect = whatIf.of(LABORATORIES);

    assertThat(effect.after()).isLessThanOrEqualTo(effect.before());
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
  void moreOfThemAnswerNoFewer() {
    int one = whatIf.of(with(1)).after();
    int ten = whatIf.of(with(10)).after();

    assertThat(ten).isLessThanOrEqualTo(one);
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
