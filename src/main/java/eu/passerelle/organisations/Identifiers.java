package eu.passerelle.organisations;

import org.jspecify.annotations.Nullable;

/**
 * By what an organisation is recognised.
 *
 * @param reference what those who keep a file call it; empty where it stands in none
 * @param ror identifier in the Research Organization Registry
 */
public record Identifiers(
    String reference,
    String name,
    @Nullable EnterpriseNumber enterpriseNumber,
    @Nullable String ror,
    @Nullable String website) {

  static Identifiers of(OrganisationProfile profile) {
    return new Identifiers(
        "", profile.name(), profile.enterpriseNumber(), profile.ror(), profile.website());
  }
}
