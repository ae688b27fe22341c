package eu.passerelle.files;

import static eu.passerelle.files.SampleFiles.noise;
import static eu.passerelle.files.SampleFiles.picture;
import static eu.passerelle.files.SampleFiles.png;
import static eu.passerelle.files.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.GridFSUploadStream;
import eu.passerelle.files.RefusedFile.Reason;
import eu.passerelle.support.ApplicationTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.gridfs.GridFsTemplate;

@ApplicationTest
class StoredFilesTests {

  private static final int PIECE = 255 * 1024;

  @Autowired private StoredFiles files;
  @Autowired private FileSweep sweep;
  @Autowired private GridFsTemplate bucket;
  @Autowired private MongoTemplate mongo;
  @Autowired private Clock clock;

  private final String keeper = "test-" + UUID.randomUUID();

  @Test
  void aFileIsFoundAsItWasStored() throws Exception {
    StoredFile stored = files.store(upload("C:\\scans\\plan.pdf", png(noise(500, 500))));

    assertThat(files.find(stored.id())).contains(stored);
    assertThat(stored.name()).isEqualTo("plan.png");
    assertThat(stored.type()).isEqualTo(FileType.PNG);
    assertThat(stored.keeper()).isEqualTo(keeper);
    assertThat(stored.storedAt()).isBetween(clock.instant().minusSeconds(60), clock.instant());
    byte[] content = content(stored.id());
    assertThat(content).hasSizeGreaterThan(2 * PIECE).hasSize((int) stored.size());
    assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
        .isEqualTo(stored.sha256());
    assertThat(SampleFiles.decoded(content).getRGB(77, 88))
        .isEqualTo(noise(500, 500).getRGB(77, 88));
  }

  @Test
  void whatIsKeptIsTheCleanedFile() throws IOException {
    StoredFile stored =
        files.store(upload("photo.JPG", SampleFiles.photograph(picture(64, 32), 6)));

    assertThat(stored.name()).isEqualTo("photo.JPG");
    assertThat(SampleFiles.asText(content(stored.id()))).doesNotContain("Exif");
    assertThat(SampleFiles.decoded(content(stored.id())).getHeight()).isEqualTo(64);
  }

  @Test
  void aFileThatIsNotThereIsNotFound() {
    FileId unknown = FileId.random();

    assertThat(files.find(unknown)).isEmpty();
    assertThat(files.open(unknown)).isEmpty();
  }

  @Test
  void nothingOfADeletedFileStays() {
    StoredFile stored = files.store(upload("noise.png", png(noise(500, 500))));
    assertThat(pieces(stored.id().value())).isGreaterThan(2);

    files.delete(stored.id());
    files.delete(stored.id());

    assertThat(files.find(stored.id())).isEmpty();
    assertThat(pieces(stored.id().value())).isZero();
  }

  @Test
  void aTextNamedPdfIsRefusedAndNotKept() {
    assertRefused(new ByteArrayInputStream(text("Just words.")), Reason.TYPE_NOT_ALLOWED);
  }

  @Test
  void oneByteTooManyIsRefusedAndNotKept() {
    assertRefused(new Zeros(FileLimits.CURRENT.bytes() + 1), Reason.TOO_LARGE);
  }

  @Test
  void aStreamWithoutEndIsReadNoFurtherThanTheLimit() {
    Zeros endless = new Zeros(Long.MAX_VALUE);

    assertRefused(endless, Reason.TOO_LARGE);

    assertThat(endless.read).isEqualTo(FileLimits.CURRENT.bytes() + 1L);
  }

  @Test
  void theLimitItselfIsNotTooLarge() {
    assertRefused(new Zeros(FileLimits.CURRENT.bytes()), Reason.TYPE_NOT_ALLOWED);
  }

  @Test
  void anUploadThatBreaksOffIsNotKept() {
    long before = documents();
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection lost");
          }
        };

    assertThatThrownBy(() -> files.store(new Upload(keeper, "scan.pdf", broken)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(documents()).isEqualTo(before);
  }

  private void assertRefused(InputStream content, Reason reason) {
    long before = documents();

    assertThatThrownBy(() -> files.store(new Upload(keeper, "words.pdf", content)))
        .isInstanceOfSatisfying(
            RefusedFile.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    assertThat(documents()).isEqualTo(before);
  }

  /** Tells nobody how long it is. */
  private static final class Zeros extends InputStream {

    private final long length;
    private long read;

    Zeros(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      return read++ < length ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
      if (read >= length) {
        return -1;
      }
      int given = (int) Math.min(count, length - read);
      read += given;
      return given;
    }
  }

  @Test
  void filesThatNothingRefersToAreDeletedAfterAWhile() {
    StoredFiles aDayAgo = at(Duration.ofDays(-1));
    StoredFile used = aDayAgo.store(upload("used.png", png(picture(8, 8))));
    StoredFile forgotten = aDayAgo.store(upload("forgotten.png", png(picture(8, 8))));
    StoredFile young = files.store(upload("young.png", png(picture(8, 8))));
    Set<FileId> asked = new HashSet<>();

    int deleted =
        sweep.deleteUnused(
            keeper,
            clock.instant().minus(Duration.ofHours(12)),
            some -> {
              asked.addAll(some);
              return Set.of(used.id());
            });

    assertThat(deleted).isEqualTo(1);
    assertThat(asked).containsExactlyInAnyOrder(used.id(), forgotten.id());
    assertThat(files.find(forgotten.id())).isEmpty();
    assertThat(files.find(used.id())).isPresent();
    assertThat(files.find(young.id())).isPresent();
  }

  @Test
  void aSweepLeavesTheFilesOfOtherKeepersAlone() {
    StoredFile stored = at(Duration.ofDays(-1)).store(upload("a.png", png(picture(8, 8))));

    int deleted =
        sweep.deleteUnused(
            "somebody else", clock.instant().minus(Duration.ofHours(2)), some -> Set.of());

    assertThat(deleted).isZero();
    assertThat(files.find(stored.id())).isPresent();
  }

  @Test
  void whatASuddenEndLeftIsRemovedAfterAWhile() throws IOException {
    String unfinished = UUID.randomUUID().toString();
    GridFSUploadStream upload =
        GridFSBuckets.create(mongo.getDb(), StoredFiles.BUCKET)
            .openUploadStream(new BsonString(unfinished), "unfinished.pdf");
    upload.write(new byte[3 * PIECE]);
    upload.flush();
    assertThat(pieces(unfinished)).isGreaterThanOrEqualTo(2);

    sweep.removeLeftovers(clock.instant().minus(FileSweep.GRACE));
    assertThat(pieces(unfinished)).as("still under way").isGreaterThanOrEqualTo(2);

    StoredFile whole = files.store(upload("whole.png", png(picture(8, 8))));
    Clock later = Clock.offset(clock, FileSweep.GRACE.plusHours(1));
    new FileSweep(files, mongo, later).removeLeftovers(clock.instant().plusSeconds(60));

    assertThat(pieces(unfinished)).isZero();
    assertThat(pieces(whole.id().value())).as("pieces of a whole file").isEqualTo(1);
  }

  @Test
  void leftoversAreCountedByTheirOwnAge() {
    String unfinished = UUID.randomUUID().toString();
    Instant before = clock.instant().minus(Duration.ofDays(2));
    sweep.removeLeftovers(before);
    insertPiece(unfinished, 0, before.minusSeconds(5));
    insertPiece(unfinished, 1, before.plusSeconds(5));

    assertThat(sweep.removeLeftovers(before)).isEqualTo(1);
    assertThat(pieces(unfinished)).isEqualTo(1);
  }

  private void insertPiece(String file, int number, Instant written) {
    mongo
        .getCollection(StoredFiles.CHUNKS)
        .insertOne(
            new Document("_id", new ObjectId(Date.from(written)))
                .append("files_id", file)
                .append("n", number)
                .append("data", new byte[10]));
  }

  @Test
  void nobodySweepsWhatIsUnderWay() {
    Instant justNow = clock.instant().minusSeconds(10);

    assertThatIllegalArgumentException().isThrownBy(() -> sweep.removeLeftovers(justNow));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sweep.deleteUnused(keeper, justNow, some -> some));
  }

  private StoredFiles at(Duration offset) {
    return new StoredFiles(bucket, mongo, Clock.offset(clock, offset));
  }

  private Upload upload(String name, byte[] content) {
    return new Upload(keeper, name, new ByteArrayInputStream(content));
  }

  private byte[] content(FileId id) throws IOException {
    try (InputStream content = files.open(id).orElseThrow()) {
      return content.readAllBytes();
    }
  }

  private long pieces(String file) {
    return mongo.count(Query.query(Criteria.where("files_id").is(file)), StoredFiles.CHUNKS);
  }

  private long documents() {
    return mongo.count(new Query(), StoredFiles.FILES)
        + mongo.count(new Query(), StoredFiles.CHUNKS);
  }
}
