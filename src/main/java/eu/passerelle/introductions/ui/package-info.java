@NullMarked
package eu.passerelle.introductions.ui;

import org.jspecify.annotations.NullMarked;
