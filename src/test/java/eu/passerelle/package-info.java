@NullMarked
package eu.passerelle;

import org.jspecify.annotations.NullMarked;
