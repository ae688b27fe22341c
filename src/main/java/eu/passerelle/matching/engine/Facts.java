package eu.passerelle.matching.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an item states besides its text. Empty or null is not stated.
 *
 * @param owner whose it is, for keeping one's own out; null for an anonymous item
 * @param technologies codes
 * @param fields codes of fields of application
 * @param readiness offered or wanted technology readiness
 * @param cooperation codes of the forms of cooperation
 * @param organisationKind code of the kind of its organisation
 * @param organisationSize code of the size of its organisation
 * @param beginner whether too young to be asked for references
 * @param country ISO code of two letters
 */
public record Facts(
    @Nullable String owner,
    Set<String> technologies,
    Set<String> fields,
    @Nullable Range readiness,
    Set<String> cooperation,
    @Nullable String organisationKind,
    @Nullable String organisationSize,
    boolean beginner,
    @Nullable String country,
    @Nullable Place place,
    PartnerWish partnerWish,
    TerritoryWish territoryWish) {

  public Facts {
    technologies = Set.copyOf(technologies);
    fields = Set.copyOf(fields);
    cooperation = Set.copyOf(cooperation);
  }

  /** An item that states nothing. */
  public static Facts none() {
    return new Facts(
        null,
        Set.of(),
        Set.of(),
        null,
        Set.of(),
        null,
        null,
        false,
        null,
        null,
        PartnerWish.none(),
        TerritoryWish.none());
  }

  /** The same with another readiness. */
  Facts withReadiness(Range stated) {
    return with(technologies, fields, stated, cooperation);
  }

  /** The same with one technology, field or form of cooperation alone. */
  Facts with(CriterionId criterion, String code) {
    return with(
        criterion == CriterionId.TECHNOLOGY_PRIORITY ? Set.of(code) : technologies,
        criterion == CriterionId.FIELD_OF_APPLICATION ? Set.of(code) : fields,
        readiness,
        criterion == CriterionId.COOPERATION_FIT ? Set.of(code) : cooperation);
  }

  private Facts with(
      Set<String> otherTechnologies,
      Set<String> otherFields,
      @Nullable Range otherReadiness,
      Set<String> otherCooperation) {
    return new Facts(
        owner,
        otherTechnologies,
        otherFields,
        otherReadiness,
        otherCooperation,
        organisationKind,
        organisationSize,
        beginner,
        country,
        place,
        partnerWish,
        territoryWish);
  }

  /** A range of levels, both ends included. */
  public record Range(int lowest, int highest) {}

  /**
   * Where it is.
   *
   * @param province code of its province
   */
  public record Place(double latitude, double longitude, String province) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    double kilometresTo(Place other) {
      double a = Math.pow(Math.sin(Math.toRadians(other.latitude - latitude) / 2), 2);
      double b = Math.pow(Math.sin(Math.toRadians(other.longitude - longitude) / 2), 2);
      double cosines =
          Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude));
      return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(a + cosines * b));
    }
  }

  /** Whom it would like to meet: codes of kinds and sizes, countries. Empty is not asked. */
  public record PartnerWish(Set<String> kinds, Set<String> sizes, Set<String> countries) {

    public PartnerWish {
      kinds = Set.copyOf(kinds);
      sizes = Set.copyOf(sizes);
      countries = Set.copyOf(countries);
    }

    public static PartnerWish none() {
      return new PartnerWish(Set.of(), Set.of(), Set.of());
    }

    boolean isNone() {
      return kinds.isEmpty() && sizes.isEmpty() && countries.isEmpty();
    }
  }

  /**
   * How near the other side should be.
   *
   * @param kilometres greatest distance; null except for {@link Nearness#WITHIN}
   * @param condition whether what does not meet it is left out
   */
  public record TerritoryWish(Nearness nearness, @Nullable Integer kilometres, boolean condition) {

    public static TerritoryWish none() {
      return new TerritoryWish(Nearness.ANYWHERE, null, false);
    }
  }

  /** How far is near. */
  public enum Nearness {
    ANYWHERE,
    REGION,
    PROVINCE,
    WITHIN
  }
}
