package eu.passerelle.territories;

import eu.passerelle.shared.Labels;

/**
 * A province of the region.
 *
 * @param nis code of the national statistical institute
 */
public record Province(String nis, Labels labels) {}
