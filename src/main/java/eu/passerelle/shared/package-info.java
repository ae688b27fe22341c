/**
 * Value types that several modules need, their conversion for the store, and the reader for the
 * files under {@code config}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Shared",
    allowedDependencies = {})
package eu.passerelle.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
