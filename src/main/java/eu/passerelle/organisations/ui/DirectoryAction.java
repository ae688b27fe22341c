package eu.passerelle.organisations.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** Something another module can do with the directory, offered on its page. */
@NamedInterface("ui")
public interface DirectoryAction {

  /** Empty for who may not do it. */
  Optional<Component> component();
}
