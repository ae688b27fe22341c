package eu.passerelle.curation;

import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.Pair;
import java.util.List;

/**
 * A match list as somebody may read it.
 *
 * @param cluster name of the cluster
 * @param withheld how many pairs are left out because the reader may not see them, or because they
 *     are no longer published
 */
public record ReadableList(MatchList list, String cluster, List<Entry> entries, int withheld) {

  /** A pair with the manager's note. */
  public record Entry(Pair pair, PublicListing need, PublicListing capability, String note) {}
}
