package eu.passerelle.moderation;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.moderation.Appeal.Side;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Contesting what was decided, by the link that came with the decision: whoever has it contests,
 * with an account or without.
 */
@Service
public class Appeals {

  /** What a link is for, of which the subject is the report and the side. */
  static final String PURPOSE = "contest-decision";

  private static final int ATTEMPTS = 3;

  private final ReportRepository reports;
  private final SignedActions actions;
  private final ModerationMails mails;
  private final AuditTrail audit;
  private final Clock clock;

  Appeals(
      ReportRepository reports,
      SignedActions actions,
      ModerationMails mails,
      AuditTrail audit,
      Clock clock) {
    this.reports = reports;
    this.actions = actions;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What a side may read of what it contests.
   *
   * @param title what the decision is about
   * @param contestable whether it can still be contested; it cannot twice
   */
  public record Contestable(
      String reference,
      String title,
      Outcome outcome,
      String reasons,
      Instant decidedAt,
      boolean contestable) {}

  static String subject(Report report, Side side) {
    return report.id().value() + "/" + side;
  }

  /** What a link is about; empty when it is worthless. */
  public Optional<Contestable> find(String token, Language language) {
    return action(token).flatMap(action -> contestable(action, Texts.in(language)));
  }

  private Optional<SignedAction> action(String token) {
    return actions.find(token).filter(action -> action.purpose().equals(PURPOSE));
  }

  private Optional<Contestable> contestable(SignedAction action, Texts texts) {
    Side side = side(action);
    return report(action)
        .flatMap(report ->
            report
                .inForce()
                .map(taken ->
                    new Contestable(
                        report.reference(),
                        ModerationMails.title(report, side, texts),
                        taken.outcome(),
                        taken.reasons(),
                        taken.at(),
                        report.isContestable(side, clock.instant()))));
  }

  private Optional<Report> report(SignedAction action) {
    return reports.findById(
        new ReportId(action.subject().substring(0, action.subject().indexOf('/'))));
  }

  private static Side side(SignedAction action) {
    return Side.valueOf(action.subject().substring(action.subject().indexOf('/') + 1));
  }

  /**
   * Contests what was decided; the link is used up then.
   *
   * @param why {@value Report#SHORTEST_TEXT} to {@value Report#LONGEST_TEXT} characters
   * @return whether it was; not when the link is worthless, or the side has contested already
   * @throws IllegalArgumentException where the text is too short or too long
   */
  public boolean contest(String token, String why) {
    Optional<SignedAction> action = action(token);
    if (action.isEmpty() || !contest(action.get(), why)) {
      return false;
    }
    actions.use(token, PURPOSE);
    return true;
  }

  /** Somebody else may change the report at the same moment; then it is looked at anew. */
  private boolean contest(SignedAction action, String why) {
    for (int attempt = 1; ; attempt++) {
      try {
        Optional<Report> report =
            report(action).filter(found -> found.isContestable(side(action), clock.instant()));
        report.ifPresent(found -> save(found.contest(side(action), why, clock), action));
        return report.isPresent();
      } catch (OptimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void save(Report contested, SignedAction action) {
    Report saved = reports.save(contested);
    audit.record("report.contested", "report", saved.id().value());
    mails.tellContested(saved, side(action), action);
  }
}
