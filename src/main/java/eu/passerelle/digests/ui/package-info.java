/** What reaches a person, and when. */
@NullMarked
package eu.passerelle.digests.ui;

import org.jspecify.annotations.NullMarked;
