package eu.passerelle.mail;

/**
 * What an answer to a mail is about.
 *
 * @param purpose which {@link ReplyHandler} takes it
 * @param subject what it is added to; only the handler knows what it means
 */
public record ReplySubject(String purpose, String subject) {}
