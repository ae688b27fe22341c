package eu.passerelle.moderation;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.Recipient;
import eu.passerelle.mail.SignedAction;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.moderation.Appeal.Ruling;
import eu.passerelle.moderation.Appeal.Side;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Tells both sides of a report what becomes of it. Neither learns who the other is: the
 * administrators not who reported, the reporter not whose an anonymous listing is.
 */
@Component
class ModerationMails {

  /** Below the root, before the token: where a decision is contested. */
  static final String CONTEST = "moderation/appeal";

  private static final MailTemplate RECEIVED = template("report-received");
  private static final MailTemplate DECIDED = template("report-decided");
  private static final MailTemplate STATEMENT = template("content-decision");
  private static final MailTemplate CONTESTED = template("appeal-received");
  private static final MailTemplate RULED = template("appeal-decided");

  private static MailTemplate template(String name) {
    return MailTemplate.notice(name, NoticeKind.REPORTS);
  }

  private final Outbox outbox;
  private final SignedActions actions;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Clock clock;

  ModerationMails(
      Outbox outbox,
      SignedActions actions,
      Organisations organisations,
      Accounts accounts,
      Clock clock) {
    this.outbox = outbox;
    this.actions = actions;
    this.organisations = organisations;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** Somebody who is told, in their language. */
  private record Addressee(Side side, Recipient recipient, Language language) {

    String key() {
      return side + "/" + (recipient.person() == null ? recipient.address() : recipient.person());
    }
  }

  private List<Addressee> addressees(Report report, Side side) {
    return side == Side.OWNER ? owners(report) : reporter(report);
  }

  private static List<Addressee> reporter(Report report) {
    Reporter reporter = report.reporter();
    if (reporter == null || !reporter.canBeWrittenTo()) {
      return List.of();
    }
    AccountId account = reporter.account();
    return List.of(
        new Addressee(
            Side.REPORTER,
            new Recipient(
                account == null ? null : account.value(), reporter.name(), reporter.address()),
            reporter.language()));
  }

  private List<Addressee> owners(Report report) {
    return SystemAccess.call(() ->
            organisations.findAll(List.of(report.subject().owner())).values().stream()
                .flatMap(owner -> administrators(owner).stream())
                .toList())
        .stream()
        .map(account -> new Addressee(Side.OWNER, account.recipient(), account.language()))
        .toList();
  }

  private List<Account> administrators(Organisation owner) {
    return accounts.addressees(organisations.administratorsOf(owner), NoticeKind.REPORTS);
  }

  /** How a side knows what was reported; an anonymous listing by its day, so no log tells whose. */
  static String title(Report report, Side side, Texts texts) {
    ReportedSubject subject = report.subject();
    return side == Side.OWNER && subject.anonymous()
        ? texts.get("mail.anonymous-listing", texts.date(subject.createdAt()))
        : subject.title();
  }

  void tellReceived(Report report) {
    reporter(report).forEach(to -> send(to, RECEIVED, report, MailData.of(values(report, to))));
  }

  /** Tells both sides of the first decision. */
  void tellDecided(Report report, Decision taken) {
    reporter(report).forEach(to -> sendDecision(to, DECIDED, report, taken));
    owners(report).forEach(to -> sendDecision(to, STATEMENT, report, taken));
  }

  /** Tells the side that contested that it is being looked at. */
  void tellContested(Report report, Side side, SignedAction by) {
    addressees(report, side).stream()
        .filter(to -> Objects.equals(to.recipient().person(), by.person()))
        .forEach(to -> send(to, CONTESTED, report, MailData.of(values(report, to))));
  }

  /** Tells the side that contested, and the other where something changed for it. */
  void tellRuled(Report report, Side contesting) {
    Ruling ruling = report.appeal(contesting).map(Appeal::ruling).orElseThrow();
    addressees(report, contesting).forEach(to -> sendRuling(to, report, ruling, true));
    if (ruling.reversed()) {
      Side other = contesting == Side.OWNER ? Side.REPORTER : Side.OWNER;
      boolean restricted = other == Side.OWNER && ruling.decision().outcome().isRestriction();
      addressees(report, other)
          .forEach(to -> {
            if (restricted) {
              sendDecision(to, STATEMENT, report, ruling.decision());
            } else {
              sendRuling(to, report, ruling, false);
            }
          });
    }
  }

  private void sendDecision(Addressee to, MailTemplate template, Report report, Decision taken) {
    Map<String, Object> values = values(report, to);
    values.putAll(values(taken));
    send(to, template, report, contestable(to, report, taken, values));
  }

  private void sendRuling(Addressee to, Report report, Ruling ruling, boolean own) {
    Map<String, Object> values = values(report, to);
    values.putAll(values(ruling.decision()));
    values.put("reversed", yes(ruling.reversed()));
    values.put("own", yes(own));
    send(to, RULED, report, contestable(to, report, ruling.decision(), values));
  }

  /** With the link by which it can be contested, where it can. */
  private MailData contestable(
      Addressee to, Report report, Decision taken, Map<String, Object> values) {
    boolean contestable = report.isContestable(to.side(), clock.instant());
    values.put("contestable", yes(contestable));
    values.put("until", Texts.in(to.language()).date(Report.end(taken)));
    return contestable
        ? MailData.of(values).page(CONTEST, link(to, report, taken))
        : MailData.of(values);
  }

  private SignedActionId link(Addressee to, Report report, Decision taken) {
    return actions.issue(
        "%s/%s/%d/%s"
            .formatted(Appeals.PURPOSE, report.id().value(), taken.at().toEpochMilli(), to.key()),
        Order.once(
            Appeals.PURPOSE,
            Appeals.subject(report, to.side()),
            to.recipient().person(),
            Report.end(taken)));
  }

  private void send(Addressee to, MailTemplate template, Report report, MailData data) {
    outbox.enqueue(
        to.recipient(),
        template,
        to.language(),
        "%s/%s/%d/%s"
            .formatted(
                template.name(),
                report.id().value(),
                report.appeals().stream().filter(Predicate.not(Appeal::waits)).count(),
                to.key()),
        data);
  }

  private static Map<String, Object> values(Report report, Addressee to) {
    Map<String, Object> values = new HashMap<>();
    values.put("reference", report.reference());
    values.put("reported", yes(report.isReported()));
    values.put("kind", report.subject().kind().name());
    values.put("title", title(report, to.side(), Texts.in(to.language())));
    return values;
  }

  private static Map<String, Object> values(Decision taken) {
    return Map.of(
        "outcome", taken.outcome().name(),
        "ground", taken.ground() == null ? "" : taken.ground().name(),
        "rule", taken.rule(),
        "reasons", taken.reasons());
  }

  private static String yes(boolean so) {
    return so ? "yes" : "no";
  }
}
