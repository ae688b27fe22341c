@NullMarked
package eu.passerelle.listings;

import org.jspecify.annotations.NullMarked;
