package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Facts.Nearness;
import eu.passerelle.matching.engine.Facts.PartnerWish;
import eu.passerelle.matching.engine.Facts.Place;
import eu.passerelle.matching.engine.Facts.Range;
import eu.passerelle.matching.engine.Facts.TerritoryWish;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts, stated one by one. */
final class Statement {

  static final Place NAMUR = new Place(50.4669, 4.8675, "namur");
  static final Place LIEGE = new Place(50.6326, 5.5797, "liege");
  static final Place TOURNAI = new Place(50.6059, 3.3878, "hainaut");

  private @Nullable String owner;
  private Set<String> technologies;
  private Set<String> fields;
  private @Nullable Range readiness;
  private Set<String> cooperation;
  private @Nullable String organisationKind;
  private @Nullable String organisationSize;
  private boolean beginner;
  private @Nullable String country;
  private @Nullable Place place;
  private PartnerWish partnerWish;
  private TerritoryWish territoryWish;

  private Statement(Facts facts) {
    owner = facts.owner();
    technologies = facts.technologies();
    fields = facts.fields();
    readiness = facts.readiness();
    cooperation = facts.cooperation();
    organisationKind = facts.organisationKind();
    organisationSize = facts.organisationSize();
    beginner = facts.beginner();
    country = facts.country();
    place = facts.place();
    partnerWish = facts.partnerWish();
    territoryWish = facts.territoryWish();
  }

  static Statement nothing() {
    return new Statement(Facts.none());
  }

  static Statement of(Facts facts) {
    return new Statement(facts);
  }

  Statement owner(@Nullable String id) {
    owner = id;
    return this;
  }

  Statement technologies(Set<String> codes) {
    technologies = codes;
    return this;
  }

  Statement fields(Set<String> codes) {
    fields = codes;
    return this;
  }

  Statement readiness(int lowest, int highest) {
    return readiness(new Range(lowest, highest));
  }

  Statement readiness(@Nullable Range range) {
    readiness = range;
    return this;
  }

  Statement cooperation(Set<String> codes) {
    cooperation = codes;
    return this;
  }

  Statement organisation(@Nullable String kind, @Nullable String size) {
    organisationKind = kind;
    organisationSize = size;
    return this;
  }

  /** Whether too young to be asked for references. */
  Statement beginner(boolean young) {
    beginner = young;
    return this;
  }

  /** In the region. */
  Statement in(Place where) {
    country = "BE";
    place = where;
    return this;
  }

  /** Outside the region; with null nowhere that is stated. */
  Statement abroad(@Nullable String code) {
    country = code;
    place = null;
    return this;
  }

  Statement seeking(Set<String> kinds, Set<String> sizes, Set<String> countries) {
    partnerWish = new PartnerWish(kinds, sizes, countries);
    return this;
  }

  Statement wishing(Nearness nearness) {
    territoryWish = new TerritoryWish(nearness, null, false);
    return this;
  }

  Statement wishingWithin(int kilometres) {
    territoryWish = new TerritoryWish(Nearness.WITHIN, kilometres, false);
    return this;
  }

  /** Makes a condition of the territory that is wished. */
  Statement asCondition() {
    territoryWish = new TerritoryWish(territoryWish.nearness(), territoryWish.kilometres(), true);
    return this;
  }

  Facts facts() {
    return new Facts(
        owner,
        technologies,
        fields,
        readiness,
        cooperation,
        organisationKind,
        organisationSize,
        beginner,
        country,
        place,
        partnerWish,
        territoryWish);
  }
}
