package eu.passerelle.organisations;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation can be reached, each part with who sees it. What may be seen by everybody is
 * shown to visitors in a form that programs cannot collect.
 *
 * @param person name and role of whom to ask for; empty where it says nothing of it
 * @param email mail address; empty where it says nothing of it
 * @param telephone number; empty where it says nothing of it
 * @param source where this comes from
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
    Source source,
    @Nullable Instant importedAt) {

  private static final int LONGEST = 160;

  /** Who sees a part. */
  public enum Visibility {
    /** Everybody. */
    PUBLIC,
    /** People of validated organisations. */
    MEMBERS,
    /** The organisation's own people and its reviewers. */
    OWN
  }

  /** Where contact data comes from. */
  public enum Source {
    /** From the organisation's own people. */
    OWN,
    /** From an import. */
    IMPORTED
  }

  public OrganisationContact {
    if ((source == Source.IMPORTED) != (importedAt != null)) {
      throw new IllegalArgumentException(
          "illegal contact; what was imported, and nothing else, has a moment of its import");
    }
    if (Stream.of(person, email, telephone).anyMatch(part -> part.length() > LONGEST)) {
      throw new IllegalArgumentException(
          "illegal contact; each part must have at most %d characters".formatted(LONGEST));
    }
    if (!email.isEmpty() && !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw new IllegalArgumentException(
          "illegal e-mail address of a contact; must look like name@domain.be");
    }
    if (!telephone.matches("[0-9+()./ -]*")) {
      throw new IllegalArgumentException(
          "illegal telephone number of a contact; must hold digits, spaces and + ( ) . / - only");
    }
  }

  /** Contact data that only the organisation itself sees until it decides otherwise. */
  public static OrganisationContact imported(
      String person, String email, String telephone, Instant at) {
    return new OrganisationContact(
        person,
        Visibility.OWN,
        email,
        Visibility.OWN,
        telephone,
        Visibility.OWN,
        Source.IMPORTED,
        at);
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
        source,
        importedAt);
  }
}
