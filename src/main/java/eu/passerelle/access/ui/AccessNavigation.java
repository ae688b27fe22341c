package eu.passerelle.access.ui;

import eu.passerelle.shared.ui.KeyInAddress;
import org.springframework.modulith.NamedInterface;

/** The ways to what a person is told. */
@NamedInterface("ui")
public final class AccessNavigation {

  static final String NOTICES = "notices";

  private AccessNavigation() {}

  /** Opens a notice of the person looking: it leads on to the page it is about. */
  public static String notice(String key) {
    return NOTICES + "/" + KeyInAddress.of(key);
  }
}
