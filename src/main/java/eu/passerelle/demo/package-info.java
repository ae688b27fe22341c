/**
 * The demonstration region: real actors as directory entries, everything else invented, and the
 * personas who live in it. What was written by hand stands in {@code config/demo}; the rest of the
 * organisations is generated, always the same.
 */
@NullMarked
@ApplicationModule(displayName = "Demo")
package eu.passerelle.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
