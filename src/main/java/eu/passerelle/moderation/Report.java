package eu.passerelle.moderation;

import eu.passerelle.access.AccountId;
import eu.passerelle.moderation.Appeal.Ruling;
import eu.passerelle.moderation.Appeal.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.security.access.AccessDeniedException;

/**
 * That somebody says a listing or an organisation's page should not be as it is, and what came of
 * it. Immutable; the verbs return what it becomes, and refuse what its state does not allow with an
 * {@link IllegalReportState}.
 *
 * @param reference what people call it by in a letter or on the telephone
 * @param reason null where nobody reported it, but a reviewer decided of their own accord
 * @param text what they said; empty where nobody did, and once it is forgotten
 * @param reporter null where they said nothing of themselves, were erased or are forgotten
 * @param decision the first one; null while there is none
 * @param appeals at most one of each side
 */
@Document("reports")
@TypeAlias("report")
public record Report(
    @Id ReportId id,
    String reference,
    ReportedSubject subject,
    @Nullable ReportReason reason,
    String text,
    @Nullable Reporter reporter,
    State state,
    @Nullable Decision decision,
    List<Appeal> appeals,
    Instant createdAt,
    int schema,
    @Version @Nullable Long version) {

  public static final int SHORTEST_TEXT = 20;
  public static final int LONGEST_TEXT = 2000;

  /** How long a decision can be contested after it was taken. */
  public static final Period CONTESTABLE = Period.ofMonths(6);

  private static final int SCHEMA = 1;

  /** How far it has come. */
  public enum State {
    OPEN,
    DECIDED,
    CONTESTED
  }

  public Report {
    appeals = List.copyOf(appeals);
  }

  private static void requireText(String text) {
    if (text.length() < SHORTEST_TEXT || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "illegal text of %d characters; must have %d to %d"
              .formatted(text.length(), SHORTEST_TEXT, LONGEST_TEXT));
    }
  }

  static Report make(
      String reference,
      ReportedSubject subject,
      ReportReason reason,
      String text,
      @Nullable Reporter reporter,
      Clock clock) {
    requireText(text.strip());
    return new Report(
        ReportId.random(),
        reference,
        subject,
        reason,
        text.strip(),
        reporter,
        State.OPEN,
        null,
        List.of(),
        clock.instant(),
        SCHEMA,
        null);
  }

  /** That a reviewer took something out of sight which nobody had reported. */
  static Report ofOwnAccord(String reference, ReportedSubject subject, Decision taken) {
    Report report =
        new Report(
            ReportId.random(),
            reference,
            subject,
            null,
            "",
            null,
            State.OPEN,
            null,
            List.of(),
            taken.at(),
            SCHEMA,
            null);
    return report.decide(taken);
  }

  /** Whether somebody reported it. */
  public boolean isReported() {
    return reason != null;
  }

  /**
   * Somebody who has not reported it decides.
   *
   * @throws AccessDeniedException for who has
   */
  Report decide(Decision first) {
    if (state != State.OPEN) {
      throw new IllegalReportState("decide on it");
    }
    requireFitting(first);
    return with(State.DECIDED, first, appeals);
  }

  private void requireFitting(Decision taken) {
    if (!taken.outcome().fits(subject.kind())) {
      throw new IllegalArgumentException(
          "illegal outcome for %s: %s".formatted(subject.kind(), taken.outcome()));
    }
    if (isReporter(taken.by())) {
      throw new AccessDeniedException("nobody decides on what they reported");
    }
  }

  /** Whether a person made it. */
  public boolean isReporter(AccountId person) {
    return reporter != null && person.equals(reporter.account());
  }

  /** What holds now: the first decision, or the last that took its place. */
  public Optional<Decision> inForce() {
    return Stream.concat(
            Stream.ofNullable(decision),
            appeals.stream()
                .flatMap(appeal -> Stream.ofNullable(appeal.ruling()))
                .filter(Ruling::reversed)
                .map(Ruling::decision))
        .reduce((before, after) -> after.at().isBefore(before.at()) ? before : after);
  }

  /**
   * Whether a side can contest what holds: once, within {@link #CONTESTABLE}, and those whose
   * content it is only where something was taken from them.
   */
  public boolean isContestable(Side side, Instant now) {
    return inForce()
        .filter(taken -> side == Side.REPORTER || taken.outcome().isRestriction())
        .filter(taken -> now.isBefore(end(taken)))
        .filter(taken -> appeal(side).isEmpty())
        .isPresent();
  }

  /** Until when a decision can be contested. */
  static Instant end(Decision taken) {
    return taken.at().atOffset(ZoneOffset.UTC).plus(CONTESTABLE).toInstant();
  }

  /** What a side said against a decision. */
  public Optional<Appeal> appeal(Side side) {
    return appeals.stream().filter(appeal -> appeal.side() == side).findFirst();
  }

  /** A side contests what holds. */
  Report contest(Side side, String why, Clock clock) {
    requireText(why.strip());
    if (!isContestable(side, clock.instant())) {
      throw new IllegalReportState("contest what was decided");
    }
    Appeal appeal = new Appeal(side, why.strip(), clock.instant(), null);
    return with(
        State.CONTESTED, decision, Stream.concat(appeals.stream(), Stream.of(appeal)).toList());
  }

  /** Whether a person may rule on appeals: they took neither the first decision nor what holds. */
  public boolean mayRule(AccountId person) {
    return decision != null
        && !decision.by().equals(person)
        && inForce().filter(taken -> taken.by().equals(person)).isEmpty()
        && !isReporter(person);
  }

  /**
   * Somebody else decides on an appeal. What they decide is a reversal where it is not what holds.
   *
   * @throws AccessDeniedException for who took the decision that is contested, or reported it
   */
  Report rule(Side side, Decision anew) {
    Appeal waiting =
        appeal(side)
            .filter(Appeal::waits)
            .orElseThrow(() -> new IllegalReportState("rule on an appeal"));
    if (!mayRule(anew.by())) {
      throw new AccessDeniedException("only for who has not taken the decision that is contested");
    }
    requireFitting(anew);
    boolean reversed = inForce().filter(taken -> taken.outcome() == anew.outcome()).isEmpty();
    List<Appeal> answered =
        appeals.stream()
            .map(appeal ->
                appeal.equals(waiting) ? appeal.ruled(new Ruling(reversed, anew)) : appeal)
            .toList();
    return with(
        answered.stream().anyMatch(Appeal::waits) ? State.CONTESTED : State.DECIDED,
        decision,
        answered);
  }

  private Report with(State newState, @Nullable Decision first, List<Appeal> newAppeals) {
    return new Report(
        id,
        reference,
        subject,
        reason,
        text,
        reporter,
        newState,
        first,
        newAppeals,
        createdAt,
        schema,
        version);
  }

  /** As it was, in the place of what it had become. */
  Report inPlaceOf(Report later) {
    return new Report(
        id,
        reference,
        subject,
        reason,
        text,
        reporter,
        state,
        decision,
        appeals,
        createdAt,
        schema,
        later.version);
  }

  /** When the last decision on it was taken, be it the first or the answer to an appeal. */
  Optional<Instant> settledAt() {
    return Stream.concat(
            Stream.ofNullable(decision),
            appeals.stream()
                .flatMap(appeal -> Stream.ofNullable(appeal.ruling()))
                .map(Ruling::decision))
        .map(Decision::at)
        .max(Comparator.naturalOrder());
  }

  /** Whether what was said of it, and by whom, is forgotten. */
  boolean isForgotten() {
    return text.isEmpty()
        && reporter == null
        && appeals.stream().allMatch(appeal -> appeal.text().isEmpty());
  }

  /**
   * The same without who made it and what they and those whose content it is said of it. What was
   * decided, when and why stays.
   */
  Report forgotten() {
    return new Report(
        id,
        reference,
        subject,
        reason,
        "",
        null,
        state,
        decision,
        appeals.stream().map(Appeal::forgotten).toList(),
        createdAt,
        schema,
        version);
  }

  /** The same without whoever made it. */
  Report withoutReporter() {
    return new Report(
        id, reference, subject, reason, text, null, state, decision, appeals, createdAt, schema,
        version);
  }
}
