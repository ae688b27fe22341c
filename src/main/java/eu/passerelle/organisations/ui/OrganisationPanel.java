package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import eu.passerelle.organisations.Organisation;
import org.springframework.modulith.NamedInterface;

/** Something another module shows on an organisation's page; an extension point. */
@NamedInterface("ui")
public interface OrganisationPanel {

  Component component(Organisation organisation);

  /** Whether it stands below all that the page itself says. */
  default boolean isLast() {
    return false;
  }
}
