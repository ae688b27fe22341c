@NullMarked
package eu.passerelle.organisations;

import org.jspecify.annotations.NullMarked;
