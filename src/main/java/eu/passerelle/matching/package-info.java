/**
 * Who answers whom, and why: keeps the engine fresh with what is published, and tells a person the
 * matches of a listing or of a draft, as far as they may see them.
 */
@NullMarked
@ApplicationModule(
    displayName = "Matching",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "access",
      "territories",
      "taxonomy",
      "organisations",
      "listings",
      "listings :: ui"
    })
package eu.passerelle.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
