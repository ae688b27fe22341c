package eu.passerelle.organisations;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be different between two profiles of an organisation. */
public enum ProfileField {
  NAME(OrganisationProfile::name),
  KIND(OrganisationProfile::kind),
  PARENT(OrganisationProfile::parent),
  ENTERPRISE_NUMBER(OrganisationProfile::enterpriseNumber),
  ROR(OrganisationProfile::ror),
  WEBSITE(OrganisationProfile::website),
  LOCATION(OrganisationProfile::location),
  TEXTS(OrganisationProfile::texts),
  ACTIVITIES(OrganisationProfile::activities),
  TECHNOLOGIES(OrganisationProfile::technologies),
  FIELDS(OrganisationProfile::fields),
  ECOSYSTEMS(OrganisationProfile::ecosystems),
  SUPPORT_STAGES(OrganisationProfile::supportStages),
  DIGITAL_EXPERTISE(OrganisationProfile::digitalExpertise),
  FOUNDED_YEAR(OrganisationProfile::foundedYear),
  SIZE(OrganisationProfile::size),
  SPUN_OUT_OF(OrganisationProfile::spunOutOf),
  CONTACT_CAPACITY(OrganisationProfile::contactCapacity);

  private final Function<OrganisationProfile, @Nullable Object> value;

  ProfileField(Function<OrganisationProfile, @Nullable Object> value) {
    this.value = value;
  }

  /** What a profile says there; null where it says nothing. */
  public @Nullable Object of(OrganisationProfile profile) {
    return value.apply(profile);
  }

  boolean differs(OrganisationProfile one, OrganisationProfile other) {
    return !Objects.equals(of(one), of(other));
  }

  /** Where two profiles differ. */
  public static List<ProfileField> changed(OrganisationProfile one, OrganisationProfile other) {
    return Arrays.stream(values()).filter(field -> field.differs(one, other)).toList();
  }
}
