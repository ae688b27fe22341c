/** The boards of territorial intelligence, and the charts that they share. */
@NullMarked
package eu.passerelle.insights.ui;

import org.jspecify.annotations.NullMarked;
