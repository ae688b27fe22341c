package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A need or a capability and where it is in its life. Immutable; the verbs return what it becomes
 * and refuse what its state does not allow with an {@link IllegalListingState}.
 *
 * @param content what readers and the matching see; for a draft, what has been written so far
 * @param workingCopy edits of a published listing that are not live yet; null where there are none
 * @param edition how many times what readers see has been published, from 1; 0 before
 * @param reviewPending whether a reviewer has still to look at it: submitted, or edited since
 * @param returnReason why a reviewer sent it back; null once it is submitted again
 * @param openForInterest the owner's switch: off refuses interest
 */
@Document("listings")
@TypeAlias("listing")
public record Listing(
    @Id ListingId id,
    ListingKind kind,
    OrganisationId organisation,
    AccountId author,
    ListingStatus status,
    ListingContent content,
    @Nullable ListingContent workingCopy,
    int edition,
    boolean reviewPending,
    @Nullable String returnReason,
    boolean openForInterest,
    @Nullable Outcome outcome,
    @Nullable Instant submittedAt,
    @Nullable Instant publishedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant closedAt,
    Instant createdAt,
    Instant changedAt,
    List<Passage> history,
    int schema,
    @Version @Nullable Long version) {

  /** How long a published listing lives. */
  public static final Duration LIFE = Duration.ofDays(365);

  private static final int SCHEMA = 1;

  /** One step of its life: who did what, when. */
  public record Passage(String act, AccountId by, Instant at, @Nullable String note) {}

  public Listing {
    history = List.copyOf(history);
  }

  /** A new draft. */
  public static Listing draft(
      ListingId id,
      ListingKind kind,
      OrganisationId organisation,
      AccountId author,
      ListingContent content,
      Clock clock) {
    Instant now = clock.instant();
    return new Listing(
        id,
        kind,
        organisation,
        author,
        ListingStatus.DRAFT,
        content,
        null,
        0,
        false,
        null,
        true,
        null,
        null,
        null,
        null,
        null,
        now,
        now,
        List.of(),
        SCHEMA,
        null);
  }

  /** What its authors are working on: the working copy, else the content. */
  public ListingContent edited() {
    return workingCopy == null ? content : workingCopy;
  }

  /** Keeps what has been written so far: the draft itself, or the working copy of what is live. */
  public Listing keep(ListingContent written, Clock clock) {
    return switch (status) {
      case DRAFT -> change(clock).content(written).build();
      case PUBLISHED -> change(clock).workingCopy(written.equals(content) ? null : written).build();
      case SUBMITTED, CLOSED -> throw new IllegalListingState(status, "edit");
    };
  }

  /** Hands a complete draft to review. */
  public Listing submit(AccountId by, Clock clock) {
    require(ListingStatus.DRAFT, "submit");
    content
        .firstGap()
        .ifPresent(gap -> {
          throw new IncompleteListing(gap);
        });
    return change(clock)
        .status(ListingStatus.SUBMITTED)
        .reviewPending(true)
        .returnReason(null)
        .submittedAt(clock.instant())
        .passage("submitted", by, null)
        .build();
  }

  /** Gives a submitted listing back to its authors, with the reason they will read. */
  public Listing sendBack(AccountId by, String reason, Clock clock) {
    require(ListingStatus.SUBMITTED, "send back");
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a listing is sent back with a reason");
    }
    return change(clock)
        .status(ListingStatus.DRAFT)
        .reviewPending(false)
        .returnReason(reason.strip())
        .passage("sent-back", by, reason.strip())
        .build();
  }

  /** Publishes a submitted listing; its life begins. */
  public Listing publish(AccountId by, Clock clock) {
    require(ListingStatus.SUBMITTED, "publish");
    Instant now = clock.instant();
    return change(clock)
        .status(ListingStatus.PUBLISHED)
        .edition(1)
        .reviewPending(false)
        .publishedAt(now)
        .expiresAt(now.plus(LIFE))
        .passage("published", by, null)
        .build();
  }

  /** Makes the working copy live as the next edition, which a reviewer will look at. */
  public Listing publishEdits(AccountId by, Clock clock) {
    require(ListingStatus.PUBLISHED, "publish the edits of");
    ListingContent edits = workingCopy;
    if (edits == null) {
      return this;
    }
    edits
        .firstGap()
        .ifPresent(gap -> {
          throw new IncompleteListing(gap);
        });
    return change(clock)
        .content(edits)
        .workingCopy(null)
        .edition(edition + 1)
        .reviewPending(true)
        .passage("edited", by, null)
        .build();
  }

  /** A reviewer has seen the edits of a published listing and leaves them. */
  public Listing acceptEdits(AccountId by, Clock clock) {
    require(ListingStatus.PUBLISHED, "accept the edits of");
    return change(clock).reviewPending(false).passage("edits-accepted", by, null).build();
  }

  /** Ends a published listing. */
  public Listing close(AccountId by, Outcome how, Clock clock) {
    require(ListingStatus.PUBLISHED, "close");
    return change(clock)
        .status(ListingStatus.CLOSED)
        .reviewPending(false)
        .outcome(how)
        .closedAt(clock.instant())
        .passage("closed", by, how.name())
        .build();
  }

  /** Opens or shuts it for expressions of interest. */
  public Listing openForInterest(boolean open, Clock clock) {
    require(ListingStatus.PUBLISHED, "open or shut");
    return change(clock).openForInterest(open).build();
  }

  /** Whether readers find it now: published and not expired. */
  public boolean isLive(Instant now) {
    return status == ListingStatus.PUBLISHED && expiresAt != null && expiresAt.isAfter(now);
  }

  public boolean isNamed() {
    return content.identity() == Identity.NAMED;
  }

  /** The reason it was sent back with. */
  public Optional<String> sentBackBecause() {
    return Optional.ofNullable(returnReason);
  }

  private void require(ListingStatus needed, String act) {
    if (status != needed) {
      throw new IllegalListingState(status, act);
    }
  }

  private Change change(Clock clock) {
    return new Change(this, clock.instant());
  }

  /** What changes in a step. */
  private static final class Change {

    private final Listing from;
    private final Instant now;
    private ListingStatus status;
    private ListingContent content;
    private @Nullable ListingContent workingCopy;
    private int edition;
    private boolean reviewPending;
    private @Nullable String returnReason;
    private boolean openForInterest;
    private @Nullable Outcome outcome;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant closedAt;
    private final List<Passage> history;

    Change(Listing from, Instant now) {
      this.from = from;
      this.now = now;
      status = from.status;
      content = from.content;
      workingCopy = from.workingCopy;
      edition = from.edition;
      reviewPending = from.reviewPending;
      returnReason = from.returnReason;
      openForInterest = from.openForInterest;
      outcome = from.outcome;
      submittedAt = from.submittedAt;
      publishedAt = from.publishedAt;
      expiresAt = from.expiresAt;
      closedAt = from.closedAt;
      history = new ArrayList<>(from.history);
    }

    Change status(ListingStatus value) {
      status = value;
      return this;
    }

    Change content(ListingContent value) {
      content = value;
      return this;
    }

    Change workingCopy(@Nullable ListingContent value) {
      workingCopy = value;
      return this;
    }

    Change edition(int value) {
      edition = value;
      return this;
    }

    Change reviewPending(boolean value) {
      reviewPending = value;
      return this;
    }

    Change returnReason(@Nullable String value) {
      returnReason = value;
      return this;
    }

    Change openForInterest(boolean value) {
      openForInterest = value;
      return this;
    }

    Change outcome(Outcome value) {
      outcome = value;
      return this;
    }

    Change submittedAt(Instant value) {
      submittedAt = value;
      return this;
    }

    Change publishedAt(Instant value) {
      publishedAt = value;
      return this;
    }

    Change expiresAt(Instant value) {
      expiresAt = value;
      return this;
    }

    Change closedAt(Instant value) {
      closedAt = value;
      return this;
    }

    Change passage(String act, AccountId by, @Nullable String note) {
      history.add(new Passage(act, by, now, note));
      return this;
    }

    Listing build() {
      return new Listing(
          from.id,
          from.kind,
          from.organisation,
          from.author,
          status,
          content,
          workingCopy,
          edition,
          reviewPending,
          returnReason,
          openForInterest,
          outcome,
          submittedAt,
          publishedAt,
          expiresAt,
          closedAt,
          from.createdAt,
          now,
          history,
          from.schema,
          from.version);
    }
  }
}
