package eu.passerelle.access;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address. Two are the same when they differ only in the case of the letters A to Z;
 * other characters are compared as they are, because a look-alike such as the Kelvin sign, which
 * Java lower-cases to a plain k, may be somebody else's mailbox.
 */
public record EmailAddress(String value) {

  private static final Pattern SHAPE = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  public EmailAddress {
    if (!isAddress(value)) {
      throw new IllegalArgumentException("illegal e-mail address; must look like name@domain.be");
    }
  }

  /** Whether a text is an address as it stands. */
  public static boolean isAddress(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The address a text holds; empty where it holds none. */
  public static Optional<EmailAddress> of(@Nullable String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(EmailAddress::isAddress)
        .map(EmailAddress::new);
  }

  /** The same text for all spellings of this address. */
  String folded() {
    return fold(value);
  }

  /** Whether it lies in exactly this domain; in one below it, it does not. */
  boolean isAt(String domain) {
    return domain().equals(fold(domain));
  }

  /** What stands before the @. */
  String localPart() {
    return value.substring(0, value.indexOf('@'));
  }

  /** What stands behind the @, the same for all spellings. */
  public String domain() {
    return folded().substring(value.indexOf('@') + 1);
  }

  private static String fold(String text) {
    return text.chars()
        .map(letter -> letter >= 'A' && letter <= 'Z' ? letter - 'A' + 'a' : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
