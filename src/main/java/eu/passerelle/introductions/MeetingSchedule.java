package eu.passerelle.introductions;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.operations.JobLocks;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time, and the end of an introduction, do to meetings. */
@Component
class MeetingSchedule {

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private static final Set<MeetingState> OPEN = Set.of(MeetingState.PROPOSED, MeetingState.AGREED);

  private final MeetingRepository meetings;
  private final MeetingChanges changes;
  private final MeetingMails mails;
  private final IntroductionRepository introductions;
  private final JobLocks locks;
  private final Clock clock;

  MeetingSchedule(
      MeetingRepository meetings,
      MeetingChanges changes,
      MeetingMails mails,
      IntroductionRepository introductions,
      JobLocks locks,
      Clock clock) {
    this.meetings = meetings;
    this.changes = changes;
    this.mails = mails;
    this.introductions = introductions;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone("meetings", LOCKED_AT_MOST, () -> SystemAccess.run(this::advance));
  }

  /** Does what is due, and what lost events left undone; doing it again changes nothing. */
  void advance() {
    meetings
        .findByChangedAtGreaterThanEqual(clock.instant().minus(News.RECENT))
        .forEach(meeting -> {
          changes.follow(meeting);
          mails.tell(meeting, News.RECENT);
        });
    cancelWithIntroductions(meetings.findByStateIn(OPEN));
    meetings.findByStateIn(OPEN).forEach(mails::remind);
  }

  @EventListener
  void on(IntroductionChanged changed) {
    cancelWithIntroductions(meetings.findByIntroductionOrderByNumberDesc(changed.id()));
  }

  private void cancelWithIntroductions(List<Meeting> some) {
    some.stream()
        .filter(meeting -> !meeting.isOver(clock.instant()))
        .filter(meeting -> isOver(meeting.introduction()))
        .forEach(meeting -> {
          changes.change(
              meeting.id(),
              now -> now.isOver(clock.instant()) ? now : now.cancelWithIntroduction(clock));
        });
  }

  private boolean isOver(IntroductionId id) {
    return introductions.findById(id).filter(one -> !one.state().isTalking()).isPresent();
  }
}
