package eu.passerelle.curation;

import eu.passerelle.access.AccountId;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.matching.Pair;
import eu.passerelle.organisations.OrganisationId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A cluster's list of pairs, in the order its manager gave them. Immutable; the verbs return what
 * it becomes.
 *
 * @param introduction a few sentences above the pairs
 * @param shownSince when it was last shown to the cluster's members; null while it is not
 * @param shares the links by which it is shared, withdrawn ones included
 */
@Document("matchLists")
@TypeAlias("matchList")
public record MatchList(
    @Id MatchListId id,
    OrganisationId cluster,
    String title,
    String introduction,
    AccountId author,
    List<Item> items,
    @Nullable Instant shownSince,
    List<Share> shares,
    Instant createdAt,
    Instant changedAt,
    int schema,
    @Version @Nullable Long version) {

  public static final int LONGEST_TITLE = 120;
  public static final int LONGEST_TEXT = 1000;

  /** More would be a catalogue, and nobody's choice. */
  public static final int MOST_ITEMS = 50;

  private static final int SCHEMA = 1;

  /** A pair with the manager's note on it. */
  public record Item(Pair pair, String note) {

    public Item {
      requireAtMost("note", note, LONGEST_TEXT);
    }
  }

  /**
   * A link by which the list is shared.
   *
   * @param label whom it was made for, in the manager's words
   */
  public record Share(
      SignedActionId action,
      String label,
      Instant createdAt,
      Instant expiresAt,
      @Nullable Instant withdrawnAt) {

    public boolean isGood(Instant now) {
      return withdrawnAt == null && expiresAt.isAfter(now);
    }
  }

  public MatchList {
    items = List.copyOf(items);
    shares = List.copyOf(shares);
    requireAtMost("title", title, LONGEST_TITLE);
    requireAtMost("introduction", introduction, LONGEST_TEXT);
    if (title.isBlank()) {
      throw new IllegalArgumentException("a list needs a title");
    }
    if (items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "illegal number of pairs: %d; must be at most %d".formatted(items.size(), MOST_ITEMS));
    }
  }

  private static void requireAtMost(String name, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "illegal %s of %d characters; must have at most %d"
              .formatted(name, text.length(), longest));
    }
  }

  static MatchList create(OrganisationId cluster, String title, AccountId author, Clock clock) {
    return new MatchList(
        MatchListId.random(),
        cluster,
        title.strip(),
        "",
        author,
        List.of(),
        null,
        List.of(),
        clock.instant(),
        clock.instant(),
        SCHEMA,
        null);
  }

  public boolean holds(Pair pair) {
    return items.stream().anyMatch(item -> item.pair().equals(pair));
  }

  public boolean isShown() {
    return shownSince != null;
  }

  MatchList describe(String newTitle, String newIntroduction, Clock clock) {
    return with(newTitle.strip(), newIntroduction.strip(), items, shownSince, shares, clock);
  }

  /** Puts a pair at the end; a pair stands in a list once. */
  MatchList add(Pair pair, Clock clock) {
    if (holds(pair)) {
      return this;
    }
    List<Item> more = new ArrayList<>(items);
    more.add(new Item(pair, ""));
    return withItems(more, clock);
  }

  MatchList note(Pair pair, String note, Clock clock) {
    List<Item> noted = new ArrayList<>(items);
    noted.set(position(pair), new Item(pair, note.strip()));
    return withItems(noted, clock);
  }

  /** Moves a pair by one place, up (-1) or down (+1); at the end it stays. */
  MatchList move(Pair pair, int by, Clock clock) {
    int from = position(pair);
    int to = from + by;
    if (to < 0 || to >= items.size()) {
      return this;
    }
    List<Item> moved = new ArrayList<>(items);
    Collections.swap(moved, from, to);
    return withItems(moved, clock);
  }

  MatchList remove(Pair pair, Clock clock) {
    return withItems(items.stream().filter(item -> !item.pair().equals(pair)).toList(), clock);
  }

  private int position(Pair pair) {
    return IntStream.range(0, items.size())
        .filter(i -> items.get(i).pair().equals(pair))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("the pair is not in the list any more"));
  }

  /** Shows it to the cluster's members, or no more. */
  MatchList show(boolean shown, Clock clock) {
    if (shown == isShown()) {
      return this;
    }
    return with(title, introduction, items, shown ? clock.instant() : null, shares, clock);
  }

  MatchList share(Share share, Clock clock) {
    List<Share> more = new ArrayList<>(shares);
    more.add(share);
    return with(title, introduction, items, shownSince, more, clock);
  }

  MatchList withdraw(SignedActionId action, Clock clock) {
    return with(
        title,
        introduction,
        items,
        shownSince,
        shares.stream()
            .map(share ->
                share.action().equals(action) && share.withdrawnAt() == null
                    ? new Share(
                        share.action(),
                        share.label(),
                        share.createdAt(),
                        share.expiresAt(),
                        clock.instant())
                    : share)
            .toList(),
        clock);
  }

  private MatchList withItems(List<Item> others, Clock clock) {
    return with(title, introduction, others, shownSince, shares, clock);
  }

  private MatchList with(
      String newTitle,
      String newIntroduction,
      List<Item> newItems,
      @Nullable Instant newShownSince,
      List<Share> newShares,
      Clock clock) {
    return new MatchList(
        id,
        cluster,
        newTitle,
        newIntroduction,
        author,
        newItems,
        newShownSince,
        newShares,
        createdAt,
        clock.instant(),
        SCHEMA,
        version);
  }
}
