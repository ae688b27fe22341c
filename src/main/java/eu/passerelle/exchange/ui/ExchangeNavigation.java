package eu.passerelle.exchange.ui;

import org.springframework.modulith.NamedInterface;

/** The ways to this module's page. */
@NamedInterface("ui")
public final class ExchangeNavigation {

  static final String IMPORT = "my/import";

  private ExchangeNavigation() {}

  /** Where the person looking imports listings from a file, and has files of their own. */
  public static String importListings() {
    return IMPORT;
  }
}
