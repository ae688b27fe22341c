package eu.passerelle.organisations;

import eu.passerelle.access.CurrentAccount;
import eu.passerelle.organisations.OrganisationMails.News;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How organisations come in: entered by their people, looked at by an analyst. Nobody validates
 * their own.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class OrganisationValidation {

  private final OrganisationRepository organisations;
  private final OrganisationChanges changes;
  private final OrganisationRights rights;
  private final CurrentAccount current;
  private final OrganisationMails mails;
  private final Clock clock;

  OrganisationValidation(
      OrganisationRepository organisations,
      OrganisationChanges changes,
      OrganisationRights rights,
      CurrentAccount current,
      OrganisationMails mails,
      Clock clock) {
    this.organisations = organisations;
    this.changes = changes;
    this.rights = rights;
    this.current = current;
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * The organisations of the directory that may be the one that somebody is about to enter: of the
   * same number, registry id, domain or name.
   */
  public List<Organisation> alike(OrganisationProfile profile) {
    return listed().alike(Identifiers.of(profile)).stream()
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  private KnownOrganisations listed() {
    return new KnownOrganisations(
        organisations.findAll().stream().filter(Organisation::isPublic).toList(), Map.of());
  }

  /**
   * Enters an organisation, which the person asking will administer. It is seen by nobody else
   * before an analyst has validated it.
   *
   * @throws KnownAlready where its number or registry id is one of the directory
   */
  public Organisation register(OrganisationProfile profile) {
    listed()
        .bearer(Identifiers.of(profile))
        .ifPresent(known -> {
          throw new KnownAlready(known);
        });
    if (profile.parent() != null) {
      rights.requireAdministrator(changes.find(profile.parent()));
    }
    OrganisationId id = new OrganisationId(UUID.randomUUID().toString());
    return changes.insert(
        Organisation.register(id, profile, current.require().id(), clock), "registered");
  }

  /** What waits to be validated by the person asking, the oldest change first. */
  public List<Organisation> queue() {
    return organisations.findByStatus(OrganisationStatus.CLAIMED).stream()
        .filter(rights::isAnalystOfOthers)
        .sorted(Comparator.comparing(Organisation::changedAt))
        .toList();
  }

  /** Those that have a standing here and nobody who answers for them, for analysts. */
  public List<Organisation> withoutAdministrator() {
    return rights.isAnalyst()
        ? organisations
            .findByStatusIn(Set.of(OrganisationStatus.CLAIMED, OrganisationStatus.VALIDATED))
            .stream()
            .filter(organisation -> !organisation.hasAdministrator() && hadPeople(organisation))
            .sorted(Comparator.comparing(Organisation::name))
            .toList()
        : List.of();
  }

  /** The demonstration's and imported ones never had anybody, which is nothing to act on. */
  private static boolean hadPeople(Organisation organisation) {
    return organisation.status() == OrganisationStatus.CLAIMED || organisation.orphanedAt() != null;
  }

  /** Says that an organisation is what it says it is. */
  public void validate(OrganisationId id) {
    Organisation validated =
        changes.change(
            id,
            "validated",
            organisation -> {
              rights.requireAnalystOfOthers(organisation);
              return organisation.validate(clock);
            });
    tell(validated, "organisation-validated", Map.of());
  }

  /**
   * Says that it does not belong here.
   *
   * @param reason what its people will read
   */
  public void refuse(OrganisationId id, String reason) {
    Organisation refused =
        changes.change(
            id,
            "refused",
            organisation -> {
              rights.requireAnalystOfOthers(organisation);
              return organisation.refuse(reason, clock);
            });
    tell(refused, "organisation-refused", Map.of("note", reason.strip()));
  }

  /**
   * Takes an organisation's page out of sight; its own people and analysts still see it.
   *
   * @param reason what its people will read
   */
  public void hide(OrganisationId id, String reason) {
    changes.change(
        id,
        "hidden",
        organisation -> {
          rights.requireAnalystOfOthers(organisation);
          return organisation.hide(reason, clock);
        });
  }

  /** Shows an organisation's page again. */
  public void show(OrganisationId id) {
    changes.change(
        id,
        "shown",
        organisation -> {
          rights.requireAnalystOfOthers(organisation);
          return organisation.show(clock);
        });
  }

  /** Hands in what was refused once more, after correcting it. */
  public void resubmit(OrganisationId id) {
    changes.change(
        id,
        "resubmitted",
        organisation -> {
          rights.requireAdministrator(organisation);
          return organisation.resubmit(clock);
        });
  }

  private void tell(Organisation organisation, String template, Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>(more);
    values.put("organisation", organisation.name());
    mails.tell(
        organisation.administrators(),
        new News(template, "organisations/" + organisation.id().value()),
        organisation.id().value() + "/" + organisation.changedAt().toEpochMilli(),
        values);
  }
}
