/**
 * The cluster manager's workbench: lists of pairs that are worth an introduction, each with a note,
 * shown to the cluster's members or shared by a link.
 */
@NullMarked
@ApplicationModule(
    displayName = "Curation",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "access",
      "mail",
      "taxonomy",
      "organisations",
      "organisations :: ui",
      "listings",
      "listings :: ui",
      "matching",
      "matching :: ui"
    })
package eu.passerelle.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
