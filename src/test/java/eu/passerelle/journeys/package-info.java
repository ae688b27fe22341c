/** The application as people use it: the packaged jar, run as a process, in a real browser. */
@NullMarked
package eu.passerelle.journeys;

import org.jspecify.annotations.NullMarked;
