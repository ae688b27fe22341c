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
 * @param editsSubmitted whether the working copy waits for review before it goes live
 * @param openForInterest the owner's switch: off refuses interest
 * @param onBehalf null where it is written by the organisation's own people
 * @param ownReference what the organisation calls it in its own files; null where it does not
 * @param heldBecause why a reviewer has put it on hold; null where it is not
 * @param extendedAt when its one extension was granted; null before
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
    boolean editsSubmitted,
    @Nullable String returnReason,
    boolean openForInterest,
    @Nullable OnBehalf onBehalf,
    @Nullable String ownReference,
    @Nullable Outcome outcome,
    @Nullable String heldBecause,
    @Nullable Instant submittedAt,
    @Nullable Instant publishedAt,
    @Nullable Instant expiresAt,
    @Nullable Instant extendedAt,
    @Nullable Instant closedAt,
    Instant createdAt,
    Instant changedAt,
    List<Passage> history,
    int schema,
    @Version @Nullable Long version) {

  /** How long a published listing lives, and the longest it can be extended by. */
  public static final Duration LIFE = Duration.ofDays(365);

  /** How long before its end its owner is told, that it can still be extended. */
  public static final Duration NOTICE = Duration.ofDays(14);

  /** How long before its end it can be extended. */
  public static final Duration EXTENSION_OPENS = Duration.ofDays(30);

  /** How long after its end it can be extended. */
  public static final Duration EXTENSION_CLOSES = Duration.ofDays(365);

  /** How long after its end it is archived. */
  public static final Duration KEPT = Duration.ofDays(730);

  /** The longest name an organisation's own files may give it. */
  public static final int LONGEST_REFERENCE = 60;

  private static final int SCHEMA = 2;

  /** The actor of what happens by itself. */
  static final AccountId CLOCK = new AccountId("clock");

  /**
   * One step of its life: who did what, when.
   *
   * @param note what goes with it, such as a reason
   */
  public record Passage(Act act, AccountId by, Instant at, @Nullable String note) {}

  /** The steps of a life. */
  public enum Act {
    SUBMITTED,
    CONFIRMED,
    DECLINED,
    TAKEN_BACK,
    SENT_BACK,
    PUBLISHED,
    EDITED,
    EDITS_SUBMITTED,
    EDITS_ACCEPTED,
    EDITS_SENT_BACK,
    CONTACTS_CHANGED,
    HELD,
    RELEASED,
    EXPIRED,
    EXTENDED,
    CLOSED,
    ARCHIVED
  }

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
        false,
        null,
        true,
        null,
        null,
        null,
        null,
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

  /** The draft as one that its author writes for an organisation that will confirm it. */
  public Listing writtenOnBehalf(OnBehalf.@Nullable Confirmer confirmer, Clock clock) {
    require(ListingStatus.DRAFT, "write on behalf");
    return change(clock).onBehalf(new OnBehalf(author, confirmer, null)).build();
  }

  /** The draft with what the organisation calls it in its own files. */
  Listing called(String reference, Clock clock) {
    require(ListingStatus.DRAFT, "name");
    if (reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      throw new IllegalArgumentException(
          "illegal reference of %d characters; must have 1 to %d"
              .formatted(reference.length(), LONGEST_REFERENCE));
    }
    return change(clock).ownReference(reference).build();
  }

  /** What its authors are working on: the working copy, else the content. */
  public ListingContent edited() {
    return workingCopy == null ? content : workingCopy;
  }

  /** Keeps what has been written so far: the draft itself, or the working copy of what is live. */
  public Listing keep(ListingContent written, Clock clock) {
    if (editsSubmitted) {
      throw new IllegalListingState(status, "edit");
    }
    return switch (status) {
      case DRAFT -> change(clock).content(written).build();
      case PUBLISHED, ON_HOLD, EXPIRED ->
          written.equals(content)
              ? change(clock).workingCopy(null).returnReason(null).build()
              : change(clock).workingCopy(written).build();
      case SUBMITTED, CLOSED, ARCHIVED -> throw new IllegalListingState(status, "edit");
    };
  }

  /**
   * Hands a complete draft to review; one that was written on behalf waits for the organisation's
   * confirmation first.
   *
   * @param signedOff whether an administrator of the organisation says that the text gives nothing
   *     away; needed where {@link Protection#isAtStake}
   * @param note why it is submitted although a reviewer expects more of it; null where it is not.
   *     It is kept where there is something to explain
   * @throws QualityCheckMissing where there is, and no note
   */
  public Listing submit(AccountId by, boolean signedOff, @Nullable String note, Clock clock) {
    require(ListingStatus.DRAFT, "submit");
    requireComplete(content);
    boolean byOwner = onBehalf == null;
    if (byOwner) {
      requireSignOff(content, signedOff);
    }
    String explanation = requireQuality(note);
    return change(clock)
        .status(ListingStatus.SUBMITTED)
        .reviewPending(byOwner)
        .onBehalf(onBehalf == null ? null : onBehalf.unconfirmed())
        .returnReason(null)
        .submittedAt(clock.instant())
        .passage(Act.SUBMITTED, by, explanation)
        .build();
  }

  private static void requireComplete(ListingContent content) {
    content
        .firstGap()
        .ifPresent(gap -> {
          throw new IncompleteListing(gap);
        });
  }

  /** The note where it takes one. */
  private @Nullable String requireQuality(@Nullable String note) {
    List<QualityHint> missing = QualityCoach.required(kind, content);
    if (missing.isEmpty()) {
      return null;
    }
    if (note == null || note.isBlank()) {
      throw new QualityCheckMissing(missing);
    }
    return note.strip();
  }

  /** Why it was last submitted although a reviewer expects more of it. */
  public Optional<String> submissionNote() {
    return history.stream()
        .filter(passage -> passage.act() == Act.SUBMITTED)
        .reduce((earlier, later) -> later)
        .map(Passage::note);
  }

  private static void requireSignOff(ListingContent content, boolean signedOff) {
    if (content.protection().isAtStake() && !signedOff) {
      throw new SignOffMissing(content.protection());
    }
  }

  /** Whether what was written on behalf of its organisation waits for its confirmation. */
  public boolean awaitsConfirmation() {
    boolean handedIn =
        status == ListingStatus.SUBMITTED || (status == ListingStatus.PUBLISHED && editsSubmitted);
    return handedIn && onBehalf != null && !onBehalf.isConfirmed();
  }

  /** Whether a reviewer has to decide on it. */
  public boolean waitsForReview() {
    return reviewPending
        && (status == ListingStatus.SUBMITTED || status == ListingStatus.PUBLISHED);
  }

  /** Whether edits wait for a reviewer before they go live. */
  public boolean editsAwaitReview() {
    return editsSubmitted && !awaitsConfirmation();
  }

  /**
   * The organisation stands by what was written on its behalf, sign-off included: a draft goes to
   * review, edits go the way of its own people's.
   */
  Listing confirm(AccountId by, Clock clock) {
    OnBehalf writing = requireAwaited().confirmed(clock.instant());
    Change change =
        editsSubmitted && workingCopy != null && !isHiddenBeforeOrAfter(workingCopy)
            ? withEdits(workingCopy, clock)
            : change(clock);
    return change.onBehalf(writing).reviewPending(true).passage(Act.CONFIRMED, by, null).build();
  }

  /** The organisation does not want what was written on its behalf; its writer has it back. */
  Listing decline(AccountId by, Clock clock) {
    requireAwaited();
    return handedBack(clock).passage(Act.DECLINED, by, null).build();
  }

  /** Its writer takes back what waits for confirmation, to change it or to ask again. */
  Listing takeBack(AccountId by, Clock clock) {
    requireAwaited();
    return handedBack(clock).passage(Act.TAKEN_BACK, by, null).build();
  }

  /** A draft is one again; edits are a working copy again. */
  private Change handedBack(Clock clock) {
    return change(clock)
        .status(editsSubmitted ? status : ListingStatus.DRAFT)
        .editsSubmitted(false);
  }

  private OnBehalf requireAwaited() {
    if (onBehalf == null || !awaitsConfirmation()) {
      throw new IllegalListingState(status, "confirm");
    }
    return onBehalf;
  }

  /** Gives what waits for review back to its authors, with the reason they will read. */
  public Listing sendBack(AccountId by, String reason, Clock clock) {
    if (!editsAwaitReview()) {
      require(ListingStatus.SUBMITTED, "send back");
    }
    requireReason(reason);
    return handedBack(clock)
        .reviewPending(false)
        .returnReason(reason.strip())
        .passage(editsSubmitted ? Act.EDITS_SENT_BACK : Act.SENT_BACK, by, reason.strip())
        .build();
  }

  private static void requireReason(String reason) {
    if (reason.isBlank()) {
      throw new IllegalArgumentException("this needs a reason");
    }
  }

  /** Publishes a submitted listing; its life begins. */
  public Listing publish(AccountId by, Clock clock) {
    require(ListingStatus.SUBMITTED, "publish");
    if (awaitsConfirmation()) {
      throw new IllegalListingState(status, "publish");
    }
    Instant now = clock.instant();
    return change(clock)
        .status(ListingStatus.PUBLISHED)
        .edition(1)
        .reviewPending(false)
        .publishedAt(now)
        .expiresAt(now.plus(LIFE))
        .passage(Act.PUBLISHED, by, null)
        .build();
  }

  /**
   * Makes the working copy live as the next edition, which a reviewer will look at. Where identity
   * is hidden before or after, a reviewer looks first.
   *
   * @param signedOff as for {@link #submit}
   */
  public Listing publishEdits(AccountId by, boolean signedOff, Clock clock) {
    require(ListingStatus.PUBLISHED, "publish the edits of");
    ListingContent edits = workingCopy;
    if (edits == null || editsSubmitted) {
      return this;
    }
    requireComplete(edits);
    requireSignOff(edits, signedOff);
    Change change =
        isHiddenBeforeOrAfter(edits)
            ? change(clock)
                .editsSubmitted(true)
                .returnReason(null)
                .passage(Act.EDITS_SUBMITTED, by, null)
            : withEdits(edits, clock).passage(Act.EDITED, by, null);
    return change
        .reviewPending(true)
        .onBehalf(onBehalf == null ? null : onBehalf.confirmed(clock.instant()))
        .build();
  }

  private boolean isHiddenBeforeOrAfter(ListingContent edits) {
    return !isNamed() || edits.identity().isAnonymous();
  }

  /**
   * Hands the working copy to the confirmation of the organisation on whose behalf the listing was
   * written, sign-off included.
   */
  Listing submitEdits(AccountId by, Clock clock) {
    require(ListingStatus.PUBLISHED, "publish the edits of");
    if (onBehalf == null) {
      throw new IllegalListingState(status, "ask for a confirmation of");
    }
    if (workingCopy == null || editsSubmitted) {
      return this;
    }
    requireComplete(workingCopy);
    return change(clock)
        .editsSubmitted(true)
        .onBehalf(onBehalf.unconfirmed())
        .returnReason(null)
        .submittedAt(clock.instant())
        .passage(Act.EDITS_SUBMITTED, by, null)
        .build();
  }

  private Change withEdits(ListingContent edits, Clock clock) {
    return change(clock)
        .content(edits)
        .workingCopy(null)
        .editsSubmitted(false)
        .returnReason(null)
        .edition(edition + 1);
  }

  /** A reviewer has seen the edits of a published listing: they stay, or now go live. */
  public Listing acceptEdits(AccountId by, Clock clock) {
    require(ListingStatus.PUBLISHED, "accept the edits of");
    Change change =
        editsAwaitReview() && workingCopy != null ? withEdits(workingCopy, clock) : change(clock);
    return change.reviewPending(false).passage(Act.EDITS_ACCEPTED, by, null).build();
  }

  /** Other people answer for it now. Contacts are no part of what readers see. */
  Listing changeContacts(List<Contact> contacts, AccountId by, Clock clock) {
    if (status == ListingStatus.CLOSED || status == ListingStatus.ARCHIVED) {
      throw new IllegalListingState(status, "change the contacts of");
    }
    return change(clock)
        .content(content.withContacts(contacts))
        .workingCopy(workingCopy == null ? null : workingCopy.withContacts(contacts))
        .passage(Act.CONTACTS_CHANGED, by, null)
        .build();
  }

  /** Takes a published listing out of sight, with the reason its owner will read. */
  public Listing hold(AccountId by, String reason, Clock clock) {
    require(ListingStatus.PUBLISHED, "put on hold");
    requireReason(reason);
    return change(clock)
        .status(ListingStatus.ON_HOLD)
        .heldBecause(reason.strip())
        .passage(Act.HELD, by, reason.strip())
        .build();
  }

  /** Shows it again. */
  public Listing release(AccountId by, Clock clock) {
    require(ListingStatus.ON_HOLD, "release");
    return change(clock)
        .status(ListingStatus.PUBLISHED)
        .heldBecause(null)
        .passage(Act.RELEASED, by, null)
        .build();
  }

  /** Its time is over. */
  Listing expire(Clock clock) {
    require(ListingStatus.PUBLISHED, "expire");
    if (expiresAt == null || expiresAt.isAfter(clock.instant())) {
      throw new IllegalListingState(status, "expire");
    }
    return change(clock)
        .status(ListingStatus.EXPIRED)
        .editsSubmitted(false)
        .returnReason(null)
        .passage(Act.EXPIRED, CLOCK, null)
        .build();
  }

  /** Whether its one extension can be had now. */
  public boolean isExtensible(Instant now) {
    if (extendedAt != null || expiresAt == null) {
      return false;
    }
    return switch (status) {
      case PUBLISHED -> !now.isBefore(expiresAt.minus(EXTENSION_OPENS));
      case EXPIRED -> !now.isAfter(expiresAt.plus(EXTENSION_CLOSES));
      default -> false;
    };
  }

  /**
   * Lets it live on, from today; once.
   *
   * @param days 1 to 365
   */
  public Listing extend(AccountId by, int days, Clock clock) {
    Instant now = clock.instant();
    if (!isExtensible(now)) {
      throw new IllegalListingState(status, "extend");
    }
    if (days < 1 || days > LIFE.toDays()) {
      throw new IllegalArgumentException(
          "illegal extension: %d days; must be between 1 and %d".formatted(days, LIFE.toDays()));
    }
    return change(clock)
        .status(ListingStatus.PUBLISHED)
        .extendedAt(now)
        .expiresAt(now.plus(Duration.ofDays(days)))
        .passage(Act.EXTENDED, by, String.valueOf(days))
        .build();
  }

  /** Ends a published listing. */
  public Listing close(AccountId by, Outcome how, Clock clock) {
    require(ListingStatus.PUBLISHED, "close");
    return change(clock)
        .status(ListingStatus.CLOSED)
        .reviewPending(false)
        .editsSubmitted(false)
        .returnReason(null)
        .outcome(how)
        .closedAt(clock.instant())
        .passage(Act.CLOSED, by, how.name())
        .build();
  }

  /** Puts what ended two years ago away. */
  Listing archive(Clock clock) {
    Instant end = status == ListingStatus.CLOSED ? closedAt : expiresAt;
    boolean over = status == ListingStatus.CLOSED || status == ListingStatus.EXPIRED;
    if (!over || end == null || end.plus(KEPT).isAfter(clock.instant())) {
      throw new IllegalListingState(status, "archive");
    }
    return change(clock)
        .status(ListingStatus.ARCHIVED)
        .reviewPending(false)
        .passage(Act.ARCHIVED, CLOCK, null)
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

  /** Whether it is out, or was until its time was over or its owner closed it. */
  public boolean isOrWasOut() {
    return status == ListingStatus.PUBLISHED
        || status == ListingStatus.EXPIRED
        || status == ListingStatus.CLOSED;
  }

  public boolean isNamed() {
    return !content.identity().isAnonymous();
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
    private boolean editsSubmitted;
    private @Nullable String returnReason;
    private boolean openForInterest;
    private @Nullable OnBehalf onBehalf;
    private @Nullable String ownReference;
    private @Nullable Outcome outcome;
    private @Nullable String heldBecause;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant extendedAt;
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
      editsSubmitted = from.editsSubmitted;
      returnReason = from.returnReason;
      openForInterest = from.openForInterest;
      onBehalf = from.onBehalf;
      ownReference = from.ownReference;
      outcome = from.outcome;
      heldBecause = from.heldBecause;
      submittedAt = from.submittedAt;
      publishedAt = from.publishedAt;
      expiresAt = from.expiresAt;
      extendedAt = from.extendedAt;
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

    Change editsSubmitted(boolean value) {
      editsSubmitted = value;
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

    Change onBehalf(@Nullable OnBehalf value) {
      onBehalf = value;
      return this;
    }

    Change ownReference(@Nullable String value) {
      ownReference = value;
      return this;
    }

    Change outcome(@Nullable Outcome value) {
      outcome = value;
      return this;
    }

    Change heldBecause(@Nullable String value) {
      heldBecause = value;
      return this;
    }

    Change submittedAt(@Nullable Instant value) {
      submittedAt = value;
      return this;
    }

    Change publishedAt(@Nullable Instant value) {
      publishedAt = value;
      return this;
    }

    Change expiresAt(@Nullable Instant value) {
      expiresAt = value;
      return this;
    }

    Change extendedAt(@Nullable Instant value) {
      extendedAt = value;
      return this;
    }

    Change closedAt(@Nullable Instant value) {
      closedAt = value;
      return this;
    }

    Change passage(Act act, AccountId by, @Nullable String note) {
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
          editsSubmitted,
          returnReason,
          openForInterest,
          onBehalf,
          ownReference,
          outcome,
          heldBecause,
          submittedAt,
          publishedAt,
          expiresAt,
          extendedAt,
          closedAt,
          from.createdAt,
          now,
          history,
          SCHEMA,
          from.version);
    }
  }
}
