package eu.passerelle.taxonomy;

import eu.passerelle.shared.Labels;

/** What a digital business does, in five categories. */
public record ActivityCategory(String code, Labels labels) {}
