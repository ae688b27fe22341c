package eu.passerelle.organisations;

import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where administrators say that an organisation's profile is right as it is. */
@Service
@PreAuthorize("isAuthenticated()")
public class ProfileConfirmations {

  private final OrganisationChanges changes;
  private final OrganisationRights rights;
  private final Clock clock;

  ProfileConfirmations(OrganisationChanges changes, OrganisationRights rights, Clock clock) {
    this.changes = changes;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * Counts the profile as confirmed today, so that nobody is asked about it for a year.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who does not administer
   *     the organisation
   */
  public void confirm(OrganisationId id) {
    changes.change(
        id,
        "profile-confirmed",
        organisation -> {
          rights.requireAdministrator(organisation);
          return organisation.confirmProfile(clock);
        });
  }
}
