package eu.passerelle.mail;

/**
 * What comes with a mail for programs that understand it, such as an invitation for calendars. It
 * stands beside the mail's text as another form of it (RFC 6047, 2.4).
 *
 * @param name of the file, in letters, digits, hyphens and points
 * @param contentType with its parameters, such as {@code text/calendar; charset=UTF-8;
 *     method=REQUEST}
 */
public record MailAttachment(String name, String contentType, String text) {

  /** The same without what is in it, for those who may only know that it is there. */
  MailAttachment withheld() {
    return new MailAttachment(name, contentType, "");
  }
}
