package eu.passerelle.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mails. The server itself is set under {@code spring.mail}; without one, mails are
 * kept and shown, not sent.
 *
 * @param from address of the sender; its domain is the one of the Message-IDs
 * @param linkSecret under which links are signed, 32 characters or more; when absent, one is made
 *     up and kept in the store
 * @param messagesAfter how long a mail about a message waits for its recipient to read the message
 *     on the screen; then there is no mail
 */
@ConfigurationProperties("passerelle.mail")
record MailProperties(
    @DefaultValue("passerelle@passerelle.example") String from,
    @Nullable String linkSecret,
    @DefaultValue("PT2M") Duration messagesAfter) {

  private static final int SHORTEST_SECRET = 32;

  MailProperties {
    if (linkSecret != null && linkSecret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "passerelle.mail.link-secret is too short; it needs %d characters or more"
              .formatted(SHORTEST_SECRET));
    }
  }

  String domain() {
    return from.substring(from.indexOf('@') + 1);
  }
}
