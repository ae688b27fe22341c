package eu.passerelle.organisations;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What the person asking may do with an organisation. Whoever may act for a parent may act for its
 * units.
 */
@Component
public class OrganisationRights {

  private final OrganisationRepository organisations;
  private final CurrentAccount current;
  private final Clock clock;

  OrganisationRights(OrganisationRepository organisations, CurrentAccount current, Clock clock) {
    this.organisations = organisations;
    this.current = current;
    this.clock = clock;
  }

  /** Whether the person asking is an editor, administrator or manager of it or of its parent. */
  public boolean mayEdit(Organisation organisation) {
    return role(organisation).isPresent();
  }

  /** Whether the person asking is an administrator of it or of its parent. */
  public boolean mayAdminister(Organisation organisation) {
    return role(organisation).filter(MemberRole::answers).isPresent();
  }

  void requireAdministrator(Organisation organisation) {
    if (!mayAdminister(organisation)) {
      throw new AccessDeniedException("only for an administrator of the organisation");
    }
  }

  /** Whether the person asking is an analyst who does not act for it. */
  public boolean isAnalystOfOthers(Organisation organisation) {
    return isAnalyst()
        && !mayEdit(organisation)
        && current.id().filter(me -> me.equals(organisation.registeredBy())).isEmpty();
  }

  /** Whether the person asking is an analyst. */
  public boolean isAnalyst() {
    return current.find().filter(account -> account.has(Role.ANALYST)).isPresent();
  }

  void requireAnalyst() {
    if (!isAnalyst()) {
      throw new AccessDeniedException("only for an analyst");
    }
  }

  void requireAnalystOfOthers(Organisation organisation) {
    if (!isAnalystOfOthers(organisation)) {
      throw new AccessDeniedException("only for an analyst who does not act for it");
    }
  }

  /** How much of an organisation's contact data the person asking sees. */
  OrganisationContact.Visibility contactsVisibleOf(Organisation organisation) {
    if (mayEdit(organisation) || mayReview(organisation)) {
      return OrganisationContact.Visibility.OWN;
    }
    return seesMembersOnly()
        ? OrganisationContact.Visibility.MEMBERS
        : OrganisationContact.Visibility.PUBLIC;
  }

  /** Whether the person asking manages a cluster itself. */
  boolean manages(OrganisationId cluster) {
    return managedClusters().contains(cluster);
  }

  /** Whether the person asking sees who has asked to join a cluster: its people and analysts do. */
  public boolean seesApplicants(Organisation cluster) {
    return mayEdit(cluster) || isAnalyst();
  }

  void requireSeesApplicants(Organisation cluster) {
    if (!seesApplicants(cluster)) {
      throw new AccessDeniedException("only for the cluster's people and analysts");
    }
  }

  private Optional<MemberRole> role(Organisation organisation) {
    return current
        .find()
        .map(Account::id)
        .flatMap(account ->
            organisation
                .roleOf(account)
                .or(() -> parentOf(organisation).flatMap(parent -> parent.roleOf(account))));
  }

  private Optional<Organisation> parentOf(Organisation organisation) {
    return Optional.ofNullable(organisation.parent()).flatMap(organisations::findById);
  }

  /** Whether the person asking belongs to a validated organisation, or is an analyst. */
  public boolean seesMembersOnly() {
    return current
        .find()
        .map(account ->
            account.has(Role.ANALYST)
                || organisations.findByMember(account.id()).stream()
                    .anyMatch(Organisation::isValidated))
        .orElse(false);
  }

  /**
   * The organisations the person asking may write for: those it is a member of, and their units.
   */
  public List<Organisation> writableOrganisations() {
    return current
        .id()
        .map(account -> {
          List<Organisation> own = organisations.findByMember(account);
          return java.util.stream.Stream.concat(
                  own.stream(),
                  own.stream().flatMap(parent -> organisations.findByParent(parent.id()).stream()))
              .distinct()
              .toList();
        })
        .orElse(List.of());
  }

  /**
   * Whether the person asking may review what belongs to an organisation: an analyst, or the
   * manager of a cluster it is a confirmed member of; never somebody who acts for it.
   */
  public boolean mayReview(Organisation organisation) {
    Optional<Account> account = current.find();
    if (account.isEmpty() || mayEdit(organisation)) {
      return false;
    }
    return account.get().has(Role.ANALYST)
        || organisation.clusters().stream()
            .filter(membership -> membership.isConfirmedOn(LocalDate.now(clock)))
            .anyMatch(membership -> managedClusters().contains(membership.cluster()));
  }

  /**
   * Whether the person asking belongs to a validated organisation that helps others, and so may
   * write on their behalf.
   */
  public boolean mayAdvise() {
    return current
        .id()
        .map(account ->
            organisations.findByMember(account).stream()
                .anyMatch(own -> own.isValidated() && own.kind().advises()))
        .orElse(false);
  }

  /** Whether the person asking reviews at all. */
  public boolean isReviewer() {
    return current.find().map(account -> account.has(Role.ANALYST)).orElse(false)
        || !managedClusters().isEmpty();
  }

  /** The clusters that organisations of the person asking are confirmed members of. */
  public Set<OrganisationId> clustersOfMine() {
    LocalDate today = LocalDate.now(clock);
    return current
        .id()
        .map(account ->
            organisations.findByMember(account).stream()
                .flatMap(own -> own.clustersOn(today).stream())
                .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  /** The clusters the person asking manages. */
  public Set<OrganisationId> managedClusters() {
    Optional<AccountId> account = current.id();
    if (account.isEmpty()) {
      return Set.of();
    }
    return organisations.findByMember(account.get()).stream()
        .filter(Organisation::isValidated)
        .filter(organisation ->
            organisation.roleOf(account.get()).orElse(MemberRole.EDITOR)
                == MemberRole.CLUSTER_MANAGER)
        .map(Organisation::id)
        .collect(Collectors.toSet());
  }
}
