package eu.passerelle.insights;

import eu.passerelle.listings.ListingKind;
import eu.passerelle.organisations.OrganisationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there can be more or less of. */
public enum Measure {
  /** Research units and research centres. */
  RESEARCH(OrganisationKind.RESEARCH_UNIT, OrganisationKind.RESEARCH_CENTRE),
  /** Companies, startups among them. */
  BUSINESSES(OrganisationKind.COMPANY, OrganisationKind.STARTUP),
  STARTUPS(OrganisationKind.STARTUP),
  /**
   * Businesses that are no startups: on no board, but what it holds would follow from the others.
   */
  ESTABLISHED(OrganisationKind.COMPANY),
  /** Open needs. */
  NEEDS(ListingKind.NEED),
  /** Open capabilities. */
  CAPABILITIES(ListingKind.CAPABILITY);

  /** Those that boards show, in their order. */
  public static final List<Measure> SHOWN =
      List.of(RESEARCH, BUSINESSES, STARTUPS, NEEDS, CAPABILITIES);

  /** Those among them that count organisations. */
  public static final List<Measure> OF_ORGANISATIONS = List.of(RESEARCH, BUSINESSES, STARTUPS);

  private static final Map<OrganisationKind, List<Measure>> COUNTING_ORGANISATIONS =
      Stream.of(OrganisationKind.values())
          .collect(
              Collectors.toMap(
                  kind -> kind,
                  kind -> Stream.of(values()).filter(measure -> measure.counts(kind)).toList()));

  private final Set<OrganisationKind> organisations;
  private final Set<ListingKind> listings;

  Measure(OrganisationKind first, OrganisationKind... others) {
    organisations = EnumSet.of(first, others);
    listings = Set.of();
  }

  Measure(ListingKind listing) {
    organisations = Set.of();
    listings = Set.of(listing);
  }

  /** The kinds of organisation it counts; none where it counts listings. */
  public Set<OrganisationKind> organisations() {
    return organisations;
  }

  /** The measures that count an organisation of a kind. */
  static List<Measure> counting(OrganisationKind kind) {
    return COUNTING_ORGANISATIONS.getOrDefault(kind, List.of());
  }

  /** The one that counts the listings of a kind. */
  static Measure of(ListingKind kind) {
    return kind == ListingKind.NEED ? NEEDS : CAPABILITIES;
  }

  /** The measures that count a listing of a kind. */
  static List<Measure> counting(ListingKind kind) {
    return Stream.of(values()).filter(measure -> measure.counts(kind)).toList();
  }

  boolean counts(OrganisationKind kind) {
    return organisations.contains(kind);
  }

  boolean counts(ListingKind kind) {
    return listings.contains(kind);
  }
}
