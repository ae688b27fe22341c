/**
 * Reports of what should not be here, and what is decided on them: who says so, what is done about
 * it and on what ground, and how whoever disagrees is heard by somebody else. It follows articles
 * 16, 17 and 20 of the European regulation on digital services (2022/2065).
 */
@NullMarked
@ApplicationModule(
    displayName = "Moderation",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "mail",
      "access",
      "access :: ui",
      "organisations",
      "organisations :: ui",
      "listings",
      "listings :: ui"
    })
package eu.passerelle.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
