package eu.passerelle.organisations.ui;

import eu.passerelle.organisations.OrganisationId;
import org.springframework.modulith.NamedInterface;

/** The ways to this module's pages. */
@NamedInterface("ui")
public final class OrganisationNavigation {

  static final String DIRECTORY = "organisations";
  static final String EDIT = "organisations/edit";

  private OrganisationNavigation() {}

  public static String directory() {
    return DIRECTORY;
  }

  public static String organisation(OrganisationId id) {
    return DIRECTORY + "/" + id.value();
  }

  static String edit(OrganisationId id) {
    return EDIT + "/" + id.value();
  }
}
