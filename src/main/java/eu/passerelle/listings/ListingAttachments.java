package eu.passerelle.listings;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.files.Download;
import eu.passerelle.files.FileId;
import eu.passerelle.files.FileSweep;
import eu.passerelle.files.StoredFile;
import eu.passerelle.files.StoredFiles;
import eu.passerelle.files.Upload;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The files that go with listings: handing them in, and reading them as far as one may. */
@Service
public class ListingAttachments {

  static final String KEEPER = "listings";
  static final String PATH = "files/listings/";

  /** What is handed in and then not kept with the draft stays this long. */
  private static final Duration UNUSED = Duration.ofDays(1);

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final ListingChanges listings;
  private final Organisations organisations;
  private final ListingRights rights;
  private final StoredFiles files;
  private final ObjectProvider<AttachmentAccess> others;
  private final AuditTrail audit;
  private final FileSweep sweep;
  private final MongoTemplate mongo;
  private final JobLocks locks;
  private final Clock clock;

  ListingAttachments(
      ListingChanges listings,
      Organisations organisations,
      ListingRights rights,
      StoredFiles files,
      ObjectProvider<AttachmentAccess> others,
      AuditTrail audit,
      FileSweep sweep,
      MongoTemplate mongo,
      JobLocks locks,
      Clock clock) {
    this.listings = listings;
    this.organisations = organisations;
    this.rights = rights;
    this.files = files;
    this.others = others;
    this.audit = audit;
    this.sweep = sweep;
    this.mongo = mongo;
    this.locks = locks;
    this.clock = clock;
  }

  /** Where a file of a listing is downloaded, below the root. */
  public static String path(ListingId listing, FileId file) {
    return PATH + listing.value() + "/" + file.value();
  }

  /**
   * Keeps a file for a listing; it goes with it once it stands in its content.
   *
   * @throws eu.passerelle.files.RefusedFile when it is not of a kind that is kept
   */
  @PreAuthorize("isAuthenticated()")
  public Attachment attach(ListingId id, String name, InputStream content) {
    Listing listing = listings.find(id);
    rights.requireEditor(listing, owner(listing));
    StoredFile file = files.store(new Upload(KEEPER, name, content));
    return new Attachment(file.id(), file.name(), file.size(), false);
  }

  /**
   * A file of a listing, for those who may read it: of a live and named one its audience, unless it
   * is confidential; otherwise its own people, its reviewers, and whom an {@link AttachmentAccess}
   * lets in.
   */
  public Optional<Download> open(ListingId id, FileId file) {
    try {
      Listing listing = listings.find(id);
      return mayRead(listing, owner(listing), file) || isLetIn(listing, file)
          ? files.download(file)
          : Optional.empty();
    } catch (NoSuchElementException e) {
      return Optional.empty();
    }
  }

  /** What its owner has agreed to show stays open when its time is over, not when it is held. */
  private boolean isLetIn(Listing listing, FileId file) {
    boolean letIn =
        listing.isOrWasOut()
            && listing.content().attachments().stream()
                .filter(attachment -> attachment.file().equals(file))
                .anyMatch(attachment ->
                    others.stream().anyMatch(other -> other.mayOpen(listing.id(), attachment)));
    if (letIn) {
      audit.record("listing.attachment-opened", "listing", listing.id().value());
    }
    return letIn;
  }

  private boolean mayRead(Listing listing, Organisation owner, FileId file) {
    if (rights.mayEdit(listing, owner)) {
      return holds(listing.content(), file) || holds(listing.edited(), file);
    }
    if (rights.mayReview(listing, owner) && ListingReview.isReviewers(listing)) {
      return holds(listing.content(), file)
          || (listing.editsAwaitReview() && holds(listing.edited(), file));
    }
    return listing.isLive(clock.instant())
        && rights.isInAudience(listing.content(), owner)
        && isPublic(listing.content(), file);
  }

  private static boolean holds(ListingContent content, FileId file) {
    return content.attachments().stream().anyMatch(attachment -> attachment.file().equals(file));
  }

  private static boolean isPublic(ListingContent content, FileId file) {
    return !content.identity().isAnonymous() && holds(content.withoutSecrets(), file);
  }

  private Organisation owner(Listing listing) {
    return organisations.find(listing.organisation()).orElseThrow(NoSuchElementException::new);
  }

  @Scheduled(fixedDelay = 12, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  void removeUnused() {
    Instant before = clock.instant().minus(UNUSED);
    locks.runAlone(
        "listing-attachments",
        LOCKED_AT_MOST,
        () -> {
          sweep.deleteUnused(KEEPER, before, this::used);
          sweep.removeLeftovers(before);
        });
  }

  /** Those among some files that a listing or one of its editions holds. */
  Set<FileId> used(Set<FileId> candidates) {
    Set<FileId> used = new HashSet<>();
    contentsWith(candidates)
        .flatMap(content -> content.attachments().stream())
        .map(Attachment::file)
        .filter(candidates::contains)
        .forEach(used::add);
    return used;
  }

  private Stream<ListingContent> contentsWith(Set<FileId> files) {
    List<Listing> present =
        mongo.find(
            Query.query(
                new Criteria()
                    .orOperator(
                        Criteria.where("content.attachments.file").in(files),
                        Criteria.where("workingCopy.attachments.file").in(files))),
            Listing.class);
    List<ListingEditions.Edition> past =
        mongo.find(
            Query.query(Criteria.where("content.attachments.file").in(files)),
            ListingEditions.Edition.class);
    return Stream.concat(
        present.stream().flatMap(listing -> Stream.of(listing.content(), listing.edited())),
        past.stream().map(ListingEditions.Edition::content));
  }
}
