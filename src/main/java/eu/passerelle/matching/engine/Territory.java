package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Facts.Nearness;
import eu.passerelle.matching.engine.Facts.Place;
import eu.passerelle.matching.engine.Facts.TerritoryWish;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether the two are as near as either wishes. A distance that is exceeded falls off over the next
 * 100 km. The two directions count alike.
 */
record Territory() implements Criterion {

  private static final double FALL_OFF_KM = 100;
  private static final double SAME_REGION = 0.4;
  private static final String HOME_COUNTRY = "BE";
  private static final double HOME_COUNTRY_VALUE = 0.4;

  @Override
  public CriterionId id() {
    return CriterionId.TERRITORY;
  }

  @Override
  public Assessment assess(Asker asker, Profile candidate) {
    Facts one = asker.item().facts();
    Facts other = candidate.item().facts();
    if (isNone(one.territoryWish()) && isNone(other.territoryWish())) {
      return Assessment.notAsked();
    }
    double low = (near(one, other, 0) + near(other, one, 0)) / 2;
    double high = (near(one, other, 1) + near(other, one, 1)) / 2;
    return low < high ? Assessment.partlyStated(low, high) : Assessment.stated(low);
  }

  /** Whether what either side states as a condition is met; what is not stated does not meet it. */
  static boolean meetsConditions(Facts one, Facts other) {
    return meetsCondition(one, other) && meetsCondition(other, one);
  }

  private static boolean meetsCondition(Facts wishing, Facts facts) {
    return !wishing.territoryWish().condition() || near(wishing, facts, 0) >= 1;
  }

  private static boolean isNone(TerritoryWish wish) {
    return wish.nearness() == Nearness.ANYWHERE;
  }

  private static boolean isFromOwnPlace(TerritoryWish wish) {
    return wish.nearness() == Nearness.PROVINCE || wish.nearness() == Nearness.WITHIN;
  }

  /** How near the two are to what one wishes; that takes places, which may be unstated. */
  private static double near(Facts wishing, Facts facts, double unstated) {
    TerritoryWish wish = wishing.territoryWish();
    if (isNone(wish)) {
      return 1;
    }
    if (facts.country() == null || (isFromOwnPlace(wish) && wishing.country() == null)) {
      return unstated;
    }
    return near(wish, wishing.place(), facts.place(), facts.country());
  }

  /** How near a place in or outside the region (null) is to what is wished. */
  private static double near(
      TerritoryWish wish, @Nullable Place from, @Nullable Place to, String country) {
    double outside = country.equals(HOME_COUNTRY) ? HOME_COUNTRY_VALUE : 0;
    if (to == null) {
      return wish.condition() ? 0 : outside;
    }
    return switch (wish.nearness()) {
      case ANYWHERE, REGION -> 1;
      case PROVINCE -> from != null && from.province().equals(to.province()) ? 1 : SAME_REGION;
      case WITHIN -> from == null ? SAME_REGION : within(wish, from.kilometresTo(to));
    };
  }

  private static double within(TerritoryWish wish, double kilometres) {
    double limit = Objects.requireNonNull(wish.kilometres());
    return kilometres <= limit ? 1 : Math.max(0, 1 - (kilometres - limit) / FALL_OFF_KM);
  }

  @Override
  public List<Evidence> evidence(Asker asker, Profile candidate) {
    Place from = asker.item().facts().place();
    Place to = candidate.item().facts().place();
    return from == null || to == null
        ? List.of()
        : List.of(new Evidence.Distance((int) Math.round(from.kilometresTo(to))));
  }
}
