package eu.passerelle.mail;

import eu.passerelle.operations.JobLocks;
import jakarta.annotation.PreDestroy;
import jakarta.mail.SendFailedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends what is due, one mail after the other, on one node at a time. Before a mail is handed over
 * it is marked as being sent; one that is found so marked later was in the server's hands when this
 * application died, and goes again with the same Message-ID, by which mailboxes recognise it.
 */
@Component
class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

  private static final int AT_A_TIME = 50;
  private static final int PERMANENT = 500;

  /** Handing over one mail takes less than the rest under the time limits of the settings. */
  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(3);

  private static final Duration SENDING_AT_MOST = Duration.ofMinutes(1);

  private final MongoTemplate mongo;
  private final MailTransport transport;
  private final NoticeFile notices;
  private final ReplyHandlers handlers;
  private final JobLocks locks;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("mail").daemon().factory());

  MailDelivery(
      MongoTemplate mongo,
      MailTransport transport,
      NoticeFile notices,
      ReplyHandlers handlers,
      JobLocks locks,
      Clock clock) {
    this.mongo = mongo;
    this.transport = transport;
    this.notices = notices;
    this.handlers = handlers;
    this.locks = locks;
    this.clock = clock;
  }

  @EventListener(Outbox.MailEnqueued.class)
  void soon() {
    if (transport.isThere()) {
      thread.execute(this::sendDue);
    }
  }

  @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void sweep() {
    soon();
  }

  private void sendDue() {
    if (mongo.exists(due(clock.instant()), Mail.class) || mongo.exists(inDoubt(), Mail.class)) {
      locks.runAlone("mail", LOCKED_AT_MOST, this::sendAllDue);
    }
  }

  /**
   * Sends the mails that are due, those in doubt first to be due again. Only for who holds the
   * lock: then nobody is sending them.
   */
  void sendAllDue() {
    long deadline = System.nanoTime() + SENDING_AT_MOST.toNanos();
    mongo.find(inDoubt(), Mail.class).forEach(mail -> mongo.save(mail.inDoubt(clock.instant())));
    List<Mail> due = mongo.find(due(clock.instant()), Mail.class);
    while (!due.isEmpty() && System.nanoTime() < deadline) {
      due.stream().takeWhile(mail -> System.nanoTime() < deadline).forEach(this::send);
      due = mongo.find(due(clock.instant()), Mail.class);
    }
  }

  private static Query due(Instant now) {
    return Query.query(Criteria.where("status").is(MailStatus.QUEUED).and("dueAt").lte(now))
        .with(Sort.by("dueAt"))
        .limit(AT_A_TIME);
  }

  private static Query inDoubt() {
    return Query.query(Criteria.where("status").is(MailStatus.SENDING));
  }

  private void send(Mail mail) {
    if (mail.template().kind() == NoticeKind.MESSAGES && notices.isRead(mail.key())) {
      mongo.save(mail.readOnScreen(clock.instant()));
    } else if (!handlers.concerns(mail)) {
      mongo.save(mail.withheld(clock.instant()));
    } else {
      handOver(mail);
    }
  }

  private void handOver(Mail mail) {
    Mail sending = mongo.save(mail.sending(clock.instant()));
    try {
      transport.send(sending, clock.instant());
      mongo.save(sending.sent(clock.instant()));
    } catch (MailException e) {
      LOG.warn("A mail was not sent: {}", reason(e));
      mongo.save(
          isForGood(e)
              ? sending.refusedForGood(reason(e), clock.instant())
              : sending.failed(reason(e), clock.instant()));
    }
  }

  /** A refusal of class 5 (RFC 5321, 4.2.1), or a mail that cannot even be written. */
  private static boolean isForGood(MailException failure) {
    return failure instanceof MailPreparationException
        || causes(failure).map(MailDelivery::replyCode).anyMatch(code -> code >= PERMANENT);
  }

  /** What failed, without the address that a server's answer may repeat. */
  private static String reason(MailException failure) {
    int code = causes(failure).mapToInt(MailDelivery::replyCode).max().orElse(0);
    return code > 0 ? "SMTP " + code : kind(failure);
  }

  private static String kind(MailException failure) {
    return causes(failure)
        .reduce((outer, inner) -> inner)
        .map(cause -> cause.getClass().getSimpleName())
        .orElse(failure.getClass().getSimpleName());
  }

  private static int replyCode(Throwable failure) {
    return switch (failure) {
      case SMTPAddressFailedException refused -> refused.getReturnCode();
      case SMTPSendFailedException refused -> refused.getReturnCode();
      default -> 0;
    };
  }

  private static Stream<Throwable> causes(Throwable failure) {
    Stream<Throwable> perMessage =
        failure instanceof MailSendException several
            ? Stream.of(several.getMessageExceptions())
            : Stream.empty();
    Stream<Throwable> chain =
        Stream.concat(
            Stream.ofNullable(failure.getCause()),
            failure instanceof SendFailedException refused
                ? Stream.ofNullable(refused.getNextException())
                : Stream.empty());
    return Stream.concat(
        Stream.of(failure), Stream.concat(perMessage, chain).flatMap(MailDelivery::causes));
  }

  @PreDestroy
  void close() {
    thread.shutdown();
  }
}
