package eu.passerelle.exchange.ui;

import org.springframework.modulith.NamedInterface;

/** The ways to this module's pages. */
@NamedInterface("ui")
public final class ExchangeNavigation {

  static final String IMPORT = "my/import";
  static final String IMPORT_ORGANISATIONS = "administration/organisations/import";

  private ExchangeNavigation() {}

  /** Where the person looking imports listings from a file, and has files of their own. */
  public static String importListings() {
    return IMPORT;
  }

  /** Where an analyst imports organisations from a file. */
  public static String importOrganisations() {
    return IMPORT_ORGANISATIONS;
  }
}
