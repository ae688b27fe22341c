/** The directory of organisations, their pages, and editing them. */
@NullMarked
package eu.passerelle.organisations.ui;

import org.jspecify.annotations.NullMarked;
