package eu.passerelle.insights;

import eu.passerelle.organisations.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a board looks at.
 *
 * @param province nis code, or {@link eu.passerelle.organisations.OrganisationQuery#OUTSIDE}; null
 *     for all
 * @param cluster only its members, and what they publish under their name; null for all
 */
public record Scope(@Nullable String province, @Nullable OrganisationId cluster, Period period) {

  /** Everything on a period. */
  public static Scope all(Period period) {
    return new Scope(null, null, period);
  }
}
