package eu.passerelle.introductions;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.ReplyClock.Overdue;
import eu.passerelle.operations.JobLocks;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time does to questions: a reminder, the adviser's help, the end. */
@Component
class QuestionSchedule {

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final QuestionRepository questions;
  private final QuestionChanges changes;
  private final QuestionMails mails;
  private final ReplyClock replies;
  private final JobLocks locks;
  private final Clock clock;

  QuestionSchedule(
      QuestionRepository questions,
      QuestionChanges changes,
      QuestionMails mails,
      ReplyClock replies,
      JobLocks locks,
      Clock clock) {
    this.questions = questions;
    this.changes = changes;
    this.mails = mails;
    this.replies = replies;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone("question-replies", LOCKED_AT_MOST, () -> SystemAccess.run(this::advance));
  }

  /** Does with every question what is due; doing it again changes nothing. */
  void advance() {
    questions.findByTurnNotNull().forEach(this::advance);
    mails.tellAllNews();
  }

  /** Not where somebody has answered meanwhile. */
  private void advance(Question found) {
    Turn turn = Objects.requireNonNull(found.turn());
    replies
        .due(found, clock.instant())
        .ifPresent(due ->
            changes.change(
                found.id(), due.act(), now -> turn.equals(now.turn()) ? after(now, due) : now));
  }

  private Question after(Question question, Overdue due) {
    return switch (due) {
      case REMINDER -> question.remind(clock);
      case ESCALATION -> question.escalate(clock);
      case END -> question.lapse(clock);
    };
  }
}
