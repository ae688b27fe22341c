package eu.passerelle.listings;

/**
 * A result whose protection is at stake was to be shown without an administrator of the
 * organisation saying that the text gives nothing away.
 */
public class SignOffMissing extends RuntimeException {

  private static final long serialVersionUID = 1;

  SignOffMissing(Protection protection) {
    super("protection %s needs the sign-off of an administrator".formatted(protection));
  }
}
