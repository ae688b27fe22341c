/** Matches beside a listing and in a person's own space, each with its reasons. */
@NullMarked
package eu.passerelle.matching.ui;

import org.jspecify.annotations.NullMarked;
