package eu.passerelle.territories;

import eu.passerelle.shared.Labels;

/**
 * A municipality of the region.
 *
 * @param nis code of the national statistical institute
 * @param province nis code of its province
 * @param population inhabitants on 1 January 2020
 * @param centre centroid of its largest part
 */
public record Municipality(
    String nis, Labels name, String province, String postcode, int population, GeoPoint centre) {}
