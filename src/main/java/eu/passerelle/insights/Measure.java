package eu.passerelle.insights;

import eu.passerelle.listings.ListingKind;
import eu.passerelle.organisations.OrganisationKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What there can be more or less of. */
public enum Measure {
  /** Research units and research centres. */
  RESEARCH(OrganisationKind.RESEARCH_UNIT, OrganisationKind.RESEARCH_CENTRE),
  /** Companies, startups among them. */
  BUSINESSES(OrganisationKind.COMPANY, OrganisationKind.STARTUP),
  STARTUPS(OrganisationKind.STARTUP),
  /** Businesses that are no startups: on no board, but what it holds would follow from the others. */
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

  boolean counts(OrganisationKind kind) {
    return organisations.contains(kind);
  }

  boolean counts(ListingKind kind) {
    return listings.contains(kind);
  }
}
