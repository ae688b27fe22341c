package eu.passerelle.files;

import com.mongodb.client.gridfs.model.GridFSFile;
import eu.passerelle.files.ContentCheck.Checked;
import eu.passerelle.files.RefusedFile.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;
import org.springframework.data.mongodb.gridfs.GridFsUpload;
import org.springframework.stereotype.Service;

/**
 * The files that are kept. It does not ask who calls: see the package.
 *
 * <p>The store has no transactions. The pieces of a file are written first and its description
 * last, so a file that can be found is whole; what a sudden end leaves of one that was not finished
 * is for {@link FileSweep}.
 */
@Service
public class StoredFiles {

  static final String BUCKET = "storedFiles";
  static final String FILES = BUCKET + ".files";
  static final String CHUNKS = BUCKET + ".chunks";

  private final GridFsTemplate files;
  private final MongoTemplate mongo;
  private final Clock clock;
  private final ContentCheck check = new ContentCheck();

  StoredFiles(GridFsTemplate files, MongoTemplate mongo, Clock clock) {
    this.files = files;
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Checks a file, cleans it and keeps it.
   *
   * @throws RefusedFile when it is not one of those that are kept; nothing of it is in the store
   * @throws UncheckedIOException when the upload breaks off
   */
  public StoredFile store(Upload upload) {
    Checked checked = check.check(received(upload.content()));
    StoredFile file =
        new StoredFile(
            FileId.random(),
            upload.keeper(),
            FileName.of(upload.name(), checked.type()),
            checked.type(),
            checked.content().length,
            sha256(checked.content()),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    files.store(
        GridFsUpload.fromStream(new ByteArrayInputStream(checked.content()))
            .id(file.id().value())
            .filename(file.name())
            .metadata(description(file))
            .build());
    return file;
  }

  /** Stops at the first byte that is too many, however long the stream goes on. */
  private static byte[] received(InputStream content) {
    try {
      byte[] received = content.readNBytes(FileLimits.CURRENT.bytes() + 1);
      if (received.length > FileLimits.CURRENT.bytes()) {
        throw new RefusedFile(Reason.TOO_LARGE);
      }
      return received;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Document description(StoredFile file) {
    Document description = new Document();
    mongo
        .getConverter()
        .write(
            new Description(file.keeper(), file.type(), file.sha256(), file.storedAt(), 1),
            description);
    return description;
  }

  /** A file, where it is kept. */
  public Optional<StoredFile> find(FileId id) {
    return Optional.ofNullable(files.findOne(byId(id))).map(this::storedFile);
  }

  private StoredFile storedFile(GridFSFile file) {
    Description description =
        mongo.getConverter().read(Description.class, Objects.requireNonNull(file.getMetadata()));
    return new StoredFile(
        new FileId(file.getId().asString().getValue()),
        description.keeper(),
        file.getFilename(),
        description.type(),
        file.getLength(),
        description.sha256(),
        description.storedAt());
  }

  /** The content of a file, where it is kept, read from the store piece by piece; to be closed. */
  public Optional<InputStream> open(FileId id) {
    return Optional.ofNullable(files.findOne(byId(id))).map(this::content);
  }

  /** A file with its content, where it is kept; to be closed. */
  public Optional<Download> download(FileId id) {
    return find(id).flatMap(file -> open(id).map(content -> new Download(file, content)));
  }

  private InputStream content(GridFSFile file) {
    try {
      return files.getResource(file).getInputStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a file; one that is not there is deleted already. */
  public void delete(FileId id) {
    files.delete(byId(id));
  }

  private static Query byId(FileId id) {
    return Query.query(Criteria.where("_id").is(id.value()));
  }

  /** What the store knows of a file besides its name and length. */
  @TypeAlias("storedFile")
  record Description(String keeper, FileType type, String sha256, Instant storedAt, int schema) {}
}
