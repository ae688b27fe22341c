package eu.passerelle.listings;

import java.util.List;
import java.util.Map;

/**
 * The listings a query found, in its order, and how many there would be for each value of a facet
 * with the other facets unchanged.
 *
 * @param facets counts by facet name ({@code kind}, {@code technology}, {@code field}, {@code
 *     cooperation}, {@code province}, {@code language}) and value
 */
public record ListingPage(List<PublicListing> listings, Map<String, Map<String, Integer>> facets) {

  public Map<String, Integer> facet(String name) {
    return facets.getOrDefault(name, Map.of());
  }
}
