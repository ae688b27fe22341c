/**
 * Mails to people. Other modules hand what they have to say to the {@link
 * eu.passerelle.mail.Outbox}, once per natural key; it is kept in the store, written in the
 * recipient's language from templates, and sent by a job that loses nothing when the mail server is
 * down, hangs or drops the line.
 *
 * <p>Links in mails that let somebody do something are {@link eu.passerelle.mail.SignedActions}:
 * only the mail itself holds the link, the store holds what can check it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Mail",
    allowedDependencies = {"shared", "shared :: ui", "operations"})
package eu.passerelle.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
