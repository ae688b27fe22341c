package eu.passerelle.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BooleanSupplier;

/**
 * A place in the main menu. Modules declare theirs as beans; the shell shows those that the person
 * looking may use.
 *
 * @param path address below the root, without a leading slash
 * @param order position, lower first
 */
public record MenuEntry(
    String labelKey, String path, VaadinIcon icon, int order, BooleanSupplier visible) {}
