package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The import of a kind of file, for the person asking.
 *
 * @param <R> what is said of each row beforehand
 */
public interface FileImport<R extends PlannedLine> {

  /**
   * Tells what importing a file would do; nothing is written.
   *
   * @param language the person's
   * @param progress is told how many rows have been read
   * @return fails with an {@link UnreadableSheet} where the file cannot be imported
   */
  CompletableFuture<ImportPlan<R>> preview(byte[] file, Language language, Progress progress);

  /** The import of the person asking that runs on this node. */
  Optional<Progress> running();

  /** The last import of the person asking, of the last seven days. */
  Optional<LastImport> last();

  /** Removes the result of the last import. */
  void forgetLast();

  /** The faulty rows of a file, to be corrected and imported again. */
  byte[] faultyRows(ImportPlan<R> plan, Language language);

  /** The faulty rows of an import that was done. */
  byte[] faultyRows(LastImport done, Language language);
}
