/**
 * From a match to two people who talk: interest in a listing, the consent of both sides, their
 * conversation, whose turn it is and until when, and what came of it.
 */
@NullMarked
@ApplicationModule(
    displayName = "Introductions",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "files",
      "mail",
      "taxonomy",
      "access",
      "access :: ui",
      "organisations",
      "organisations :: ui",
      "listings",
      "listings :: ui",
      "matching",
      "matching :: ui"
    })
package eu.passerelle.introductions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
