package eu.passerelle.organisations.ui;

import eu.passerelle.organisations.OrganisationId;
import org.springframework.modulith.NamedInterface;

/** The ways to this module's pages. */
@NamedInterface("ui")
public final class OrganisationNavigation {

  static final String DIRECTORY = "organisations";
  static final String EDIT = "organisations/edit";
  static final String CLAIM = "organisations/claim";
  static final String MEMBERS = "organisations/members";
  static final String CLUSTERS = "organisations/clusters";
  static final String CORRECT = "organisations/correct";
  static final String CORRECTIONS = "organisations/corrections";
  static final String REGISTER = "organisations/new";
  static final String VALIDATION = "administration/organisations";

  private OrganisationNavigation() {}

  public static String directory() {
    return DIRECTORY;
  }

  public static String organisation(OrganisationId id) {
    return DIRECTORY + "/" + id.value();
  }

  public static String validation() {
    return VALIDATION;
  }

  static String edit(OrganisationId id) {
    return EDIT + "/" + id.value();
  }

  static String claim(OrganisationId id) {
    return CLAIM + "/" + id.value();
  }

  static String members(OrganisationId id) {
    return MEMBERS + "/" + id.value();
  }

  static String clusters(OrganisationId id) {
    return CLUSTERS + "/" + id.value();
  }

  static String correct(OrganisationId id) {
    return CORRECT + "/" + id.value();
  }
}
