package eu.passerelle.demo;

import eu.passerelle.organisations.OrganisationKind;

/** How names of businesses are composed, and how often companies and startups use it. */
record NamePattern(Template template, int companies, int startups) {

  Weighted<NamePattern> weightedFor(OrganisationKind kind) {
    return new Weighted<>(this, kind == OrganisationKind.STARTUP ? startups : companies);
  }
}
