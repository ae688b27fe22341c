package eu.passerelle.access.ui;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/**
 * A part of the page of preferences; an extension point. The parts stand in the order of their
 * beans.
 */
@NamedInterface("ui")
public interface PreferencesSection {

  /** The part as it is for the person looking, with its heading. */
  Component component();
}
