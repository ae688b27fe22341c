package eu.passerelle.files;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/**
 * Finds what nobody will ask for again. Both sweeps can be repeated and cut short at any point;
 * they are to be run by a scheduled job, one at a time.
 */
@Service
public class FileSweep {

  /** Longer than any upload takes from its first piece to its description. */
  static final Duration GRACE = Duration.ofHours(1);

  private static final int BATCH = 500;

  private final StoredFiles files;
  private final MongoTemplate mongo;
  private final Clock clock;

  FileSweep(StoredFiles files, MongoTemplate mongo, Clock clock) {
    this.files = files;
    this.mongo = mongo;
    this.clock = clock;
  }

  /**
   * Deletes the files of a keeper that nothing refers to: those of forms that were never sent, or
   * of a save that failed after the upload.
   *
   * @param before only files stored before are looked at; long enough ago that whoever uploaded one
   *     has saved what refers to it or given up, such as a day
   * @param used of some files, those that something refers to
   * @return how many were deleted
   */
  public int deleteUnused(String keeper, Instant before, UnaryOperator<Set<FileId>> used) {
    requireGrace(before);
    int deleted = 0;
    for (List<String> batch : batches(idsOf(keeper, before))) {
      Set<FileId> unused = batch.stream().map(FileId::new).collect(Collectors.toSet());
      unused.removeAll(used.apply(Set.copyOf(unused)));
      unused.forEach(files::delete);
      deleted += unused.size();
    }
    return deleted;
  }

  private List<String> idsOf(String keeper, Instant before) {
    return ids(
        Query.query(
            Criteria.where("metadata.keeper").is(keeper).and("metadata.storedAt").lt(before)));
  }

  private List<String> ids(Query query) {
    query.fields().include("_id");
    return mongo.find(query, Document.class, StoredFiles.FILES).stream()
        .map(file -> file.getString("_id"))
        .toList();
  }

  /**
   * Removes the pieces of files whose upload or deletion came to a sudden end. A piece knows when
   * it was written by its id.
   *
   * @param before only pieces written before are looked at; at least an hour ago, so that no upload
   *     under way loses its pieces
   * @return how many pieces were removed
   */
  public long removeLeftovers(Instant before) {
    requireGrace(before);
    long removed = 0;
    // read before the files: an upload that ends in between is found among them
    List<String> written =
        mongo.findDistinct(new Query(), "files_id", StoredFiles.CHUNKS, String.class);
    for (List<String> batch : batches(written)) {
      removed += removePieces(unfinished(batch), before);
    }
    return removed;
  }

  private Set<String> unfinished(List<String> written) {
    Set<String> unfinished = new HashSet<>(written);
    ids(Query.query(Criteria.where("_id").in(written))).forEach(unfinished::remove);
    return unfinished;
  }

  private long removePieces(Set<String> unfinished, Instant before) {
    if (unfinished.isEmpty()) {
      return 0;
    }
    ObjectId first = ObjectId.getSmallestWithDate(Date.from(before));
    return mongo
        .remove(
            Query.query(Criteria.where("files_id").in(unfinished).and("_id").lt(first)),
            StoredFiles.CHUNKS)
        .getDeletedCount();
  }

  private void requireGrace(Instant before) {
    Instant latest = clock.instant().minus(GRACE);
    if (before.isAfter(latest)) {
      throw new IllegalArgumentException(
          "illegal moment: %s; must not be after %s".formatted(before, latest));
    }
  }

  private static List<List<String>> batches(List<String> all) {
    List<List<String>> batches = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      batches.add(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
    return batches;
  }
}
