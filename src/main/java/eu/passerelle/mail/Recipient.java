package eu.passerelle.mail;

import org.jspecify.annotations.Nullable;

/**
 * Who a mail goes to.
 *
 * @param person id of the account; null for somebody without one
 * @param address e-mail address
 */
public record Recipient(@Nullable String person, String name, String address) {

  public Recipient {
    name = inOneLine(name);
  }

  /** The same text without breaks of lines and other control characters. */
  static String inOneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ");
  }

  /** Somebody without an account. */
  public static Recipient outside(String name, String address) {
    return new Recipient(null, name, address);
  }
}
