package eu.passerelle.mail;

import org.jspecify.annotations.Nullable;

/**
 * A kind of mail. Its texts are those whose keys begin with {@code mail.<name>.}, its form is a
 * pair of files {@code mail/<layout>.html} and {@code .txt}.
 *
 * @param name in small letters, digits and hyphens
 * @param layout name of the pair of files
 * @param kind what its recipient is told on the screen as well; null of mails that are mails only,
 *     such as a link to sign in
 */
public record MailTemplate(String name, String layout, @Nullable NoticeKind kind) {

  public MailTemplate {
    requireName(name);
    requireName(layout);
  }

  /** A few paragraphs and a button, by mail only. */
  public static MailTemplate letter(String name) {
    return new MailTemplate(name, "notice", null);
  }

  /** The same, which stands on its recipient's screen as well. */
  public static MailTemplate notice(String name, NoticeKind kind) {
    return new MailTemplate(name, "notice", kind);
  }

  private static void requireName(String name) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "illegal template name: %s; small letters, digits and hyphens".formatted(name));
    }
  }
}
