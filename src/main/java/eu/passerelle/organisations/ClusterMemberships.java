package eu.passerelle.organisations;

import eu.passerelle.organisations.OrganisationMails.News;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Which organisations belong to which clusters: asked for by the organisation and confirmed by the
 * cluster, or proposed by the cluster and confirmed by the organisation. For one that nobody
 * administers the cluster decides alone.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ClusterMemberships {

  private final OrganisationChanges changes;
  private final OrganisationRights rights;
  private final OrganisationMails mails;
  private final ClusterProposals proposals;
  private final Clock clock;

  ClusterMemberships(
      OrganisationChanges changes,
      OrganisationRights rights,
      OrganisationMails mails,
      ClusterProposals proposals,
      Clock clock) {
    this.changes = changes;
    this.rights = rights;
    this.mails = mails;
    this.proposals = proposals;
    this.clock = clock;
  }

  /**
   * Asks a cluster, for an organisation, to be one of its members; where the cluster has proposed
   * it already, they agree.
   */
  public void ask(OrganisationId id, OrganisationId cluster) {
    Organisation asked = requireCluster(cluster);
    if (changes.find(id).isProposedTo(cluster)) {
      accept(id, cluster);
      return;
    }
    Organisation organisation =
        changes.change(
            id,
            "membership-asked",
            asking -> {
              rights.requireAdministrator(asking);
              return asking.askToJoin(cluster, clock);
            });
    mails.tell(
        asked.administrators(),
        new News("membership-asked", "organisations/" + cluster.value()),
        ClusterProposals.occasion(organisation, asked),
        ClusterProposals.names(organisation, asked));
  }

  private Organisation requireCluster(OrganisationId id) {
    Organisation cluster = changes.find(id);
    if (cluster.kind() != OrganisationKind.CLUSTER) {
      throw new IllegalArgumentException("not a cluster: %s".formatted(id.value()));
    }
    return cluster;
  }

  /** Takes the question back. */
  public void takeBack(OrganisationId id, OrganisationId cluster) {
    changes.change(
        id,
        "membership-taken-back",
        asking -> {
          rights.requireAdministrator(asking);
          return asking.declineIn(cluster, clock);
        });
  }

  /**
   * Makes an organisation a member of a cluster that has asked, or that nobody administers. To any
   * other it is proposed: it gives the cluster nothing before an administrator has accepted it.
   *
   * @param from first day; not after today
   */
  public void confirm(OrganisationId id, OrganisationId cluster, LocalDate from) {
    Organisation confirming = requireManaged(cluster);
    requirePast(from);
    if (needsNoAnswer(changes.find(id), cluster)) {
      Organisation member =
          changes.change(
              id,
              "membership-confirmed",
              it -> needsNoAnswer(it, cluster) ? it.confirmIn(cluster, from, clock) : it);
      tellMember(member, confirming, "membership-confirmed");
    } else {
      proposals.propose(id, confirming, from);
    }
  }

  private boolean needsNoAnswer(Organisation organisation, OrganisationId cluster) {
    return organisation.hasAsked(cluster) || !proposals.canAnswer(organisation);
  }

  /** Confirms, for an organisation, what a cluster has proposed. */
  public void accept(OrganisationId id, OrganisationId cluster) {
    rights.requireAdministrator(changes.find(id));
    proposals.accept(id, cluster);
  }

  /** Turns down, for an organisation, what a cluster has proposed. */
  public void refuse(OrganisationId id, OrganisationId cluster) {
    rights.requireAdministrator(changes.find(id));
    proposals.refuse(id, cluster);
  }

  /** Turns an organisation down that has asked, or takes back what was proposed to it. */
  public void decline(OrganisationId id, OrganisationId cluster) {
    Organisation declining = requireManaged(cluster);
    boolean asked = changes.find(id).hasAsked(cluster);
    Organisation applicant =
        changes.change(id, "membership-declined", it -> it.declineIn(cluster, clock));
    if (asked) {
      tellMember(applicant, declining, "membership-declined");
    }
  }

  /**
   * Ends a membership; the cluster's managers or the organisation's administrators do.
   *
   * @param until first day without it; not after today
   */
  public void end(OrganisationId id, OrganisationId cluster, LocalDate until) {
    requirePast(until);
    changes.change(
        id,
        "membership-ended",
        member -> {
          if (!rights.manages(cluster)) {
            rights.requireAdministrator(member);
          }
          return member.leaveCluster(cluster, until, clock);
        });
  }

  private void requirePast(LocalDate day) {
    if (day.isAfter(LocalDate.now(clock))) {
      throw new IllegalArgumentException(
          "illegal day: %s; must not lie in the future".formatted(day));
    }
  }

  private Organisation requireManaged(OrganisationId cluster) {
    if (!rights.manages(cluster)) {
      throw new AccessDeniedException("only for a manager of the cluster");
    }
    return requireCluster(cluster);
  }

  private void tellMember(Organisation member, Organisation cluster, String template) {
    mails.tell(
        member.administrators(),
        new News(template, "organisations/" + member.id().value()),
        ClusterProposals.occasion(member, cluster),
        ClusterProposals.names(member, cluster));
  }
}
