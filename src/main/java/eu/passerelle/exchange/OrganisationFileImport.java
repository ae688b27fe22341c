package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.exchange.OrganisationJudge.Aim;
import eu.passerelle.exchange.OrganisationJudge.Judgement;
import eu.passerelle.exchange.UnreadableSheet.Reason;
import eu.passerelle.organisations.IllegalOrganisationState;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationImport;
import eu.passerelle.shared.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Imports files of organisations, for the analyst asking. */
@Component
class OrganisationFileImport {

  /** How often a row is tried again when somebody else was faster. */
  private static final int MOST_TRIES = 4;

  private final OrganisationJudge judge;
  private final OrganisationImport organisations;

  OrganisationFileImport(OrganisationJudge judge, OrganisationImport organisations) {
    this.judge = judge;
    this.organisations = organisations;
  }

  /**
   * Tells what importing a file would do.
   *
   * @throws UnreadableSheet where it cannot be imported
   * @throws AccessDeniedException for who is no analyst
   */
  ImportPlan<PlannedOrganisation> preview(byte[] content, Language language, Progress progress) {
    Sheet read = SheetReader.read(content, Columns.OF_ORGANISATIONS);
    Sheet sheet = OrganisationExample.removeFrom(read, language);
    if (sheet.rows().isEmpty()) {
      throw new UnreadableSheet(Reason.NO_ROWS);
    }
    OrganisationFile file = new OrganisationFile(sheet, organisations.known(), language);
    progress.begin(sheet.rows().size());
    List<PlannedOrganisation> rows = new ArrayList<>();
    for (Sheet.Row row : file.parentsFirst()) {
      Judgement judgement = judge.judge(row, file);
      file.settle(row, expected(judgement));
      rows.add(judgement.row());
      progress.reach(rows.size());
    }
    rows.sort(Comparator.comparing(PlannedOrganisation::number));
    return ImportPlan.of(
        sheet, rows, file.header().unknown(), sheet.rows().size() < read.rows().size());
  }

  /** What a row will stand for: the organisation that is known, or one that is still to be made. */
  private static Optional<OrganisationId> expected(Judgement judgement) {
    return judgement.row().fate() == RowFate.FAULTY
        ? Optional.empty()
        : Optional.of(judgement.known().map(Organisation::id).orElseGet(OrganisationId::random));
  }

  /**
   * Imports a file row by row, parents before their units. A row with an error stops no other but
   * those of its units.
   *
   * @param goesOn asked before each row; the rest is left where it says no
   * @param each receives what became of each row
   */
  void run(Sheet sheet, Language language, BooleanSupplier goesOn, Consumer<ImportedRow> each) {
    OrganisationFile file = new OrganisationFile(sheet, organisations.known(), language);
    for (Sheet.Row row : file.parentsFirst()) {
      if (!goesOn.getAsBoolean()) {
        return;
      }
      ImportedRow done = run(row, file);
      file.settle(row, Optional.ofNullable(done.organisation()));
      each.accept(done);
    }
  }

  private ImportedRow run(Sheet.Row row, OrganisationFile file) {
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      try {
        return tryToRun(row, file);
      } catch (OptimisticLockingFailureException
          | DuplicateKeyException
          | IllegalOrganisationState e) {
        // Somebody else was faster; what the row does has to be found out anew.
        file.knows(organisations.known());
      } catch (AccessDeniedException e) {
        return faulty(row, Kind.NOT_AN_ANALYST);
      }
    }
    return faulty(row, Kind.CHANGED_MEANWHILE);
  }

  private static ImportedRow faulty(Sheet.Row row, Kind why) {
    return new ImportedRow(
        row.number(), RowFate.FAULTY, null, false, List.of(Finding.in(null, why, List.of())));
  }

  private ImportedRow tryToRun(Sheet.Row row, OrganisationFile file) {
    Judgement judgement = judge.judge(row, file);
    RowFate fate = judgement.row().fate();
    Optional<Organisation> about =
        judgement.aim().map(aim -> write(aim, file)).or(judgement::known);
    return new ImportedRow(
        row.number(),
        fate,
        fate == RowFate.FAULTY
            ? null
            : about.map(Organisation::id).map(OrganisationId::value).orElse(null),
        false,
        judgement.row().findings());
  }

  private Organisation write(Aim aim, OrganisationFile file) {
    Organisation written =
        aim.known()
            .map(known ->
                organisations.revise(
                    known, aim.reference(), aim.profile(), aim.contact().orElse(null)))
            .orElseGet(() ->
                organisations.add(aim.reference(), aim.profile(), aim.contact().orElse(null)));
    file.known().know(written, aim.reference());
    return written;
  }
}
