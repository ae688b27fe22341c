package eu.passerelle.exchange;

import eu.passerelle.listings.ListingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row. Of rows that were right it holds nothing that stood in the file.
 *
 * @param listing the one it made or changed, or left; null for a faulty row
 * @param submitted whether it was handed in
 * @param findings errors, or notes on what was left undone
 */
public record ImportedRow(
    int number,
    RowFate fate,
    @Nullable ListingId listing,
    boolean submitted,
    List<Finding> findings) {

  public ImportedRow {
    findings = List.copyOf(findings);
  }
}
