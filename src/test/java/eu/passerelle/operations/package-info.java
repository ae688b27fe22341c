@NullMarked
package eu.passerelle.operations;

import org.jspecify.annotations.NullMarked;
