package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import eu.passerelle.organisations.Organisation;
import org.springframework.modulith.NamedInterface;

/** Something another module shows on an organisation's page; an extension point. */
@NamedInterface("ui")
public interface OrganisationPanel {

  Component component(Organisation organisation);
}
