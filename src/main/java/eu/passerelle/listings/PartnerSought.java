package eu.passerelle.listings;

import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SizeClass;
import java.util.Set;

/**
 * Whom a listing would like to meet. What is empty is not asked.
 *
 * @param countries ISO codes of two letters
 */
public record PartnerSought(
    Set<OrganisationKind> kinds, Set<SizeClass> sizes, Set<String> countries, String note) {

  public PartnerSought {
    kinds = Set.copyOf(kinds);
    sizes = Set.copyOf(sizes);
    countries = Set.copyOf(countries);
  }

  public static PartnerSought anyone() {
    return new PartnerSought(Set.of(), Set.of(), Set.of(), "");
  }
}
