package eu.passerelle.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation belongs to a cluster.
 *
 * @param confirmed whether both have confirmed it; only then does it count
 * @param from first day; of one that the organisation has asked for, the day on which it did
 * @param until first day on which it belongs no more; null while it does
 * @param proposedOn the day on which the cluster proposed it; null once it is confirmed, and where
 *     the organisation asked
 */
public record ClusterMembership(
    OrganisationId cluster,
    boolean confirmed,
    LocalDate from,
    @Nullable LocalDate until,
    @Nullable LocalDate proposedOn) {

  /** One that the cluster did not propose, or that is confirmed. */
  public ClusterMembership(
      OrganisationId cluster, boolean confirmed, LocalDate from, @Nullable LocalDate until) {
    this(cluster, confirmed, from, until, null);
  }

  /** Whether the organisation asked, and the cluster has still to answer. */
  public boolean isAsked() {
    return !confirmed && until == null && proposedOn == null;
  }

  /** Whether the cluster proposed it, and the organisation has still to answer. */
  public boolean isProposed() {
    return !confirmed && until == null && proposedOn != null;
  }

  /** Whether either has still to answer. */
  public boolean waits() {
    return isAsked() || isProposed();
  }

  public boolean isConfirmedOn(LocalDate day) {
    return confirmed && !from.isAfter(day) && (until == null || until.isAfter(day));
  }

  ClusterMembership accepted() {
    return new ClusterMembership(cluster, true, from, until);
  }

  ClusterMembership endedOn(LocalDate day) {
    return new ClusterMembership(cluster, confirmed, from, day);
  }
}
