package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody is asked to act for an organisation. It is taken away once it was followed,
 * withdrawn or long expired.
 *
 * @param address mail address it was sent to
 * @param language of the mail
 */
@Document("organisationInvitations")
@TypeAlias("organisationInvitation")
public record Invitation(
    @Id InvitationId id,
    OrganisationId organisation,
    String address,
    MemberRole role,
    AccountId by,
    Instant createdAt,
    Instant expiresAt,
    int schema) {

  static final int SCHEMA = 1;

  public boolean isExpired(Instant now) {
    return !expiresAt.isAfter(now);
  }
}
