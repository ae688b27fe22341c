package eu.passerelle.moderation;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.EmailAddress;
import eu.passerelle.shared.Language;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who made a report, as far as they said.
 *
 * @param account null for a visitor
 * @param name may be empty
 * @param address e-mail address; empty where no answer is wanted
 * @param language the one they read
 */
public record Reporter(
    @Nullable AccountId account, String name, String address, Language language) {

  public static final int LONGEST_NAME = 80;
  public static final int LONGEST_ADDRESS = 254;

  /** A name is written into a mail to an address that nobody has confirmed. */
  private static final Pattern LINK = Pattern.compile("[/@:<>]|\\.\\p{L}");

  public Reporter {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "illegal name; must have at most %d characters and hold no address"
              .formatted(LONGEST_NAME));
    }
    if (!address.isEmpty() && !isAddress(address)) {
      throw new IllegalArgumentException(
          "illegal e-mail address; must look like name@domain.be, or be empty");
    }
  }

  /** Whether a text can be a person's name. */
  public static boolean isName(String text) {
    return text.length() <= LONGEST_NAME && !LINK.matcher(text).find();
  }

  /** Whether a text can be an e-mail address. */
  public static boolean isAddress(String text) {
    return text.length() <= LONGEST_ADDRESS && EmailAddress.isAddress(text);
  }

  boolean canBeWrittenTo() {
    return !address.isEmpty();
  }
}
