/** The page behind the links of mails. */
@NullMarked
package eu.passerelle.mail.ui;

import org.jspecify.annotations.NullMarked;
