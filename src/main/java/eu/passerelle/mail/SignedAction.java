package eu.passerelle.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that whoever holds its link may do.
 *
 * @param purpose which {@link SignedActionHandler} does it
 * @param subject what it is done to
 * @param person whom the link was made for; null where it is handed around
 * @param reusable whether the link stays good after its first use
 */
@Document("signedActions")
@TypeAlias("signedAction")
public record SignedAction(
    @Id SignedActionId id,
    String purpose,
    String subject,
    @Nullable String person,
    Instant expiresAt,
    boolean reusable,
    @Nullable Instant usedAt,
    @Nullable Instant withdrawnAt,
    int schema) {

  static final int SCHEMA = 1;

  boolean isGood(Instant now) {
    return withdrawnAt == null && expiresAt.isAfter(now) && (reusable || usedAt == null);
  }
}
