package eu.passerelle.listings;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The live listings, each seen through its public projection and only by its audience. */
@Service
public class ListingCatalogue {

  private final ListingRepository listings;
  private final Organisations organisations;
  private final ListingRights rights;
  private final Territories territories;
  private final ObjectProvider<ListingTextSearch> textSearch;
  private final Clock clock;

  ListingCatalogue(
      ListingRepository listings,
      Organisations organisations,
      ListingRights rights,
      Territories territories,
      ObjectProvider<ListingTextSearch> textSearch,
      Clock clock) {
    this.listings = listings;
    this.organisations = organisations;
    this.rights = rights;
    this.territories = territories;
    this.textSearch = textSearch;
    this.clock = clock;
  }

  /** A live listing, if the person asking is in its audience. */
  public Optional<PublicListing> find(ListingId id) {
    return findAll(List.of(id)).stream().findFirst();
  }

  /**
   * The live ones among some listings whose audience includes the person asking, in their order.
   */
  public List<PublicListing> findAll(List<ListingId> ids) {
    Map<ListingId, PublicListing> found =
        projections(live(listings.findAllById(ids)), true).stream()
            .collect(Collectors.toMap(PublicListing::id, Function.identity()));
    return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
  }

  /**
   * Those among some listings that belong to the same organisation as one, told to its own people
   * only: to others it would tell whose an anonymous one is.
   */
  public Set<ListingId> siblingsAmong(ListingId one, Collection<ListingId> others) {
    return listings
        .findById(one)
        .filter(this::isOwn)
        .map(own ->
            listings.findAllById(others).stream()
                .filter(other -> other.organisation().equals(own.organisation()))
                .map(Listing::id)
                .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /** A listing as it is kept, whose it is included. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Optional<Listing> whole(ListingId id) {
    return listings.findById(id);
  }

  private boolean isOwn(Listing listing) {
    return rights.isSignedIn()
        && organisations.find(listing.organisation()).map(rights::actsFor).orElse(false);
  }

  /** The live, named listings of an organisation that the person asking sees, newest first. */
  public List<PublicListing> ofOrganisation(OrganisationId organisation) {
    return projections(live(listings.findByOrganisationIn(List.of(organisation))), true).stream()
        .filter(listing -> listing.organisation() != null)
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** The newest live listings of a kind that the person asking sees. */
  public List<PublicListing> newest(ListingKind kind, int count) {
    return visible().stream()
        .filter(listing -> listing.kind() == kind)
        .sorted(NEWEST_FIRST)
        .limit(count)
        .toList();
  }

  /** How many live listings of a kind the person asking sees. */
  public long count(ListingKind kind) {
    return visible().stream().filter(listing -> listing.kind() == kind).count();
  }

  private static final Comparator<PublicListing> NEWEST_FIRST =
      Comparator.comparing((PublicListing listing) ->
              Optional.ofNullable(listing.publishedAt()).orElse(Instant.EPOCH))
          .reversed();

  /** The live listings a query finds among those the person asking sees. */
  public ListingPage search(ListingQuery query, Language language) {
    List<PublicListing> found = found(query, language);
    Map<String, Function<PublicListing, Set<String>>> values = facetValues();
    Map<String, Predicate<PublicListing>> filters = filters(query, values);
    Map<String, Map<String, Integer>> facets = new HashMap<>();
    values.forEach(
        (facet, valuesOf) -> facets.put(facet, counts(found, allBut(filters, facet), valuesOf)));
    return new ListingPage(found.stream().filter(allBut(filters, "")).toList(), facets);
  }

  private List<PublicListing> found(ListingQuery query, Language language) {
    List<PublicListing> visible = visible().stream().sorted(NEWEST_FIRST).toList();
    if (query.words().isBlank()) {
      return visible;
    }
    Map<ListingId, PublicListing> byId =
        visible.stream().collect(Collectors.toMap(PublicListing::id, Function.identity()));
    List<PublicListing> byWords =
        textSearch.getObject().search(query.words(), language).stream()
            .flatMap(id -> Stream.ofNullable(byId.get(id)))
            .toList();
    return query.sort() == ListingQuery.Sort.NEWEST
        ? byWords.stream().sorted(NEWEST_FIRST).toList()
        : byWords;
  }

  private Map<String, Function<PublicListing, Set<String>>> facetValues() {
    Map<String, Function<PublicListing, Set<String>>> values = new LinkedHashMap<>();
    values.put("kind", listing -> Set.of(listing.kind().name()));
    values.put("technology", listing -> listing.content().technologies());
    values.put("field", listing -> listing.content().fields());
    values.put("cooperation", listing -> names(listing.content().cooperation()));
    values.put("province", ListingCatalogue::provincesOf);
    values.put(
        "language",
        listing ->
            listing.content().texts().stream()
                .map(text -> text.language().name())
                .collect(Collectors.toSet()));
    return values;
  }

  private Map<String, Predicate<PublicListing>> filters(
      ListingQuery query, Map<String, Function<PublicListing, Set<String>>> values) {
    Map<String, Set<String>> wanted =
        Map.of(
            "kind", query.kind() == null ? Set.of() : Set.of(query.kind().name()),
            "technology", query.technologies(),
            "field", query.fields(),
            "cooperation", names(query.cooperation()),
            "province", query.provinces(),
            "language", names(query.languages()));
    Map<String, Predicate<PublicListing>> filters = new LinkedHashMap<>();
    values.forEach((facet, valuesOf) ->
        filters.put(
            facet,
            listing -> meets(wanted.getOrDefault(facet, Set.of()), valuesOf.apply(listing))));
    filters.put("readiness", listing -> reaches(listing.content().readiness(), query.readiness()));
    filters.put("days", listing -> isYoungerThan(listing, query.days()));
    return filters;
  }

  private static Set<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toSet());
  }

  private static boolean meets(Set<String> wanted, Set<String> present) {
    return wanted.isEmpty() || present.stream().anyMatch(wanted::contains);
  }

  private static boolean reaches(
      @org.jspecify.annotations.Nullable Readiness readiness,
      @org.jspecify.annotations.Nullable Integer wanted) {
    return wanted == null || (readiness != null && readiness.highest() >= wanted);
  }

  private boolean isYoungerThan(
      PublicListing listing, @org.jspecify.annotations.Nullable Integer days) {
    return days == null
        || (listing.publishedAt() != null
            && listing.publishedAt().isAfter(clock.instant().minus(Duration.ofDays(days))));
  }

  /** None where it is not told, which is not the same as outside the region. */
  private static Set<String> provincesOf(PublicListing listing) {
    return listing.province() == null ? Set.of() : Set.of(listing.province());
  }

  private static Predicate<PublicListing> allBut(
      Map<String, Predicate<PublicListing>> filters, String except) {
    return filters.entrySet().stream()
        .filter(filter -> !filter.getKey().equals(except))
        .map(Map.Entry::getValue)
        .reduce(listing -> true, Predicate::and);
  }

  private static Map<String, Integer> counts(
      List<PublicListing> all,
      Predicate<PublicListing> filter,
      Function<PublicListing, Set<String>> values) {
    return all.stream()
        .filter(filter)
        .flatMap(listing -> values.apply(listing).stream())
        .collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum));
  }

  private List<PublicListing> visible() {
    return projections(live(listings.findByStatus(ListingStatus.PUBLISHED)), true);
  }

  private List<Listing> live(Collection<Listing> candidates) {
    Instant now = clock.instant();
    return candidates.stream().filter(listing -> listing.isLive(now)).toList();
  }

  private List<PublicListing> projections(List<Listing> candidates, boolean forAudience) {
    Map<OrganisationId, Organisation> owners =
        organisations.findAll(candidates.stream().map(Listing::organisation).toList());
    return candidates.stream()
        .filter(listing -> owners.containsKey(listing.organisation()))
        .filter(listing ->
            !forAudience || rights.isInAudience(listing.content(), owner(owners, listing)))
        .map(listing ->
            PublicListing.of(listing, listing.content(), owner(owners, listing), territories))
        .toList();
  }

  private static Organisation owner(Map<OrganisationId, Organisation> owners, Listing listing) {
    return Objects.requireNonNull(owners.get(listing.organisation()));
  }

  /** All live listings whatever their audience, for the index. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<PublicListing> allLive() {
    return projections(live(listings.findByStatus(ListingStatus.PUBLISHED)), false);
  }

  /**
   * All listings that were ever published, whose they are included, for figures about the region.
   */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<Listing> everPublished() {
    return listings.findByPublishedAtNotNull();
  }

  /** Those among them that changed since a moment. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<Listing> everPublishedChangedSince(Instant since) {
    return listings.findByChangedAtGreaterThanEqual(since).stream()
        .filter(listing -> listing.publishedAt() != null)
        .toList();
  }

  /** Whose the live listings are, also the anonymous ones; for what stays on the server. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Map<ListingId, OrganisationId> ownersOfLive() {
    return live(listings.findByStatus(ListingStatus.PUBLISHED)).stream()
        .collect(Collectors.toMap(Listing::id, Listing::organisation));
  }

  /**
   * What became of the listings that changed since a moment, for the index: the projection of those
   * that are live, nothing for the others.
   */
  @PreAuthorize("hasRole('SYSTEM')")
  public Map<ListingId, Optional<PublicListing>> changedSince(Instant since) {
    return states(listings.findByChangedAtGreaterThanEqual(since));
  }

  /** The same for one listing. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Optional<PublicListing> stateOf(ListingId id) {
    return listings
        .findById(id)
        .flatMap(listing -> states(List.of(listing)).getOrDefault(id, Optional.empty()));
  }

  /** The same for the listings of an organisation whose facts changed. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Map<ListingId, Optional<PublicListing>> statesOfOrganisation(OrganisationId owner) {
    return states(listings.findByOrganisationIn(List.of(owner)));
  }

  /** The same for the listings of organisations whose facts changed since a moment. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Map<ListingId, Optional<PublicListing>> statesOfOrganisationsChangedSince(Instant since) {
    return states(listings.findByOrganisationIn(organisations.changedSince(since)));
  }

  private Map<ListingId, Optional<PublicListing>> states(List<Listing> changed) {
    Map<ListingId, Optional<PublicListing>> states = new HashMap<>();
    changed.forEach(listing -> states.put(listing.id(), Optional.empty()));
    projections(live(changed), false)
        .forEach(projection -> states.put(projection.id(), Optional.of(projection)));
    return states;
  }
}
