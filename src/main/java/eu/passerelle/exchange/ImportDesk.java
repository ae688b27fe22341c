package eu.passerelle.exchange;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.shared.Language;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

/**
 * Where a person imports listings. Reading and importing take their time, so both are done on
 * threads of their own, with the rights of the person who asked; the person may leave and come back
 * to the result.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ImportDesk {

  private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);

  /** Few, because a file that is read may take a lot of memory. */
  private static final int THREADS = 2;

  private static final Duration KEPT_EVERY = Duration.ofSeconds(10);
  private static final int SECONDS_TO_END = 20;

  private final ListingImport imports;
  private final LastImports lastImports;
  private final Owners owners;
  private final SheetWriter writer;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;
  private final Map<AccountId, Progress> running = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("import-", 1).daemon().factory());
  private volatile boolean stopping;

  ImportDesk(
      ListingImport imports,
      LastImports lastImports,
      Owners owners,
      SheetWriter writer,
      CurrentAccount current,
      AuditTrail audit,
      Clock clock) {
    this.imports = imports;
    this.lastImports = lastImports;
    this.owners = owners;
    this.writer = writer;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the person asking may write for any organisation. */
  public boolean isOpen() {
    return owners.isAnybodyThere();
  }

  /**
   * Tells what importing a file would do; nothing is written.
   *
   * @param language the person's
   * @param progress is told how many rows have been read
   * @return fails with an {@link UnreadableSheet} where the file cannot be imported
   */
  public CompletableFuture<ImportPlan> preview(byte[] file, Language language, Progress progress) {
    return CompletableFuture.supplyAsync(
        () -> imports.preview(file, language, progress), asThePersonAsking());
  }

  /**
   * Begins to import what was shown. A person has one import at a time; while it runs, another is
   * not begun.
   *
   * @param submit whether drafts that are complete are handed in
   * @return how far the import that runs has come
   */
  public Progress begin(ImportPlan plan, boolean submit, Language language) {
    AccountId account = current.require().id();
    Progress progress = new Progress();
    Progress before = running.putIfAbsent(account, progress);
    if (before != null) {
      return before;
    }
    LastImport begun =
        LastImport.begun(account, UUID.randomUUID().toString(), plan.sheet(), clock.instant());
    boolean recorded = false;
    try {
      lastImports.begin(begun);
      audit.record("listings.imported", "import", begun.run());
      recorded = true;
    } finally {
      if (!recorded) {
        running.remove(account, progress);
      }
    }
    progress.begin(begun.total());
    CompletableFuture.runAsync(
            () -> run(begun, plan.sheet(), submit, language, progress), asThePersonAsking())
        .exceptionally(failure -> {
          LOG.error("An import ended before its time", failure);
          return null;
        });
    return progress;
  }

  /** The person's authority as it is now, for a thread that has no request. */
  private Executor asThePersonAsking() {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
    return new DelegatingSecurityContextExecutor(threads, context);
  }

  private void run(
      LastImport begun, Sheet sheet, boolean submit, Language language, Progress progress) {
    List<ImportedRow> rows = new ArrayList<>();
    Keeping keeping = new Keeping(begun);
    try {
      imports.run(
          sheet,
          submit,
          language,
          () -> !stopping,
          row -> {
            rows.add(row);
            keeping.keepNowAndThen(rows.size());
            progress.reach(rows.size());
          });
    } finally {
      try {
        boolean all = rows.size() == sheet.rows().size();
        lastImports.keep(
            begun.ended(
                all ? LastImport.State.DONE : LastImport.State.INTERRUPTED,
                rows,
                faultyRows(sheet, rows),
                clock.instant()));
      } finally {
        running.remove(begun.account(), progress);
        progress.finish();
      }
    }
  }

  /** Tells the store now and then that an import is still under way. */
  private final class Keeping {

    private final LastImport begun;
    private Instant last;

    Keeping(LastImport begun) {
      this.begun = begun;
      this.last = begun.startedAt();
    }

    void keepNowAndThen(int done) {
      Instant now = clock.instant();
      if (last.plus(KEPT_EVERY).isBefore(now)) {
        last = now;
        lastImports.keep(begun.at(done, now));
      }
    }
  }

  private static Sheet faultyRows(Sheet sheet, List<ImportedRow> rows) {
    Set<Integer> faulty =
        rows.stream()
            .filter(row -> row.fate() == RowFate.FAULTY)
            .map(ImportedRow::number)
            .collect(Collectors.toSet());
    return sheet.withRows(
        sheet.rows().stream().filter(row -> faulty.contains(row.number())).toList());
  }

  /** The import of the person asking that runs on this node. */
  public Optional<Progress> running() {
    return current.id().map(running::get);
  }

  /** The last import of the person asking, of the last seven days. */
  public Optional<LastImport> last() {
    return lastImports.find(current.require().id());
  }

  /** Removes the result of the last import. */
  public void forgetLast() {
    lastImports.forget(current.require().id());
  }

  /** The faulty rows of a file, to be corrected and imported again. */
  public byte[] faultyRows(ImportPlan plan, Language language) {
    return writer.writeFaulty(
        plan.sheet(),
        plan.rows().stream()
            .filter(PlannedRow::isFaulty)
            .collect(Collectors.toMap(PlannedRow::number, PlannedRow::findings)),
        language);
  }

  /** The faulty rows of an import that was done. */
  public byte[] faultyRows(LastImport done, Language language) {
    return writer.writeFaulty(
        done.faulty(),
        done.rows().stream()
            .filter(row -> row.fate() == RowFate.FAULTY)
            .collect(Collectors.toMap(ImportedRow::number, ImportedRow::findings)),
        language);
  }

  @PreDestroy
  void close() throws InterruptedException {
    stopping = true;
    threads.shutdown();
    threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
  }
}
