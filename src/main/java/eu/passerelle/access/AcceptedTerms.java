package eu.passerelle.access;

import java.time.Instant;

/**
 * That somebody agreed to the terms of use.
 *
 * @param version of the terms, as their operator names it
 */
public record AcceptedTerms(String version, Instant at) {}
