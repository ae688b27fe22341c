package eu.passerelle.organisations;

import eu.passerelle.access.EmailAddress;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation can be reached, each part with who sees it. What may be seen by everybody is
 * shown to visitors in a form that programs cannot collect.
 *
 * @param person name and role of whom to ask for; empty where it says nothing of it
 * @param email mail address; empty where it says nothing of it
 * @param telephone number; empty where it says nothing of it
 * @param importedAt when an import brought it, from which the months are counted after which it
 *     goes unless somebody claims the organisation; null where it comes from its own people
 */
public record OrganisationContact(
    String person,
    Visibility personFor,
    String email,
    Visibility emailFor,
    String telephone,
    Visibility telephoneFor,
    @Nullable Instant importedAt) {

  /** Characters of each part. */
  public static final int LONGEST = 160;

  private static final Pattern TELEPHONE = Pattern.compile("[0-9+()./ -]*");

  /** Who sees a part. */
  public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** People of validated organisations. */
    MEMBERS,
    /** The organisation's own people and its reviewers. */
    OWN
  }

  public OrganisationContact {
    if (Stream.of(person, email, telephone).anyMatch(part -> part.length() > LONGEST)) {
      throw new IllegalArgumentException(
          "illegal contact; each part must have at most %d characters".formatted(LONGEST));
    }
    if (!email.isEmpty() && !EmailAddress.isAddress(email)) {
      throw new IllegalArgumentException(
          "illegal e-mail address of a contact; must look like name@domain.be");
    }
    if (!isTelephone(telephone)) {
      throw new IllegalArgumentException(
          "illegal telephone number of a contact; must hold digits, spaces and + ( ) . / - only");
    }
  }

  /** Whether a text can be a telephone number, or none. */
  public static boolean isTelephone(String text) {
    return TELEPHONE.matcher(text).matches();
  }

  /** Contact data that only the organisation itself sees until it decides otherwise. */
  public static OrganisationContact imported(
      String person, String email, String telephone, Instant at) {
    return new OrganisationContact(
        person, Visibility.OWN, email, Visibility.OWN, telephone, Visibility.OWN, at);
  }

  /** Nothing at all. */
  public static OrganisationContact none() {
    return new OrganisationContact(
        "", Visibility.OWN, "", Visibility.OWN, "", Visibility.OWN, null);
  }

  public boolean isEmpty() {
    return person.isEmpty() && email.isEmpty() && telephone.isEmpty();
  }

  /** What a reader sees of it who may see up to a visibility; the rest is empty. */
  OrganisationContact upTo(Visibility reader) {
    return new OrganisationContact(
        personFor.compareTo(reader) <= 0 ? person : "",
        personFor,
        emailFor.compareTo(reader) <= 0 ? email : "",
        emailFor,
        telephoneFor.compareTo(reader) <= 0 ? telephone : "",
        telephoneFor,
        importedAt);
  }
}
