package eu.passerelle.introductions;

import eu.passerelle.introductions.ReplyProperties.Deadlines;
import eu.passerelle.operations.WorkingDays;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Until when who is waited for has time. */
@Component
class ReplyClock {

  private final WorkingDays days;
  private final ReplyProperties properties;

  ReplyClock(WorkingDays days, ReplyProperties properties) {
    this.days = days;
    this.properties = properties;
  }

  /** What time brings to who is waited for. */
  enum Overdue {
    REMINDER("reminded"),
    /** The adviser is asked to help. */
    ESCALATION("escalated"),
    END("lapsed");

    private final String act;

    Overdue(String act) {
      this.act = act;
    }

    /** What has been done once it is no longer due, as the audit trail calls it. */
    String act() {
      return act;
    }
  }

  /** When who is waited for is reminded; empty when nobody is. */
  Optional<Instant> remindAt(TwoSided one) {
    return at(one, Overdue.REMINDER);
  }

  /** When it is over if nobody answers; empty when nobody is waited for. */
  Optional<Instant> lapseAt(TwoSided one) {
    return at(one, Overdue.END);
  }

  /** What is due now: one thing at a time, so that nobody hears of the end before a reminder. */
  Optional<Overdue> due(TwoSided one, Instant now) {
    return Optional.ofNullable(one.turn())
        .map(ReplyClock::next)
        .filter(next -> at(one, next).filter(moment -> !moment.isAfter(now)).isPresent());
  }

  private static Overdue next(Turn turn) {
    return switch (turn.warned()) {
      case 0 -> Overdue.REMINDER;
      case 1 -> Overdue.ESCALATION;
      default -> Overdue.END;
    };
  }

  private Optional<Instant> at(TwoSided one, Overdue what) {
    Deadlines deadlines = deadlines(one);
    int afterDays =
        switch (what) {
          case REMINDER -> deadlines.remind();
          case ESCALATION -> deadlines.escalate();
          case END -> deadlines.lapse();
        };
    return Optional.ofNullable(one.turn())
        .map(Turn::since)
        .map(since -> days.endOf(since, afterDays));
  }

  private Deadlines deadlines(TwoSided one) {
    return switch (one) {
      case Introduction introduction -> properties.of(introduction.state());
      case Question question -> properties.question();
    };
  }
}
