/** Signing in. */
@NullMarked
package eu.passerelle.access.ui;

import org.jspecify.annotations.NullMarked;
