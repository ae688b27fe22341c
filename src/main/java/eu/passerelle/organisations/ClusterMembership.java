package eu.passerelle.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation belongs to a cluster.
 *
 * @param confirmed whether the cluster has confirmed it; only then does it count
 * @param from first day; of one that is not confirmed, the day on which it was asked
 * @param until first day on which it belongs no more; null while it does
 */
public record ClusterMembership(
    OrganisationId cluster, boolean confirmed, LocalDate from, @Nullable LocalDate until) {

  /** Whether the cluster has still to answer. */
  public boolean isAsked() {
    return !confirmed && until == null;
  }

  public boolean isConfirmedOn(LocalDate day) {
    return confirmed && !from.isAfter(day) && (until == null || until.isAfter(day));
  }

  ClusterMembership endedOn(LocalDate day) {
    return new ClusterMembership(cluster, confirmed, from, day);
  }
}
