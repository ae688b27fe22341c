package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import eu.passerelle.listings.ListingId;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Something another module can do with a matching pair, offered beside it. */
@NamedInterface("ui")
public interface PairAction {

  /** The button or link for a pair; empty where the person looking cannot do it. */
  Optional<Component> component(ListingId need, ListingId capability);
}
