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

/** What time does to introductions: a reminder, the adviser's help, the end; what came of it. */
@Component
class ReplySchedule {

  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final IntroductionRepository introductions;
  private final IntroductionChanges changes;
  private final OutcomeQuestions questions;
  private final Ledger ledger;
  private final IntroductionMails mails;
  private final ReplyClock replies;
  private final JobLocks locks;
  private final Clock clock;

  ReplySchedule(
      IntroductionRepository introductions,
      IntroductionChanges changes,
      OutcomeQuestions questions,
      Ledger ledger,
      IntroductionMails mails,
      ReplyClock replies,
      JobLocks locks,
      Clock clock) {
    this.introductions = introductions;
    this.changes = changes;
    this.questions = questions;
    this.ledger = ledger;
    this.mails = mails;
    this.replies = replies;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone("replies", LOCKED_AT_MOST, () -> SystemAccess.run(this::advance));
  }

  /** Does with every introduction what is due; doing it again changes nothing. */
  void advance() {
    introductions.findByTurnNotNull().forEach(this::advance);
    questions.ask();
    ledger.writeAllNews();
    mails.tellAllNews();
  }

  /** Not where somebody has answered meanwhile. */
  private void advance(Introduction found) {
    Turn turn = Objects.requireNonNull(found.turn());
    replies
        .due(found, clock.instant())
        .ifPresent(due ->
            changes.change(
                found.id(), due.act(), now -> turn.equals(now.turn()) ? after(now, due) : now));
  }

  private Introduction after(Introduction introduction, Overdue due) {
    return switch (due) {
      case REMINDER -> introduction.remind(clock);
      case ESCALATION -> introduction.escalate(clock);
      case END -> introduction.lapse(clock);
    };
  }
}
