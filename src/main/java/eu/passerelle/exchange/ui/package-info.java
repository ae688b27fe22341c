/** The page on which files of listings are imported, and templates and exports are had. */
@NullMarked
package eu.passerelle.exchange.ui;

import org.jspecify.annotations.NullMarked;
