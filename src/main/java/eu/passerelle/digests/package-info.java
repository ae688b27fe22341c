/**
 * The weekly mail: one per person, with what is new for them and what waits for them, and none
 * where nothing is new.
 */
@NullMarked
@ApplicationModule(
    displayName = "Digests",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "access",
      "access :: ui",
      "mail",
      "taxonomy",
      "organisations",
      "listings",
      "listings :: ui",
      "matching",
      "curation",
      "curation :: ui"
    })
package eu.passerelle.digests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
