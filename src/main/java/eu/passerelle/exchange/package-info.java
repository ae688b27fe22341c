/**
 * Listings in and out by spreadsheet: a template, the import of needs and capabilities from CSV and
 * XLSX files, and the export of one's own in the same columns.
 *
 * <p>A file is first read into a {@link eu.passerelle.exchange.Sheet}, whatever its format. What
 * its rows would do is shown before anything is written; then each row is written by itself,
 * through {@link eu.passerelle.listings.ListingDesk} and with the rights of the person who asks. A
 * row is recognised by the reference its organisation gives it, so that importing a file again
 * updates what it made before.
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
      "listings",
      "listings :: ui"
    })
package eu.passerelle.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
