package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody says they act for an organisation.
 *
 * @param claimant who says so
 * @param wanted what they would be: its administrator where it has none, else an editor
 * @param note what they say for themselves; empty where the link they are sent proves it
 * @param reason why it was decided as it was; null while it waits and where a link proved it
 */
@Document("organisationClaims")
@TypeAlias("organisationClaim")
public record Claim(
    @Id ClaimId id,
    OrganisationId organisation,
    AccountId claimant,
    MemberRole wanted,
    String note,
    State state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant decidedAt,
    int schema,
    @Version @Nullable Long version) {

  static final int SCHEMA = 1;

  public static final int LONGEST_NOTE = 1000;

  /** How far a claim has come. */
  public enum State {
    /** A link was sent to an address of the organisation. */
    LINK_SENT,
    /** Somebody has to decide: an analyst, or the organisation's administrators. */
    WAITING,
    GRANTED,
    REFUSED
  }

  public Claim {
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "illegal note of %d characters; must have at most %d"
              .formatted(note.length(), LONGEST_NOTE));
    }
  }

  static Claim of(
      OrganisationId organisation,
      AccountId claimant,
      MemberRole wanted,
      String note,
      State state,
      Instant now) {
    return new Claim(
        ClaimId.random(),
        organisation,
        claimant,
        wanted,
        note.strip(),
        state,
        null,
        now,
        null,
        SCHEMA,
        null);
  }

  boolean isOpen() {
    return state == State.WAITING || state == State.LINK_SENT;
  }

  Claim granted(@Nullable String why, Instant now) {
    return decided(State.GRANTED, why, now);
  }

  Claim refused(String why, Instant now) {
    return decided(State.REFUSED, why, now);
  }

  private Claim decided(State decision, @Nullable String why, Instant now) {
    return new Claim(
        id, organisation, claimant, wanted, note, decision, why, createdAt, now, schema, version);
  }
}
