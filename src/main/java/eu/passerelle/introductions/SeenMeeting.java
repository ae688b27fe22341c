package eu.passerelle.introductions;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as the people of both sides see it; it names nobody.
 *
 * @param proposal what waits for an answer; null where nothing does
 * @param proposedBy whose proposal that is; null the same
 * @param appointment what both have agreed on last; null before that
 * @param over whether nothing can be done with it any more
 * @param reason why it was declined or called off; null where nobody said
 * @param can what the reader can do now
 */
public record SeenMeeting(
    MeetingId id,
    IntroductionId introduction,
    MeetingState state,
    @Nullable MeetingProposal proposal,
    @Nullable Side proposedBy,
    @Nullable SeenAppointment appointment,
    boolean over,
    @Nullable String reason,
    Set<Can> can) {

  /** What somebody can do with a meeting. */
  public enum Can {
    ACCEPT,
    DECLINE,
    PROPOSE_OTHER,
    CANCEL
  }

  /**
   * A time that was agreed.
   *
   * @param minutes how long it takes
   * @param place may be empty
   * @param note may be empty
   */
  public record SeenAppointment(Instant start, int minutes, String place, String note) {}

  public SeenMeeting {
    can = Set.copyOf(can);
  }
}
