/**
 * The pages on which files of listings and of organisations are imported, and templates and exports
 * are had.
 */
@NullMarked
package eu.passerelle.exchange.ui;

import org.jspecify.annotations.NullMarked;
