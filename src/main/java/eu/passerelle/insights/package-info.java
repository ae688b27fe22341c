/**
 * Territorial intelligence: the region looks at itself. Facts about organisations, listings and
 * introductions are kept in memory in step with the store ({@link
 * eu.passerelle.insights.LiveRegion}); every figure is counted from them when it is asked for, and
 * what would tell of fewer than five is hidden from all but analysts ({@link
 * eu.passerelle.insights.Suppression}).
 */
@NullMarked
@ApplicationModule(
    displayName = "Insights",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "mail",
      "access",
      "territories",
      "taxonomy",
      "organisations",
      "organisations :: ui",
      "listings",
      "listings :: ui",
      "matching",
      "introductions"
    })
package eu.passerelle.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
