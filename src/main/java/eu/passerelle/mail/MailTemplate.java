package eu.passerelle.mail;

/**
 * A kind of mail. Its texts are those whose keys begin with {@code mail.<name>.}, its form is a
 * pair of files {@code mail/<layout>.html} and {@code .txt}.
 *
 * @param name in small letters, digits and hyphens
 * @param layout name of the pair of files
 */
public record MailTemplate(String name, String layout) {

  public MailTemplate {
    requireName(name);
    requireName(layout);
  }

  /** A few paragraphs and a button. */
  public static MailTemplate notice(String name) {
    return new MailTemplate(name, "notice");
  }

  private static void requireName(String name) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "illegal template name: %s; small letters, digits and hyphens".formatted(name));
    }
  }
}
