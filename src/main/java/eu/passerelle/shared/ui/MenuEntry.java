package eu.passerelle.shared.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.BooleanSupplier;

/**
 * A place in the main menu. Modules declare theirs as beans; the shell shows those that the person
 * looking may use.
 *
 * @param path address below the root, without a leading slash
 * @param order position, lower first; those of the person's own menu from {@value #PERSONAL} on
 */
public record MenuEntry(
    String labelKey, String path, VaadinIcon icon, int order, BooleanSupplier visible) {

  /** Entries from this order on stand in the menu of the person who is signed in. */
  public static final int PERSONAL = 100;

  public boolean isPersonal() {
    return order >= PERSONAL;
  }
}
