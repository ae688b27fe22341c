package eu.passerelle.exchange;

import eu.passerelle.exchange.LastImport.Subject;
import eu.passerelle.shared.Language;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where a person imports listings. Reading and importing take their time; the person may leave and
 * come back to the result.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ImportDesk implements FileImport<PlannedRow> {

  private final ListingImport imports;
  private final ImportRuns runs;
  private final Owners owners;
  private final SheetWriter writer;

  ImportDesk(ListingImport imports, ImportRuns runs, Owners owners, SheetWriter writer) {
    this.imports = imports;
    this.runs = runs;
    this.owners = owners;
    this.writer = writer;
  }

  /** Whether the person asking may write for any organisation. */
  public boolean isOpen() {
    return owners.isAnybodyThere();
  }

  @Override
  public CompletableFuture<ImportPlan<PlannedRow>> preview(
      byte[] file, Language language, Progress progress) {
    return runs.read(() -> imports.preview(file, language, progress));
  }

  /**
   * Begins to import what was shown. A person has one import at a time; while it runs, another is
   * not begun.
   *
   * @param submit whether drafts that are complete are handed in
   * @return how far the import that runs has come
   */
  public Progress begin(ImportPlan<PlannedRow> plan, boolean submit, Language language) {
    return runs.begin(
        Subject.LISTINGS,
        plan.sheet(),
        (goesOn, each) -> imports.run(plan.sheet(), submit, language, goesOn, each));
  }

  @Override
  public Optional<Progress> running() {
    return runs.running(Subject.LISTINGS);
  }

  @Override
  public Optional<LastImport> last() {
    return runs.last(Subject.LISTINGS);
  }

  @Override
  public void forgetLast() {
    runs.forgetLast(Subject.LISTINGS);
  }

  @Override
  public byte[] faultyRows(ImportPlan<PlannedRow> plan, Language language) {
    return writer.writeFaulty(Columns.OF_LISTINGS, plan.sheet(), plan.faults(), language);
  }

  @Override
  public byte[] faultyRows(LastImport done, Language language) {
    return writer.writeFaulty(Columns.OF_LISTINGS, done.faulty(), done.faults(), language);
  }
}
