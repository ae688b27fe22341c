package eu.passerelle.exchange;

import eu.passerelle.exchange.LastImport.Subject;
import eu.passerelle.organisations.OrganisationImport;
import eu.passerelle.shared.Language;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where an analyst imports organisations. Reading and importing take their time; the analyst may
 * leave and come back to the result. Whoever is no analyst is refused with an {@link
 * AccessDeniedException}.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class OrganisationImportDesk implements FileImport<PlannedOrganisation> {

  private final OrganisationFileImport imports;
  private final OrganisationImport organisations;
  private final OrganisationExample example;
  private final ImportRuns runs;
  private final SheetWriter writer;

  OrganisationImportDesk(
      OrganisationFileImport imports,
      OrganisationImport organisations,
      OrganisationExample example,
      ImportRuns runs,
      SheetWriter writer) {
    this.imports = imports;
    this.organisations = organisations;
    this.example = example;
    this.runs = runs;
    this.writer = writer;
  }

  /** Whether the person asking is an analyst. */
  public boolean isOpen() {
    return organisations.isOpen();
  }

  private void requireOpen() {
    if (!isOpen()) {
      throw new AccessDeniedException("only for an analyst");
    }
  }

  /** A file to fill in, with a parent and its unit as examples. */
  public byte[] template(SheetFormat format, Language language) {
    requireOpen();
    return writer.write(Columns.OF_ORGANISATIONS, example.sheet(format, language), language);
  }

  @Override
  public CompletableFuture<ImportPlan<PlannedOrganisation>> preview(
      byte[] file, Language language, Progress progress) {
    requireOpen();
    return runs.read(() -> imports.preview(file, language, progress));
  }

  /**
   * Begins to import what was shown. An analyst has one import at a time; while it runs, another is
   * not begun.
   *
   * @return how far the import that runs has come
   */
  public Progress begin(ImportPlan<PlannedOrganisation> plan, Language language) {
    requireOpen();
    return runs.begin(
        Subject.ORGANISATIONS,
        plan.sheet(),
        (goesOn, each) -> imports.run(plan.sheet(), language, goesOn, each));
  }

  @Override
  public Optional<Progress> running() {
    return runs.running(Subject.ORGANISATIONS);
  }

  @Override
  public Optional<LastImport> last() {
    return runs.last(Subject.ORGANISATIONS);
  }

  @Override
  public void forgetLast() {
    runs.forgetLast(Subject.ORGANISATIONS);
  }

  @Override
  public byte[] faultyRows(ImportPlan<PlannedOrganisation> plan, Language language) {
    return writer.writeFaulty(Columns.OF_ORGANISATIONS, plan.sheet(), plan.faults(), language);
  }

  @Override
  public byte[] faultyRows(LastImport done, Language language) {
    return writer.writeFaulty(Columns.OF_ORGANISATIONS, done.faulty(), done.faults(), language);
  }
}
