/** Making, showing and reading match lists. */
@NullMarked
package eu.passerelle.curation.ui;

import org.jspecify.annotations.NullMarked;
