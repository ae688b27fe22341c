/** The frame of every page, the landing page and the error pages. Nobody refers to it. */
@NullMarked
@ApplicationModule(displayName = "Shell")
package eu.passerelle.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
