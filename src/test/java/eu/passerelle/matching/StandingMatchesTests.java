package eu.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.matching.StandingMatches.GoodPair;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of who answers whom is what matching anew would say. */
@ApplicationTest
class StandingMatchesTests {

  @Autowired private StandingMatches standing;
  @Autowired private StandingMatchesOfTests matches;
  @Autowired private ListingsOfTests listings;

  @BeforeEach
  void matchAllAnew() {
    matches.matchAllAnew();
  }

  @AfterEach
  void clear() {
    listings.closeAll();
  }

  @Test
  void whatIsKeptIsWhatMatchingAnewGives() {
    List<GoodPair> pairs = pairs();

    assertThat(pairs).isNotEmpty();
    assertThat(pairs.stream().map(GoodPair::need).distinct())
        .allSatisfy(need -> assertThat(answers(need)).isEqualTo(answersAnew(need)));
  }

  @Test
  void whatIsPublishedAndClosedIsMatchedAtOnce() {
    ListingId need = listings.publishNeed(ListingsOfTests.lameness());
    Eventually.holds(() -> !answers(need).isEmpty());
    assertThat(answers(need)).isEqualTo(answersAnew(need));

    listings.closeAll();
    Eventually.holds(() -> answers(need).isEmpty());
    assertThat(SystemAccess.call(standing::unanswered)).doesNotContain(need);
  }

  private List<GoodPair> pairs() {
    return SystemAccess.call(standing::pairs);
  }

  private Set<ListingId> answers(ListingId need) {
    return pairs().stream()
        .filter(pair -> pair.need().equals(need))
        .map(GoodPair::capability)
        .collect(Collectors.toSet());
  }

  private Set<ListingId> answersAnew(ListingId need) {
    return SystemAccess.call(() -> standing.answersAnew(need));
  }
}
