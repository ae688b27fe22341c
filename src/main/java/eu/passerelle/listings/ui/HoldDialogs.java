package eu.passerelle.listings.ui;

import com.vaadin.flow.component.dialog.Dialog;
import eu.passerelle.listings.ListingId;
import java.util.function.Consumer;
import org.springframework.modulith.NamedInterface;

/**
 * Asks a reviewer why a published listing goes out of sight. What that takes, and who is told, is
 * another module's business.
 */
@NamedInterface("ui")
public interface HoldDialogs {

  /**
   * @param decide receives the act once all it needs is there, and tells the reviewer how it went
   */
  Dialog dialog(ListingId listing, Consumer<Runnable> decide);
}
