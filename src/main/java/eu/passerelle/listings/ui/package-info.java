/** Finding, reading, writing and reviewing listings. */
@NullMarked
package eu.passerelle.listings.ui;

import org.jspecify.annotations.NullMarked;
