package eu.passerelle.mail;

import eu.passerelle.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A mail on its way.
 *
 * @param key its natural key: what happened, to what, for whom; there is one mail of a key
 * @param attempts how often it was handed to the server
 * @param dueAt not before this moment
 * @param trouble why the last attempt failed: what the server answered, or the kind of failure
 * @param settledAt when it was sent, kept, read on the screen, withheld or given up
 */
@Document("mails")
@TypeAlias("mail")
public record Mail(
    @Id String key,
    Recipient recipient,
    MailTemplate template,
    Language language,
    MailData data,
    MailStatus status,
    int attempts,
    Instant createdAt,
    Instant dueAt,
    @Nullable Instant sendingSince,
    @Nullable String trouble,
    @Nullable Instant settledAt,
    int schema) {

  static final int SCHEMA = 1;

  /** How long to wait after each failed attempt; after the last one the mail is given up. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12),
          Duration.ofHours(24),
          Duration.ofHours(24));

  /** Its Message-ID without brackets: the same at every attempt. */
  String messageId(String domain) {
    return HexFormat.of().formatHex(Sha256.of(key)).substring(0, 40) + "@" + domain;
  }

  Mail sending(Instant now) {
    return with(MailStatus.SENDING, attempts + 1, dueAt, now, trouble, null);
  }

  Mail sent(Instant now) {
    return with(MailStatus.SENT, attempts, dueAt, sendingSince, null, now);
  }

  Mail readOnScreen(Instant now) {
    return with(MailStatus.READ, attempts, dueAt, null, null, now);
  }

  Mail withheld(Instant now) {
    return with(MailStatus.WITHHELD, attempts, dueAt, null, null, now);
  }

  Mail refusedForGood(@Nullable String why, Instant now) {
    return with(MailStatus.DEAD, attempts, dueAt, null, why, now);
  }

  Mail failed(String why, Instant now) {
    return attempts > PAUSES.size()
        ? refusedForGood(why, now)
        : with(MailStatus.QUEUED, attempts, now.plus(PAUSES.get(attempts - 1)), null, why, null);
  }

  /**
   * A crash came between handing it over and knowing how that went. One with which that happened at
   * every attempt is given up.
   */
  Mail inDoubt(Instant now) {
    return attempts > PAUSES.size()
        ? refusedForGood(trouble, now)
        : with(MailStatus.QUEUED, attempts, now, null, trouble, null);
  }

  Mail again(Instant now) {
    return with(MailStatus.QUEUED, 0, now, null, trouble, null);
  }

  private Mail with(
      MailStatus next,
      int tried,
      Instant due,
      @Nullable Instant since,
      @Nullable String why,
      @Nullable Instant settled) {
    return new Mail(
        key, recipient, template, language, data, next, tried, createdAt, due, since, why, settled,
        schema);
  }
}
