package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody proposes to correct the public facts of an organisation they do not act for.
 *
 * @param seen the profile as it was when they proposed it
 * @param proposed the profile as it should be; only where it differs from the one seen does it say
 *     anything
 * @param note how they know; may be empty
 * @param reason why it was refused; null while it waits and where it was accepted
 */
@Document("organisationCorrections")
@TypeAlias("organisationCorrection")
public record Correction(
    @Id CorrectionId id,
    OrganisationId organisation,
    AccountId by,
    OrganisationProfile seen,
    OrganisationProfile proposed,
    String note,
    State state,
    @Nullable String reason,
    Instant createdAt,
    @Nullable Instant decidedAt,
    int schema,
    @Version @Nullable Long version) {

  static final int SCHEMA = 1;

  public static final int LONGEST_NOTE = 1000;

  /** How far it has come. */
  public enum State {
    WAITING,
    ACCEPTED,
    REFUSED
  }

  public Correction {
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "illegal note of %d characters; must have at most %d"
              .formatted(note.length(), LONGEST_NOTE));
    }
  }

  /** What it corrects. */
  public List<ProfileField> fields() {
    return ProfileField.changed(seen, proposed);
  }

  /** A profile with the corrections, and otherwise as it is by now. */
  OrganisationProfile applyTo(OrganisationProfile now) {
    return now.corrected(seen, proposed);
  }

  Correction accepted(Instant now) {
    return decided(State.ACCEPTED, null, now);
  }

  Correction refused(String why, Instant now) {
    return decided(State.REFUSED, why, now);
  }

  private Correction decided(State decision, @Nullable String why, Instant now) {
    return new Correction(
        id, organisation, by, seen, proposed, note, decision, why, createdAt, now, schema, version);
  }
}
