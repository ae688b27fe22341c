package eu.passerelle.organisations;

import eu.passerelle.shared.Language;
import eu.passerelle.territories.Location;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself, as its editors fill it in.
 *
 * @param texts a few sentences about it, by language
 * @param ror identifier in the Research Organization Registry, nine characters
 * @param ecosystems codes of the ecosystems it is part of
 * @param foundedYear year of foundation; null where not stated
 * @param spunOutOf the organisation it came out of
 * @param contactCapacity how many new contacts a month it can take; null where not stated
 */
public record OrganisationProfile(
    String name,
    OrganisationKind kind,
    @Nullable OrganisationId parent,
    @Nullable EnterpriseNumber enterpriseNumber,
    @Nullable String ror,
    @Nullable String website,
    @Nullable Location location,
    Map<Language, String> texts,
    Set<String> activities,
    Set<String> technologies,
    Set<String> fields,
    Set<String> ecosystems,
    Set<SupportStage> supportStages,
    boolean digitalExpertise,
    @Nullable Integer foundedYear,
    @Nullable SizeClass size,
    @Nullable OrganisationId spunOutOf,
    @Nullable Integer contactCapacity) {

  public static final int LONGEST_NAME = 160;
  public static final int EARLIEST_YEAR = 1300;

  public OrganisationProfile {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "illegal name; must have 1 to %d characters".formatted(LONGEST_NAME));
    }
    if (ror != null && !ror.matches("0[a-z0-9]{6}[0-9]{2}")) {
      throw new IllegalArgumentException(
          "illegal ROR id: %s; must be nine characters such as 02495e989".formatted(ror));
    }
    if (website != null && !isWebAddress(website)) {
      throw new IllegalArgumentException(
          "illegal web site: %s; must begin with https:// or http://".formatted(website));
    }
    if (foundedYear != null && foundedYear < EARLIEST_YEAR) {
      throw new IllegalArgumentException("illegal year of foundation: %d".formatted(foundedYear));
    }
    if (contactCapacity != null && contactCapacity < 0) {
      throw new IllegalArgumentException("illegal contact capacity: %d".formatted(contactCapacity));
    }
    texts = Map.copyOf(texts);
    activities = Set.copyOf(activities);
    technologies = Set.copyOf(technologies);
    fields = Set.copyOf(fields);
    ecosystems = Set.copyOf(ecosystems);
    supportStages = Set.copyOf(supportStages);
  }

  /** This one, with what somebody saw replaced by what they propose wherever the two differ. */
  OrganisationProfile corrected(OrganisationProfile seen, OrganisationProfile proposed) {
    return new OrganisationProfile(
        pick(OrganisationProfile::name, seen, proposed),
        pick(OrganisationProfile::kind, seen, proposed),
        pickOrNull(OrganisationProfile::parent, seen, proposed),
        pickOrNull(OrganisationProfile::enterpriseNumber, seen, proposed),
        pickOrNull(OrganisationProfile::ror, seen, proposed),
        pickOrNull(OrganisationProfile::website, seen, proposed),
        pickOrNull(OrganisationProfile::location, seen, proposed),
        pick(OrganisationProfile::texts, seen, proposed),
        pick(OrganisationProfile::activities, seen, proposed),
        pick(OrganisationProfile::technologies, seen, proposed),
        pick(OrganisationProfile::fields, seen, proposed),
        pick(OrganisationProfile::ecosystems, seen, proposed),
        pick(OrganisationProfile::supportStages, seen, proposed),
        pick(OrganisationProfile::digitalExpertise, seen, proposed),
        pickOrNull(OrganisationProfile::foundedYear, seen, proposed),
        pickOrNull(OrganisationProfile::size, seen, proposed),
        pickOrNull(OrganisationProfile::spunOutOf, seen, proposed),
        pickOrNull(OrganisationProfile::contactCapacity, seen, proposed));
  }

  private <T> T pick(
      Function<OrganisationProfile, T> field,
      OrganisationProfile seen,
      OrganisationProfile proposed) {
    return field.apply(field.apply(seen).equals(field.apply(proposed)) ? this : proposed);
  }

  private <T> @Nullable T pickOrNull(
      Function<OrganisationProfile, @Nullable T> field,
      OrganisationProfile seen,
      OrganisationProfile proposed) {
    return field.apply(Objects.equals(field.apply(seen), field.apply(proposed)) ? this : proposed);
  }

  private static boolean isWebAddress(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The domain of a web site without {@code www}; empty where there is none. */
  public static Optional<String> domain(@Nullable String website) {
    return Optional.ofNullable(website)
        .map(address -> URI.create(address).getHost())
        .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
        .filter(host -> host.indexOf('.') > 0);
  }
}
