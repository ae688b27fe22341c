package eu.passerelle.introductions;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation answers, as far as there is enough to tell.
 *
 * @param reply null where too few have asked
 * @param lastActive null where it has done nothing for long
 */
public record ReplyHabit(@Nullable Reply reply, @Nullable Activity lastActive) {

  /** So many must have been answered, or waited in vain, before anything is told of them. */
  static final int ENOUGH = 5;

  /**
   * What can be expected of who asks.
   *
   * @param days working days within which at least half of those who asked had an answer, 0 for the
   *     same day; empty where more than half had none
   */
  public record Reply(OptionalInt days) {}

  /** When it last did something, in the coarse steps that tell nobody's working hours. */
  public enum Activity {
    THIS_WEEK(7),
    THIS_MONTH(31),
    THREE_MONTHS(92);

    private final Duration within;

    Activity(long days) {
      within = Duration.ofDays(days);
    }

    static @Nullable Activity of(Instant act, Instant now) {
      for (Activity activity : values()) {
        if (act.plus(activity.within).isAfter(now)) {
          return activity;
        }
      }
      return null;
    }
  }

  /**
   * The lower median, in which no answer takes longer than any.
   *
   * @param answers working days until each first answer; empty where none came
   */
  static @Nullable Reply reply(Collection<OptionalInt> answers) {
    if (answers.size() < ENOUGH) {
      return null;
    }
    List<OptionalInt> sorted =
        answers.stream()
            .sorted(Comparator.comparingInt(days -> days.orElse(Integer.MAX_VALUE)))
            .toList();
    return new Reply(sorted.get((sorted.size() - 1) / 2));
  }

  /** Whether there is anything to tell. */
  Optional<ReplyHabit> ifTold() {
    return reply == null && lastActive == null ? Optional.empty() : Optional.of(this);
  }
}
