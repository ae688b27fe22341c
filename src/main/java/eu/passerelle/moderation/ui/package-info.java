/** The screens of reports: making one, deciding on it, contesting what was decided. */
@NullMarked
package eu.passerelle.moderation.ui;

import org.jspecify.annotations.NullMarked;
