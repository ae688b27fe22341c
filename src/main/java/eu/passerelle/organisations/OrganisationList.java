package eu.passerelle.organisations;

import java.util.List;
import java.util.Map;

/**
 * The organisations that a query found, by name, and how many there would be for each value of a
 * facet with the other facets unchanged.
 */
public record OrganisationList(
    List<OrganisationSummary> organisations,
    Map<String, Integer> kinds,
    Map<String, Integer> provinces,
    Map<String, Integer> technologies,
    Map<String, Integer> fields) {}
