package eu.passerelle.matching;

import eu.passerelle.access.AccountId;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.matching.VerdictKind.Judge;
import eu.passerelle.matching.engine.CriterionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What somebody thought of a pair, and all that was known when they did: a weighting is learned
 * from what was seen then, whatever becomes of the listings.
 *
 * @param key of the pair and the one who judges: a side of it, or a curator. Who thinks again
 *     replaces what they thought
 * @param askerKind of the listing whose matches were looked at
 * @param reason of a refusal; null otherwise
 * @param note why, in their own words
 * @param place of the other listing among the asker's matches, 1 is the best; 0 where it was not
 *     among them
 * @param policy version of the policy it was seen under
 * @param snapshot version of the statistics it was seen under
 * @param seen the matches that the person could see then, best first, and what was judged; none
 *     where a verdict is read without them
 */
@Document("verdicts")
@TypeAlias("verdict")
public record Verdict(
    @Id String key,
    Pair pair,
    ListingKind askerKind,
    AccountId person,
    VerdictKind kind,
    @Nullable VerdictReason reason,
    String note,
    int place,
    Surface surface,
    String policy,
    int snapshot,
    Instant at,
    List<Seen> seen,
    int schema) {

  public static final int LONGEST_NOTE = 500;

  static final int SCHEMA = 1;

  /**
   * One of the matches.
   *
   * @param values what each criterion found, in [0, 1]
   */
  public record Seen(ListingId listing, Map<CriterionId, Double> values) {

    public Seen {
      values = Map.copyOf(values);
    }
  }

  public Verdict {
    seen = List.copyOf(Objects.requireNonNullElse(seen, List.of()));
    if (kind.isRefusal() != (reason != null)) {
      throw new IllegalArgumentException("a refusal has a reason, and nothing else has one");
    }
    if (note.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "illegal note of %d characters; must have at most %d"
              .formatted(note.length(), LONGEST_NOTE));
    }
    if (place < 0) {
      throw new IllegalArgumentException("illegal place: %d; must be at least 0".formatted(place));
    }
  }

  /** The listing whose matches were looked at. */
  ListingId asking() {
    return askerKind == ListingKind.NEED ? pair.need() : pair.capability();
  }

  /** The listing of the other side, on which it is. */
  ListingId judged() {
    return askerKind == ListingKind.NEED ? pair.capability() : pair.need();
  }

  /** Whether the people of the pair's need, or of its capability, say no here, or not now. */
  boolean isAgainstBy(ListingKind side) {
    return kind.judge() == Judge.PARTY && askerKind == side && kind.isAgainst();
  }

  /** The same said by somebody else, under another key. */
  Verdict by(AccountId other, String otherKey) {
    return new Verdict(
        otherKey, pair, askerKind, other, kind, reason, note, place, surface, policy, snapshot, at,
        seen, schema);
  }

  /** Its key with something else in place of the person. */
  String key(UUID instead) {
    return key.substring(0, key.length() - person.value().length()) + instead;
  }

  /** The key of what somebody thinks of a pair in a role. */
  static String key(Pair pair, ListingKind askerKind, Judge judge, AccountId person) {
    String judging = judge == Judge.PARTY ? askerKind.name() : person.value();
    return "%s/%s/%s/%s".formatted(pair.need().value(), pair.capability().value(), judge, judging);
  }
}
