@NullMarked
package eu.passerelle.access;

import org.jspecify.annotations.NullMarked;
