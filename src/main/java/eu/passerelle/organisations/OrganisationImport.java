package eu.passerelle.organisations;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How analysts bring organisations in from what others keep of them. What somebody has claimed is
 * left to them.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class OrganisationImport {

  private final OrganisationRepository organisations;
  private final OrganisationChanges changes;
  private final ImportReferences references;
  private final OrganisationRights rights;
  private final Clock clock;

  OrganisationImport(
      OrganisationRepository organisations,
      OrganisationChanges changes,
      ImportReferences references,
      OrganisationRights rights,
      Clock clock) {
    this.organisations = organisations;
    this.changes = changes;
    this.references = references;
    this.rights = rights;
    this.clock = clock;
  }

  /** Whether the person asking may import organisations. */
  public boolean isOpen() {
    return rights.isAnalyst();
  }

  /**
   * All organisations as they are now.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who is no analyst
   */
  public KnownOrganisations known() {
    rights.requireAnalyst();
    return new KnownOrganisations(organisations.findAll(), references.all());
  }

  /**
   * Brings an organisation in that is not known.
   *
   * @param reference what it is called by those who keep the file
   * @throws org.springframework.dao.DuplicateKeyException when an import has brought it in
   *     meanwhile
   * @throws org.springframework.security.access.AccessDeniedException for who is no analyst
   */
  public Organisation add(
      String reference, OrganisationProfile profile, @Nullable OrganisationContact contact) {
    rights.requireAnalyst();
    OrganisationId id = references.claim(reference, OrganisationId.random());
    Organisation created =
        Organisation.create(
                id, profile, OrganisationStatus.IMPORTED, LocalDate.now(clock), clock.instant())
            .reachableAt(contact, clock);
    return changes.insert(created, "imported");
  }

  /**
   * Has an organisation that was imported say what a later file says; nothing is written where it
   * says so already.
   *
   * @param found as it was found
   * @throws IllegalOrganisationState where somebody has claimed it
   * @throws org.springframework.dao.OptimisticLockingFailureException when it has changed since
   * @throws org.springframework.security.access.AccessDeniedException for who is no analyst
   */
  public Organisation revise(
      Organisation found,
      String reference,
      OrganisationProfile profile,
      @Nullable OrganisationContact contact) {
    rights.requireAnalyst();
    Organisation revised =
        changes.changeOnce(
            found, "imported", before -> before.importAgain(profile, contact, clock));
    references.claim(reference, found.id());
    return revised;
  }
}
