package eu.passerelle.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells mails that no person wrote to us, such as notes of absence and of failed delivery. They are
 * never answered and never taken, so that two programs do not write to each other for ever (RFC
 * 3834).
 */
final class AutomaticMail {

  private static final Set<String> TO_MANY = Set.of("bulk", "junk", "list");
  private static final String NOBODY = "<>";

  private AutomaticMail() {}

  static boolean is(MimeMessage message) throws MessagingException {
    return values(message, "Auto-Submitted").anyMatch(value -> !value.startsWith("no"))
        || values(message, "Precedence").anyMatch(TO_MANY::contains)
        || values(message, "Return-Path").anyMatch(NOBODY::equals)
        || message.getHeader("List-Id") != null
        || message.isMimeType("multipart/report");
  }

  private static Stream<String> values(MimeMessage message, String header)
      throws MessagingException {
    String[] values = message.getHeader(header);
    return values == null
        ? Stream.empty()
        : Arrays.stream(values).map(value -> value.strip().toLowerCase(Locale.ROOT));
  }
}
