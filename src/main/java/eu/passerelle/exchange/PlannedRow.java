package eu.passerelle.exchange;

import eu.passerelle.listings.ContentField;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row would do.
 *
 * @param number of the row in its file
 * @param listing the one it is about; null where there is none yet
 * @param kind null where it is not known
 * @param organisation whose it is; empty where it is not known
 * @param changed what it changes of a listing that is there
 */
public record PlannedRow(
    int number,
    String reference,
    String title,
    RowFate fate,
    @Nullable ListingId listing,
    @Nullable ListingKind kind,
    String organisation,
    List<ContentField> changed,
    List<Finding> findings)
    implements PlannedLine {

  public PlannedRow {
    changed = List.copyOf(changed);
    findings = List.copyOf(findings);
  }

  public boolean isFaulty() {
    return fate == RowFate.FAULTY;
  }
}
