package eu.passerelle.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation belongs to a cluster.
 *
 * @param confirmed whether the cluster has confirmed it; only then does it count
 * @param until first day on which it belongs no more; null while it does
 */
public record ClusterMembership(
    OrganisationId cluster, boolean confirmed, LocalDate from, @Nullable LocalDate until) {

  public boolean isConfirmedOn(LocalDate day) {
    return confirmed && !from.isAfter(day) && (until == null || until.isAfter(day));
  }
}
