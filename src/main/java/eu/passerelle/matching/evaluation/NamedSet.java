package eu.passerelle.matching.evaluation;

import eu.passerelle.listings.PublicListing;
import java.nio.file.Path;
import java.util.List;

/**
 * A set of listings that is asked for by name instead of by folder; found with {@link
 * java.util.ServiceLoader}.
 */
public interface NamedSet {

  /**
   * The listings of both sides and their judged pairs.
   *
   * @param judgements a file with a header and then need, capability and grade, with tabs between
   */
  record Judged(List<PublicListing> listings, Path judgements) {}

  /** What to write in place of the folder. */
  String name();

  /**
   * Reads it.
   *
   * @param config the directory of the configuration files
   */
  Judged read(Path config);
}
