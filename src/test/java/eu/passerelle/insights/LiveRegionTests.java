package eu.passerelle.insights;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingReview;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.Outcome;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.Profiles;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The facts in memory are those of the store, whatever happened since they were read. */
@ApplicationTest
class LiveRegionTests {

  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");

  @Autowired private LiveRegion region;
  @Autowired private Organisations organisations;
  @Autowired private ListingsOfTests listings;
  @Autowired private ListingDesk desk;
  @Autowired private ListingReview review;
  @Autowired private Insights insights;
  @Autowired private ActingAs acting;

  @BeforeEach
  void begin() {
    region.begin();
    region.now();
  }

  @AfterEach
  void clear() {
    acting.signOut();
    listings.closeAll();
  }

  private void requireAllThere() {
    RegionFacts live = region.now();
    RegionFacts stored = region.recount();

    assertThat(live.byId()).isEqualTo(stored.byId());
    assertThat(new HashSet<>(live.listings())).isEqualTo(new HashSet<>(stored.listings()));
    assertThat(new HashSet<>(live.introductions()))
        .isEqualTo(new HashSet<>(stored.introductions()));
    assertThat(live.projects()).isEqualTo(stored.projects());
  }

  @Test
  void aRevisedProfileCountsAtOnce() {
    acting.signIn(ANALYST);
    int before = number(Subject.technology("cryptography"));
    acting.signIn(FOUNDER);
    Set<String> former = state(Set.of("cryptography"));
    try {
      requireAllThere();
      acting.signIn(ANALYST);
      assertThat(number(Subject.technology("cryptography"))).isEqualTo(before + 1);
    } finally {
      acting.signIn(FOUNDER);
      state(former);
    }
    requireAllThere();
  }

  private int number(Subject subject) {
    return Objects.requireNonNull(
        insights
            .figures(Scope.all(Period.on(insights.today())))
            .count(subject, Measure.STARTUPS)
            .value());
  }

  /** Has the founder's organisation state technologies; returns those it stated. */
  private Set<String> state(Set<String> technologies) {
    Organisation now = organisations.find(SONNAILLE).orElseThrow();
    OrganisationProfile profile = now.profile(organisations.today());
    organisations.revise(
        SONNAILLE,
        Profiles.withTechnologies(profile, technologies),
        Objects.requireNonNull(now.version()));
    return profile.technologies();
  }

  @Test
  void publishedHeldAndClosedListingsCountAtOnce() {
    ListingId need = listings.publishNeed(ListingsOfTests.lameness());
    requireAllThere();

    acting.signIn(ANALYST);
    review.hold(need, "Une vérification est en cours.");
    requireAllThere();

    review.release(need);
    requireAllThere();

    acting.signIn(FOUNDER);
    desk.close(need, Outcome.SOLVED_HERE);
    requireAllThere();
  }

  @Test
  void catchingUpFindsNothingToDoAfterThat() {
    RegionFacts before = region.now();
    region.catchUp();

    assertThat(region.now().byId()).isEqualTo(before.byId());
    requireAllThere();
  }
}
