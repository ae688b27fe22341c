package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something in the header of every page, beside the person's menu; an extension point. */
public interface HeaderItem {

  /** A new one for the person looking; empty where there is nothing for them. */
  Optional<Component> component();
}
