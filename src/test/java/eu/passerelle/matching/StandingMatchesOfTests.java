package eu.passerelle.matching;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.support.Eventually;
import java.util.Set;
import java.util.stream.Collectors;

/** Matches everything anew, as every night does. */
public class StandingMatchesOfTests {

  private final StandingMatches standing;
  private final ListingCatalogue catalogue;

  StandingMatchesOfTests(StandingMatches standing, ListingCatalogue catalogue) {
    this.standing = standing;
    this.catalogue = catalogue;
  }

  /** Waits until what is kept is what matching each live listing now gives. */
  public void matchAllAnew() {
    Eventually.holds(standing::isReady);
    standing.countEveryNight();
    Set<ListingId> anew =
        SystemAccess.call(() ->
            catalogue.allLive().stream()
                .map(PublicListing::id)
                .filter(id -> standing.answersAnew(id).isEmpty())
                .collect(Collectors.toSet()));
    Eventually.holds(() -> SystemAccess.call(standing::unanswered).equals(anew));
  }
}
