package eu.passerelle.exchange;

import eu.passerelle.organisations.OrganisationId;

/**
 * Whose a row is.
 *
 * @param onBehalf whether the person does not act for it, so that it will have to confirm
 */
record Owner(OrganisationId id, String name, boolean onBehalf) {}
