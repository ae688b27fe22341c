package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a listing is written by somebody who does not act for its organisation, such as a cluster's
 * adviser or a technology-transfer officer. The organisation confirms it before it is published.
 *
 * @param writer who writes it, and may go on editing it
 * @param confirmer who is asked to confirm where the organisation has no administrator with an
 *     account; null where it has
 * @param confirmedAt when the organisation confirmed what was submitted; null before
 */
public record OnBehalf(
    AccountId writer, @Nullable Confirmer confirmer, @Nullable Instant confirmedAt) {

  /** Somebody of the organisation, reached at an address in its own domain. */
  public record Confirmer(String name, String address) {}

  OnBehalf confirmed(Instant at) {
    return new OnBehalf(writer, confirmer, at);
  }

  OnBehalf unconfirmed() {
    return new OnBehalf(writer, confirmer, null);
  }

  boolean isConfirmed() {
    return confirmedAt != null;
  }
}
