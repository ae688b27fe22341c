/**
 * Organisations and their units: who they are, where, what they master, who acts for them, and
 * which clusters they belong to.
 */
@NullMarked
@ApplicationModule(
    displayName = "Organisations",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "mail",
      "access",
      "territories",
      "taxonomy"
    })
package eu.passerelle.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
