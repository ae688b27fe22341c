/**
 * Where things are: provinces and municipalities of the region, places outside it, distances. A
 * lookup over the files of {@code config/territories}.
 */
@NullMarked
@ApplicationModule(
    displayName = "Territories",
    allowedDependencies = {"shared", "operations"})
package eu.passerelle.territories;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
