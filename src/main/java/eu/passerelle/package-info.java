/**
 * Passerelle, one module per package. Each module's root package is its API; {@code docs} holds the
 * diagram of who uses whom.
 */
@NullMarked
package eu.passerelle;

import org.jspecify.annotations.NullMarked;
