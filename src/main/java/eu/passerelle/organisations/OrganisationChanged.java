package eu.passerelle.organisations;

/** An organisation was made or changed; who keeps something derived from it looks again. */
public record OrganisationChanged(OrganisationId id) {}
