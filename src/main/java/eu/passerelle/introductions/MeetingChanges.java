package eu.passerelle.introductions;

import eu.passerelle.introductions.Introduction.Step;
import java.time.Clock;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** How every change of a meeting is made: saved, then told in its introduction. */
@Component
class MeetingChanges {

  private final MeetingRepository meetings;
  private final IntroductionChanges changes;
  private final Clock clock;

  MeetingChanges(MeetingRepository meetings, IntroductionChanges changes, Clock clock) {
    this.meetings = meetings;
    this.changes = changes;
    this.clock = clock;
  }

  Meeting find(MeetingId id) {
    return meetings.findById(id).orElseThrow(NoSuchElementException::new);
  }

  /**
   * Keeps a new one.
   *
   * @throws IllegalMeetingState where there is one of its key, such as when the other side has
   *     proposed one at the same moment
   */
  Meeting begin(Meeting meeting) {
    try {
      meetings.insert(meeting);
    } catch (DuplicateKeyException e) {
      throw new IllegalMeetingState(meeting.state(), IntroductionAct.MEETING_PROPOSED);
    }
    follow(meeting);
    return meeting;
  }

  /**
   * Applies a verb to a meeting as it is now, again and again where others change it at the same
   * moment.
   *
   * @throws IllegalMeetingState when it is no longer where the verb can be applied
   */
  void change(MeetingId id, UnaryOperator<Meeting> verb) {
    Retrying.change(() -> find(id), verb, meetings::save).ifPresent(this::follow);
  }

  /**
   * Has the introduction's history tell what happened to its meeting; doing it again is nothing.
   */
  void follow(Meeting meeting) {
    changes.change(
        meeting.introduction(),
        act(meeting.history().getLast()),
        one -> one.met(meeting.history(), clock));
  }

  private static String act(Step step) {
    return step.act().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
