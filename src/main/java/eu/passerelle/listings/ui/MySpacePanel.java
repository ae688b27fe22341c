package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import eu.passerelle.listings.Listing;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Something another module brings to a person's own space; an extension point. */
@NamedInterface("ui")
public interface MySpacePanel {

  /**
   * @param mine the listings of the organisations the person acts for
   * @return nothing where there is nothing to show
   */
  Optional<Component> component(List<Listing> mine);
}
