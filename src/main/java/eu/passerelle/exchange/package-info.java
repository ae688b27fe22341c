/**
 * Listings and organisations by spreadsheet: templates, the import from CSV and XLSX files, and the
 * export of one's own listings in the same columns.
 *
 * <p>A file is first read into a {@link eu.passerelle.exchange.Sheet}, whatever its format. What
 * its rows would do is shown before anything is written; then each row is written by itself,
 * through {@link eu.passerelle.listings.ListingDesk} or {@link
 * eu.passerelle.organisations.OrganisationImport} and with the rights of the person who asks. A row
 * is recognised by the reference that those who keep the file give it, so that importing a file
 * again updates what it made before.
 */
@NullMarked
@ApplicationModule(
    displayName = "Exchange",
    allowedDependencies = {
      "shared",
      "shared :: ui",
      "operations",
      "access",
      "taxonomy",
      "organisations",
      "organisations :: ui",
      "territories",
      "listings",
      "listings :: ui"
    })
package eu.passerelle.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
