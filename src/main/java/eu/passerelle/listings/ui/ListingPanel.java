package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import eu.passerelle.listings.PublicListing;
import org.springframework.modulith.NamedInterface;

/**
 * Something another module knows of a listing, shown beside it: on its page, and beside the form
 * where it is being written.
 */
@NamedInterface("ui")
public interface ListingPanel {

  /** What is shown. */
  Component component();

  /**
   * Shows a listing or, again and again, a draft as it is being written.
   *
   * @param draft whether it is not published as it stands
   */
  void show(PublicListing listing, boolean draft);

  /** Makes panels; an extension point. */
  @NamedInterface("ui")
  interface Factory {
    ListingPanel create();
  }
}
