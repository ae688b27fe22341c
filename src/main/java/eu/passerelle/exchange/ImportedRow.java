package eu.passerelle.exchange;

import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row. Of rows that were right it holds nothing that stood in the file.
 *
 * @param about id of the listing or the organisation it made or changed, or left; null for a faulty
 *     row
 * @param submitted whether it was handed in
 * @param findings errors, or notes on what was left undone
 */
public record ImportedRow(
    int number, RowFate fate, @Nullable String about, boolean submitted, List<Finding> findings) {

  public ImportedRow {
    findings = List.copyOf(findings);
  }

  /** The listing, for a row of a file of listings. */
  public @Nullable ListingId listing() {
    return about == null ? null : new ListingId(about);
  }

  /** The organisation, for a row of a file of organisations. */
  public @Nullable OrganisationId organisation() {
    return about == null ? null : new OrganisationId(about);
  }
}
