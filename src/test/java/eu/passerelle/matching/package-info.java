@NullMarked
package eu.passerelle.matching;

import org.jspecify.annotations.NullMarked;
