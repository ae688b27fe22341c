/** Small pieces of user interface that more than one module shows. */
@NullMarked
@NamedInterface("ui")
package eu.passerelle.shared.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
