package eu.passerelle.insights;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
  private final Clock clock;

  Orphans(
      LiveRegion region,
      StandingMatches matches,
      Discretion discretion,
      ListingCatalogue catalogue,
      Clock clock) {
    this.region = region;
    this.matches = matches;
    this.discretion = discretion;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** Whether all listings have been matched since the start; until then there are no orphans. */
  public boolean isReady() {
    return matches.isReady();
  }

  /**
   * Orphans by technology.
   *
   * @param orphans of a technology; the same for all that are open
   */
  public record Counts(
      Count orphans, Count open, Map<String, Count> byTechnology, Map<String, Count> openBy) {}

  /** How many listings of a kind are orphans in a scope, by technology. */
  public Counts counts(ListingKind kind, Scope scope) {
    return counts(kind, Subject.ALL, scope);
  }

  /** The same of those that state a subject. */
  Counts counts(ListingKind kind, Subject subject, Scope scope) {
    List<ListingFacts> open =
        open(kind, scope).stream().filter(listing -> Population.states(listing, subject)).toList();
    List<ListingFacts> orphans = orphans(open);
    return new Counts(
        discretion.told(orphans.size()),
        discretion.told(open.size()),
        byTechnology(orphans),
        byTechnology(open));
  }

  private Map<String, Count> byTechnology(List<ListingFacts> listings) {
    return listings.stream()
        .flatMap(listing -> listing.technologies().stream())
        .collect(
            Collectors.groupingBy(
                code -> code,
                Collectors.collectingAndThen(
                    Collectors.counting(), number -> discretion.told(number.intValue()))));
  }

  /**
   * The orphans of a kind that the person asking may read, among the {@value #MOST_SHOWN} oldest.
   */
  public List<PublicListing> listings(ListingKind kind, Scope scope) {
    return catalogue.findAll(
        orphans(open(kind, scope)).stream()
            .sorted(Comparator.comparing(ListingFacts::from))
            .limit(MOST_SHOWN)
            .map(ListingFacts::id)
            .toList());
  }

  /** All of a kind, for what the agency tries out. */
  Set<ListingId> all(ListingKind kind) {
    return orphans(open(kind, Scope.all(Period.on(today())))).stream()
        .map(ListingFacts::id)
        .collect(Collectors.toSet());
  }

  /** What is open of a kind and states a technology or a field. */
  Set<ListingId> open(ListingKind kind, String technology, String field) {
    return open(kind, Scope.all(Period.on(today()))).stream()
        .filter(listing ->
            listing.technologies().contains(technology) || listing.fields().contains(field))
        .map(ListingFacts::id)
        .collect(Collectors.toSet());
  }

  private List<ListingFacts> open(ListingKind kind, Scope scope) {
    Population population = new Population(region.now(), scope.cluster(), Period.on(today()));
    return population
        .listings()
        .filter(listing -> listing.kind() == kind)
        .filter(listing ->
            scope.province() == null
                || population
                    .facts()
                    .province(listing)
                    .filter(scope.province()::equals)
                    .isPresent())
        .toList();
  }

  private List<ListingFacts> orphans(List<ListingFacts> open) {
    Set<ListingId> unanswered = SystemAccess.call(matches::unanswered);
    LocalDate latest = today().minusDays(DAYS);
    return open.stream()
        .filter(listing -> !listing.from().isAfter(latest))
        .filter(listing -> unanswered.contains(listing.id()))
        .toList();
  }

  private LocalDate today() {
    return Texts.dayOf(clock.instant());
  }
}
