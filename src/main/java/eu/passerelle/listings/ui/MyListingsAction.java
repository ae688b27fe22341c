package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** Something another module can do with all of a person's listings, offered on their page. */
@NamedInterface("ui")
public interface MyListingsAction {

  Component component();
}
