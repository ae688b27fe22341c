package eu.passerelle.operations;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A server that speaks MongoDB's protocol, inside this process, on one file. It listens on a random
 * port of the loopback interface only.
 *
 * <p>Every command is committed to the file before its reply leaves, so a write that a client saw
 * acknowledged survives the sudden end of the process (not of the machine: nothing is forced to
 * disk).
 */
public final class EmbeddedStore implements AutoCloseable {

  /** The file inside the data directory. */
  public static final String FILE_NAME = "passerelle.mv";

  private static final String DATABASE = "passerelle";
  private static final int CACHE_MEGABYTES = 64;
  private static final long COMPACTION_MILLIS_AT_START = 2_000;
  private static final long WORTH_COMPACTING_BYTES = 32L << 20;
  private static final int LOW_FILL_PERCENT = 50;

  private final MVStore file;
  private final MongoServer server;
  private final InetSocketAddress address;

  private EmbeddedStore(MVStore file, MongoServer server) {
    this.file = file;
    this.server = server;
    this.address = server.bind();
  }

  /**
   * Opens the store in a directory, which is created where it is missing.
   *
   * @throws StartupRefusal when another process holds the file, or it is damaged; the file is left
   *     as it was
   */
  public static EmbeddedStore open(Path directory) {
    Path path = directory.resolve(FILE_NAME);
    createDirectory(directory);
    MVStore file = openFile(path);
    file.setRetentionTime(0);
    file.setVersionsToKeep(0);
    file.compactFile(Math.toIntExact(COMPACTION_MILLIS_AT_START));
    return new EmbeddedStore(file, new MongoServer(new CommittingBackend(file)));
  }

  private static void createDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new StartupRefusal(
          "The data directory %s cannot be created (%s); choose another one with --data."
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  private static MVStore openFile(Path path) {
    try {
      return new MVStore.Builder()
          .fileName(path.toString())
          .autoCommitDisabled()
          .cacheSize(CACHE_MEGABYTES)
          .open();
    } catch (MVStoreException e) {
      throw refusal(path, e);
    }
  }

  private static StartupRefusal refusal(Path path, MVStoreException e) {
    if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
      return new StartupRefusal(
          "The data file %s is in use by another Passerelle; stop that one or choose another directory with --data."
              .formatted(path),
          e);
    }
    return new StartupRefusal(
        "The data file %s cannot be read, it may be damaged (%s); it was left as it is: restore a copy of it or choose another directory with --data."
            .formatted(path, firstLine(e)),
        e);
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no detail");
  }

  /** Where a MongoDB client finds this store. */
  public ConnectionString connectionString() {
    return new ConnectionString(
        "mongodb://%s:%d/%s?retryWrites=false&uuidRepresentation=standard"
            .formatted(address.getHostString(), address.getPort(), DATABASE));
  }

  /** Gives back the space of overwritten documents once there is enough of it to be worth it. */
  void compactIfWorthIt() {
    if (file.getFileStore().size() > WORTH_COMPACTING_BYTES
        && file.getFileStore().getChunksFillRate() < LOW_FILL_PERCENT) {
      file.compactFile(Math.toIntExact(COMPACTION_MILLIS_AT_START));
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
    if (!file.isClosed()) {
      file.close();
    }
  }

  /** Commits before it answers; and answers in batches, as MongoDB does, whoever asks for none. */
  private static final class CommittingBackend extends H2Backend {

    private static final String BATCH_SIZE = "batchSize";

    /** MongoDB's own first batch; a reply in one piece is refused by clients above 48 MB. */
    private static final int BATCH = 101;

    CommittingBackend(MVStore file) {
      super(file);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
      Document command = message.getDocument();
      if (command.containsKey("find") || command.containsKey("getMore")) {
        command.putIfAbsent(BATCH_SIZE, BATCH);
      }
      try {
        return super.handleMessage(message);
      } finally {
        getMvStore().commit();
      }
    }
  }
}
