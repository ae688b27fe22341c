package eu.passerelle.exchange;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CarriedAuthority;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.exchange.LastImport.Key;
import eu.passerelle.exchange.LastImport.Subject;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Imports under way. Reading and importing take their time, so both are done on threads of their
 * own, with the rights of the person who asked.
 */
@Component
class ImportRuns {

  private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

  /** Few, because a file that is read may take a lot of memory. */
  private static final int THREADS = 2;

  private static final Duration KEPT_EVERY = Duration.ofSeconds(10);
  private static final int SECONDS_TO_END = 20;

  private final LastImports lastImports;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;
  private final Map<Key, Progress> running = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS, Thread.ofPlatform().name("import-", 1).daemon().factory());
  private volatile boolean stopping;

  ImportRuns(LastImports lastImports, CurrentAccount current, AuditTrail audit, Clock clock) {
    this.lastImports = lastImports;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** Goes through the rows of a file and does what they say. */
  interface Work {

    /**
     * @param goesOn asked before each row; the rest is left where it says no
     * @param each receives what became of each row
     */
    void run(BooleanSupplier goesOn, Consumer<ImportedRow> each);
  }

  /** Reads a file on another thread. */
  <T> CompletableFuture<T> read(Supplier<T> reading) {
    return CompletableFuture.supplyAsync(reading, CarriedAuthority.over(threads));
  }

  /**
   * Begins an import. A person has one import of a kind at a time; while it runs, another is not
   * begun.
   *
   * @return how far the import that runs has come
   */
  Progress begin(Subject subject, Sheet sheet, Work work) {
    Key key = key(subject);
    Progress progress = new Progress();
    Progress before = running.putIfAbsent(key, progress);
    if (before != null) {
      return before;
    }
    LastImport begun = LastImport.begun(key, UUID.randomUUID().toString(), sheet, clock.instant());
    boolean recorded = false;
    try {
      lastImports.begin(begun);
      audit.record(act(subject), "import", begun.run());
      recorded = true;
    } finally {
      if (!recorded) {
        running.remove(key, progress);
      }
    }
    progress.begin(begun.total());
    CompletableFuture.runAsync(
            () -> run(begun, sheet, work, progress), CarriedAuthority.over(threads))
        .exceptionally(failure -> {
          LOG.error("An import ended before its time", failure);
          return null;
        });
    return progress;
  }

  private static String act(Subject subject) {
    return switch (subject) {
      case LISTINGS -> "listings.imported";
      case ORGANISATIONS -> "organisations.imported";
    };
  }

  private Key key(Subject subject) {
    return new Key(current.require().id(), subject);
  }

  private void run(LastImport begun, Sheet sheet, Work work, Progress progress) {
    List<ImportedRow> rows = new ArrayList<>();
    Keeping keeping = new Keeping(begun);
    try {
      work.run(
          () -> !stopping,
          row -> {
            rows.add(row);
            keeping.keepNowAndThen(rows.size());
            progress.reach(rows.size());
          });
    } finally {
      try {
        boolean all = rows.size() == sheet.rows().size();
        rows.sort(Comparator.comparing(ImportedRow::number));
        lastImports.keep(
            begun.ended(
                all ? LastImport.State.DONE : LastImport.State.INTERRUPTED,
                rows,
                faultyRows(sheet, rows),
                clock.instant()));
      } finally {
        running.remove(begun.key(), progress);
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
  Optional<Progress> running(Subject subject) {
    return current.id().map(account -> running.get(new Key(account, subject)));
  }

  /** The last import of the person asking, of the last seven days. */
  Optional<LastImport> last(Subject subject) {
    return lastImports.find(key(subject));
  }

  /** Removes the result of the last import. */
  void forgetLast(Subject subject) {
    lastImports.forget(key(subject));
  }

  @PreDestroy
  void close() throws InterruptedException {
    stopping = true;
    threads.shutdown();
    threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
  }
}
