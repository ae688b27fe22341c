/**
 * What keeps the application running: which store it stands on, how a start is refused in one clear
 * sentence, and what this deployment offers.
 */
@NullMarked
@ApplicationModule(
    displayName = "Operations",
    allowedDependencies = {"shared"})
package eu.passerelle.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
