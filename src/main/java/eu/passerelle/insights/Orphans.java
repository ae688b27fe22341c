package eu.passerelle.insights;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Texts;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The orphans: listings that have been open for {@value #DAYS} days and that nothing answers in a
 * good band or better.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Orphans {

  /** How long a listing is open before it counts as one. */
  public static final int DAYS = 14;

  /** How many are listed at the most. */
  public static final int MOST_SHOWN = 60;

  private final LiveRegion region;
  private final StandingMatches matches;
  private final Discretion discretion;
  private final ListingCatalogue catalogue;
  private final Territories territories;
  private final Clock clock;

  Orphans(
      LiveRegion region,
      StandingMatches matches,
      Discretion discretion,
      ListingCatalogue catalogue,
      Territories territories,
      Clock clock) {
    this.region = region;
    this.matches = matches;
    this.discretion = discretion;
    this.catalogue = catalogue;
    this.territories = territories;
    this.clock = clock;
  }

  /** Whether all listings have been matched since the start; until then there are no orphans. */
  public boolean isReady() {
    return matches.isReady();
  }

  /**
   * The orphans of a kind beside all that are open.
   *
   * @param orphans counted as {@link Measure#of} the kind; the same for all that are open
   */
  public record Counts(Figures orphans, Figures open) {}

  /** How many listings of a kind are orphans in a scope. */
  public Counts counts(ListingKind kind, Scope scope) {
    return counts(kind, Subject.ALL, scope);
  }

  /** The same of those that state a subject. */
  Counts counts(ListingKind kind, Subject subject, Scope scope) {
    RegionFacts facts = region.now();
    List<ListingFacts> open =
        open(facts, kind, scope.cluster())
            .filter(listing -> Population.states(listing, subject))
            .toList();
    List<String> provinces = territories.provinceCodes();
    Tally ofOpen = Tally.ofListings(open.stream(), facts, provinces);
    Tally ofOrphans = Tally.ofListings(orphans(open.stream()), facts, provinces);
    boolean everything = discretion.seesEverything();
    return new Counts(
        new Figures(
            ofOrphans,
            about -> ofOrphans.hiddenWithin(ofOpen, about),
            everything,
            scope.province()),
        new Figures(ofOpen, everything, scope.province()));
  }

  /**
   * The orphans of a kind that the person asking may read, among the {@value #MOST_SHOWN} oldest.
   */
  public List<PublicListing> listings(ListingKind kind, Scope scope) {
    RegionFacts facts = region.now();
    return catalogue.findAll(
        orphans(open(facts, kind, scope.cluster()))
            .filter(listing -> facts.isIn(listing, scope.province()))
            .sorted(Comparator.comparing(ListingFacts::from))
            .limit(MOST_SHOWN)
            .map(ListingFacts::id)
            .toList());
  }

  /** All of a kind, for what the agency tries out. */
  Set<ListingId> all(ListingKind kind) {
    return ids(orphans(open(region.now(), kind, null)));
  }

  /** What is open of a kind and states a technology or a field. */
  Set<ListingId> open(ListingKind kind, String technology, String field) {
    return ids(
        open(region.now(), kind, null)
            .filter(listing ->
                listing.technologies().contains(technology) || listing.fields().contains(field)));
  }

  private static Set<ListingId> ids(Stream<ListingFacts> listings) {
    return listings.map(ListingFacts::id).collect(Collectors.toSet());
  }

  private Stream<ListingFacts> open(
      RegionFacts facts, ListingKind kind, @Nullable OrganisationId cluster) {
    return new Population(facts, cluster, Period.on(today()))
        .listings()
        .filter(listing -> listing.kind() == kind);
  }

  private Stream<ListingFacts> orphans(Stream<ListingFacts> open) {
    Set<ListingId> unanswered = SystemAccess.call(matches::unanswered);
    LocalDate latest = today().minusDays(DAYS);
    return open.filter(listing -> !listing.from().isAfter(latest))
        .filter(listing -> unanswered.contains(listing.id()));
  }

  private LocalDate today() {
    return Texts.dayOf(clock.instant());
  }
}
