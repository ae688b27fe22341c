package eu.passerelle.organisations;

import eu.passerelle.shared.Language;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Profiles that differ from an ordinary one in what a test is about. */
public final class Profiles {

  private Profiles() {}

  /** The profile of an organisation, or of a unit of one, that says nothing more of itself. */
  public static OrganisationProfile bare(
      OrganisationKind kind,
      @Nullable OrganisationId parent,
      String name,
      @Nullable EnterpriseNumber number,
      @Nullable String website) {
    return new OrganisationProfile(
        name, kind, parent, number, null, website, null, Map.of(), Set.of(), Set.of(), Set.of(),
        Set.of(), Set.of(), false, null, null, null, null);
  }

  /** The same profile with other technologies. */
  public static OrganisationProfile withTechnologies(
      OrganisationProfile profile, Set<String> technologies) {
    return new OrganisationProfile(
        profile.name(),
        profile.kind(),
        profile.parent(),
        profile.enterpriseNumber(),
        profile.ror(),
        profile.website(),
        profile.location(),
        profile.texts(),
        profile.activities(),
        technologies,
        profile.fields(),
        profile.ecosystems(),
        profile.supportStages(),
        profile.digitalExpertise(),
        profile.foundedYear(),
        profile.size(),
        profile.spunOutOf(),
        profile.contactCapacity());
  }

  static OrganisationProfile named(String name) {
    return profile(name, null, null, null, null, Set.of(), Set.of(), Set.of());
  }

  static OrganisationProfile withRor(String ror) {
    return profile("Atelier", ror, null, null, null, Set.of(), Set.of(), Set.of());
  }

  static OrganisationProfile withWebsite(String website) {
    return profile("Atelier", null, website, null, null, Set.of(), Set.of(), Set.of());
  }

  static OrganisationProfile foundedIn(int year) {
    return profile("Atelier", null, null, year, null, Set.of(), Set.of(), Set.of());
  }

  static OrganisationProfile withContactCapacity(int capacity) {
    return profile("Atelier", null, null, null, capacity, Set.of(), Set.of(), Set.of());
  }

  static OrganisationProfile stating(
      Set<String> activities, Set<String> technologies, Set<String> fields) {
    return profile("Atelier", null, null, null, null, activities, technologies, fields);
  }

  private static OrganisationProfile profile(
      String name,
      @Nullable String ror,
      @Nullable String website,
      @Nullable Integer foundedYear,
      @Nullable Integer contactCapacity,
      Set<String> activities,
      Set<String> technologies,
      Set<String> fields) {
    return new OrganisationProfile(
        name,
        OrganisationKind.COMPANY,
        null,
        null,
        ror,
        website,
        null,
        Map.of(Language.FR, "Un atelier."),
        activities,
        technologies,
        fields,
        Set.of(),
        Set.of(),
        false,
        foundedYear,
        null,
        null,
        contactCapacity);
  }
}
