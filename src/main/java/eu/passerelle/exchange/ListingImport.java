package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.exchange.Finding.Weight;
import eu.passerelle.exchange.RowJudge.Aim;
import eu.passerelle.exchange.RowJudge.Judgement;
import eu.passerelle.exchange.UnreadableSheet.Reason;
import eu.passerelle.listings.IdentityInText;
import eu.passerelle.listings.IllegalListingState;
import eu.passerelle.listings.IncompleteListing;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingStatus;
import eu.passerelle.listings.NobodyToConfirm;
import eu.passerelle.listings.QualityCheckMissing;
import eu.passerelle.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Imports files of listings, for the person asking. */
@Component
class ListingImport {

  /** How often a row is tried again when somebody else was faster. */
  private static final int MOST_TRIES = 4;

  private final RowJudge judge;
  private final Owners owners;
  private final OwnReferences references;
  private final ListingDesk desk;

  ListingImport(RowJudge judge, Owners owners, OwnReferences references, ListingDesk desk) {
    this.judge = judge;
    this.owners = owners;
    this.references = references;
    this.desk = desk;
  }

  /**
   * Tells what importing a file would do.
   *
   * @throws UnreadableSheet where it cannot be imported
   */
  ImportPlan<PlannedRow> preview(byte[] content, Language language, Progress progress) {
    Sheet read = SheetReader.read(content, Columns.OF_LISTINGS);
    FileReading whole = new FileReading(read, owners.choice(), language);
    Sheet sheet = withoutExample(whole);
    if (sheet.rows().isEmpty()) {
      throw new UnreadableSheet(Reason.NO_ROWS);
    }
    FileReading file = new FileReading(sheet, whole.owners(), language);
    progress.begin(sheet.rows().size());
    List<PlannedRow> rows = new ArrayList<>();
    boolean submittable = false;
    for (Sheet.Row row : sheet.rows()) {
      Judgement judgement = judge.judge(row, file);
      rows.add(judgement.row());
      submittable = submittable || judgement.aim().filter(this::mayBeSubmitted).isPresent();
      progress.reach(rows.size());
    }
    return new ImportPlan<>(
        sheet,
        rows,
        file.header().unknown(),
        sheet.rows().size() < read.rows().size(),
        !file.header().positions().containsKey(Column.LANGUAGE)
            && rows.stream().anyMatch(row -> row.fate() == RowFate.NEW),
        submittable);
  }

  /** The rows that people wrote, not the template's. */
  private static Sheet withoutExample(FileReading file) {
    return file.sheet()
        .withRows(
            file.sheet().rows().stream().filter(row -> !Example.isIn(file.cells(row))).toList());
  }

  private boolean mayBeSubmitted(Aim aim) {
    boolean draft =
        aim.listing().map(listing -> listing.status() == ListingStatus.DRAFT).orElse(true);
    return draft
        && aim.content().firstGap().isEmpty()
        && !aim.content().protection().isAtStake()
        && (aim.owner().onBehalf() || owners.mayAdminister(aim.owner()));
  }

  /**
   * Imports a file row by row. A row with an error stops no other.
   *
   * @param submit whether drafts that are complete are handed in
   * @param goesOn asked before each row; the rest is left where it says no
   * @param each receives what became of each row
   */
  void run(
      Sheet sheet,
      boolean submit,
      Language language,
      BooleanSupplier goesOn,
      Consumer<ImportedRow> each) {
    FileReading file = new FileReading(sheet, owners.choice(), language);
    for (Sheet.Row row : sheet.rows()) {
      if (!goesOn.getAsBoolean()) {
        return;
      }
      each.accept(run(row, file, submit));
    }
  }

  private ImportedRow run(Sheet.Row row, FileReading file, boolean submit) {
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      try {
        return tryToRun(row, file, submit);
      } catch (OptimisticLockingFailureException | DuplicateKeyException | IllegalListingState e) {
        // Somebody else was faster; what the row does has to be found out anew.
        continue;
      } catch (AccessDeniedException e) {
        return faulty(row, Finding.in(Column.ORGANISATION, Kind.NOT_ALLOWED, List.of()));
      } catch (NobodyToConfirm e) {
        return faulty(row, Finding.in(Column.ORGANISATION, Kind.NOBODY_TO_CONFIRM, List.of()));
      }
    }
    return faulty(row, new Finding(Kind.CHANGED_MEANWHILE, null, List.of()));
  }

  private static ImportedRow faulty(Sheet.Row row, Finding why) {
    return new ImportedRow(row.number(), RowFate.FAULTY, null, false, List.of(why));
  }

  private ImportedRow tryToRun(Sheet.Row row, FileReading file, boolean submit) {
    Judgement judgement = judge.judge(row, file);
    if (judgement.aim().isEmpty()) {
      return new ImportedRow(
          row.number(), RowFate.FAULTY, null, false, of(judgement, Weight.ERROR));
    }
    RowFate fate = judgement.row().fate();
    Listing written = write(judgement.aim().get(), fate);
    List<Finding> notes = new ArrayList<>(of(judgement, Weight.NOTE));
    boolean submitted = submit && submit(written, fate, notes);
    return new ImportedRow(row.number(), fate, written.id().value(), submitted, notes);
  }

  private static List<Finding> of(Judgement judgement, Weight weight) {
    return judgement.row().findings().stream()
        .filter(finding -> finding.weight() == weight)
        .toList();
  }

  private Listing write(Aim aim, RowFate fate) {
    if (aim.listing().isEmpty()) {
      return begin(aim);
    }
    Listing listing = aim.listing().get();
    return fate.isChange() ? desk.keep(listing, aim.content()) : listing;
  }

  private Listing begin(Aim aim) {
    Owner owner = aim.owner();
    var id = references.claim(owner, aim.reference());
    return owner.onBehalf()
        ? desk.beginOnBehalf(id, aim.kind(), owner.id(), aim.reference(), aim.content())
        : desk.begin(id, aim.kind(), owner.id(), aim.reference(), aim.content());
  }

  /** Hands a draft in where that can be done without a further look at it. */
  private boolean submit(Listing written, RowFate fate, List<Finding> notes) {
    if (written.status() != ListingStatus.DRAFT) {
      return false;
    }
    if (written.sentBackBecause().isPresent() && fate == RowFate.UNCHANGED) {
      notes.add(new Finding(Kind.NOT_SUBMITTED_SENT_BACK, null, List.of()));
      return false;
    }
    if (written.content().protection().isAtStake()) {
      notes.add(new Finding(Kind.NOT_SUBMITTED_SIGN_OFF, null, List.of()));
      return false;
    }
    try {
      desk.submit(written.id(), false, null);
      return true;
    } catch (IncompleteListing e) {
      notes.add(new Finding(Kind.NOT_SUBMITTED_INCOMPLETE, null, List.of(e.gap().name())));
    } catch (IdentityInText e) {
      notes.add(new Finding(Kind.NOT_SUBMITTED_IDENTITY, null, List.of()));
    } catch (QualityCheckMissing e) {
      String first = e.missing().getFirst().point().name();
      notes.add(new Finding(Kind.NOT_SUBMITTED_QUALITY, null, List.of(first)));
    } catch (AccessDeniedException e) {
      notes.add(new Finding(Kind.NOT_SUBMITTED_ADMINISTRATOR, null, List.of()));
    }
    return false;
  }
}
