package eu.passerelle.introductions;

import eu.passerelle.files.Download;
import eu.passerelle.files.FileId;
import eu.passerelle.files.FileSweep;
import eu.passerelle.files.StoredFile;
import eu.passerelle.files.StoredFiles;
import eu.passerelle.files.Upload;
import eu.passerelle.operations.JobLocks;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The files of introductions: those that go with messages, and signed agreements. It does not ask
 * who calls.
 */
@Component
class IntroductionFiles {

  static final String KEEPER = "introductions";

  /** What is handed in and then not sent stays this long. */
  private static final Duration UNUSED = Duration.ofDays(1);

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private static final String IN_MESSAGE = "files.file";
  private static final String IN_AGREEMENT = "confidentiality.signed.file.file";

  private final StoredFiles files;
  private final FileSweep sweep;
  private final MongoTemplate mongo;
  private final JobLocks locks;
  private final Clock clock;

  IntroductionFiles(
      StoredFiles files, FileSweep sweep, MongoTemplate mongo, JobLocks locks, Clock clock) {
    this.files = files;
    this.sweep = sweep;
    this.mongo = mongo;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * Keeps a file for a day; what is sent by then stays.
   *
   * @throws eu.passerelle.files.RefusedFile when it is not of a kind that is kept
   */
  SentFile keep(String name, InputStream content) {
    return sent(files.store(new Upload(KEEPER, name, content)));
  }

  private static SentFile sent(StoredFile file) {
    return new SentFile(file.id(), file.name(), file.size());
  }

  /**
   * What is to go with a message. A file goes with one message only, so that knowing its id opens
   * no file of others.
   *
   * @throws NoSuchElementException where one is not kept here, or went with something else
   */
  List<SentFile> unsent(MessageId message, List<FileId> some) {
    boolean gone =
        withFiles(some).anyMatch(other -> !other.id().equals(message))
            || agreedOn(some).findAny().isPresent();
    if (gone) {
      throw new NoSuchElementException("a file that was sent already");
    }
    return some.stream().map(this::kept).toList();
  }

  private SentFile kept(FileId id) {
    return files
        .find(id)
        .filter(file -> file.keeper().equals(KEEPER))
        .map(IntroductionFiles::sent)
        .orElseThrow(NoSuchElementException::new);
  }

  Optional<Download> open(FileId file) {
    return files.download(file);
  }

  /** Deletes the files of some introductions. */
  void delete(Collection<IntroductionId> some) {
    Stream.concat(
            mongo.find(Query.query(Criteria.where("introduction").in(some)), Message.class).stream()
                .flatMap(message -> message.files().stream()),
            mongo.find(Query.query(Criteria.where("_id").in(some)), Introduction.class).stream()
                .flatMap(Introduction::signedFile))
        .map(SentFile::file)
        .forEach(files::delete);
  }

  @Scheduled(fixedDelay = 12, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void removeUnused() {
    Instant before = clock.instant().minus(UNUSED);
    locks.runAlone(
        "introduction-files", LOCKED_AT_MOST, () -> sweep.deleteUnused(KEEPER, before, this::used));
  }

  /** Those among some files that a message or an agreement holds. */
  Set<FileId> used(Set<FileId> candidates) {
    Set<FileId> used = new HashSet<>();
    Stream.concat(
            withFiles(candidates).flatMap(message -> message.files().stream()),
            agreedOn(candidates).flatMap(Introduction::signedFile))
        .map(SentFile::file)
        .filter(candidates::contains)
        .forEach(used::add);
    return used;
  }

  private Stream<Message> withFiles(Collection<FileId> some) {
    return mongo.find(Query.query(Criteria.where(IN_MESSAGE).in(some)), Message.class).stream();
  }

  private Stream<Introduction> agreedOn(Collection<FileId> some) {
    return mongo
        .find(Query.query(Criteria.where(IN_AGREEMENT).in(some)), Introduction.class)
        .stream();
  }
}
