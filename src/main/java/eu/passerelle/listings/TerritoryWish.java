package eu.passerelle.listings;

import org.jspecify.annotations.Nullable;

/**
 * How near the other side should be.
 *
 * @param kilometres for {@link Scope#WITHIN} only: the greatest distance
 * @param condition whether it is a condition; otherwise a wish
 */
public record TerritoryWish(Scope scope, @Nullable Integer kilometres, boolean condition) {

  /** How far is near. */
  public enum Scope {
    ANYWHERE,
    REGION,
    PROVINCE,
    WITHIN
  }

  public TerritoryWish {
    if ((scope == Scope.WITHIN) != (kilometres != null)) {
      throw new IllegalArgumentException("a distance goes with 'within' and with nothing else");
    }
    if (kilometres != null && kilometres < 1) {
      throw new IllegalArgumentException(
          "illegal distance: %d km; must be at least 1".formatted(kilometres));
    }
  }

  public static TerritoryWish anywhere() {
    return new TerritoryWish(Scope.ANYWHERE, null, false);
  }
}
