package eu.passerelle.insights;

import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes the reports that are due, with the rights of those who ordered them, and tells them.
 * Editions are kept for {@value #KEPT_MONTHS} months.
 */
@Component
class ReportRun {

  private static final Logger LOG = LoggerFactory.getLogger(ReportRun.class);
  private static final Duration LOCKED_AT_MOST = Duration.ofHours(2);
  private static final int KEPT_MONTHS = 13;
  private static final MailTemplate TEMPLATE = MailTemplate.letter("report-made");

  /** Address of the page where editions lie. */
  private static final String PAGE = "insights/reports";

  private final MongoTemplate mongo;
  private final Accounts accounts;
  private final ReportComposer composer;
  private final ReportPrinter printer;
  private final StandingMatches matches;
  private final Outbox outbox;
  private final JobLocks locks;
  private final Clock clock;

  ReportRun(
      MongoTemplate mongo,
      Accounts accounts,
      ReportComposer composer,
      ReportPrinter printer,
      StandingMatches matches,
      Outbox outbox,
      JobLocks locks,
      Clock clock) {
    this.mongo = mongo;
    this.accounts = accounts;
    this.composer = composer;
    this.printer = printer;
    this.matches = matches;
    this.outbox = outbox;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
  void makeWhatIsDue() {
    if (matches.isReady()) {
      locks.runAlone("region-reports", LOCKED_AT_MOST, this::run);
    }
  }

  /** Makes every report that is due; one that cannot be made any more is taken off. */
  void run() {
    LocalDate today = Texts.dayOf(clock.instant());
    mongo.remove(
        Query.query(Criteria.where("day").lt(today.minusMonths(KEPT_MONTHS))), ReportEdition.class);
    mongo.findAll(ReportOrder.class).stream()
        .filter(order -> order.isDue(today))
        .forEach(order -> make(order, today));
  }

  private void make(ReportOrder order, LocalDate today) {
    List<Account> person = SystemAccess.call(() -> accounts.addressees(List.of(order.account())));
    if (person.isEmpty()) {
      mongo.remove(order);
      return;
    }
    try {
      make(order, person.getFirst(), today);
      mongo.save(order.made(today));
    } catch (NoSuchElementException e) {
      LOG.info("A report on {} is not made any more: there is no such thing", order.target().key());
      mongo.remove(order);
    }
  }

  private void make(ReportOrder order, Account person, LocalDate today) {
    RegionReport report =
        SystemAccess.callAs(person, () -> composer.of(order.target(), order.language()));
    String id = order.id() + "/" + today;
    mongo.save(
        new ReportEdition(
            id,
            order.account(),
            report.title(),
            today,
            printer.print(report),
            ReportEdition.SCHEMA));
    outbox.enqueue(
        person.recipient(),
        TEMPLATE,
        order.language(),
        "report-made/" + id,
        MailData.of(Map.of("title", report.title(), "finding", report.findings().getFirst()))
            .page(PAGE));
  }
}
