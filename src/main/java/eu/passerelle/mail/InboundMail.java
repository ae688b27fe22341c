package eu.passerelle.mail;

import eu.passerelle.mail.ReplyHandler.Result;
import eu.passerelle.operations.JobLocks;
import jakarta.annotation.PreDestroy;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the mailbox for answers, one mail after the other, on one node at a time. A mail is marked
 * as read once it is settled, so that one in whose middle this application died is read again; what
 * is written has a key that follows from its Message-ID.
 */
@Component
class InboundMail {

  private static final Logger LOG = LoggerFactory.getLogger(InboundMail.class);

  private static final int AT_A_TIME = 50;
  private static final int MILLISECONDS_TO_CONNECT = 10_000;
  private static final int MILLISECONDS_TO_ANSWER = 20_000;

  private static final Duration READING_AT_MOST = Duration.ofMinutes(1);

  /** The last mail of a run takes less than the rest. */
  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(5);

  /** What cannot be settled is tried again so long. */
  private static final Duration TRIED = Duration.ofDays(1);

  /** Where a mail's head tells to which of our addresses it went. */
  private static final List<String> ADDRESSED =
      List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

  private final InboundProperties properties;
  private final MailProperties mails;
  private final ReplyAddresses addresses;
  private final ReplyHandlers handlers;
  private final JobLocks locks;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("inbound-mail").daemon().factory());

  InboundMail(
      InboundProperties properties,
      MailProperties mails,
      ReplyAddresses addresses,
      ReplyHandlers handlers,
      JobLocks locks,
      Clock clock) {
    this.properties = properties;
    this.mails = mails;
    this.addresses = addresses;
    this.handlers = handlers;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  void sweep() {
    if (properties.isOn()) {
      thread.execute(() -> locks.runAlone("inbound-mail", LOCKED_AT_MOST, this::readAll));
    }
  }

  /** Reads what is new. Only for who holds the lock: then nobody else is reading. */
  void readAll() {
    Session session = Session.getInstance(settings());
    try (Store store = session.getStore(protocol())) {
      store.connect(properties.host(), properties.port(), properties.user(), properties.password());
      try (Folder folder = store.getFolder(properties.folder())) {
        folder.open(Folder.READ_WRITE);
        readAll(folder);
      }
    } catch (MessagingException e) {
      LOG.warn("The mailbox for answers cannot be read: {}", e.getClass().getSimpleName());
    }
  }

  private String protocol() {
    return properties.ssl() ? "imaps" : "imap";
  }

  /** Looking at a mail must not mark it as read. */
  private Properties settings() {
    String prefix = "mail.%s.".formatted(protocol());
    Properties settings = new Properties();
    settings.put(prefix + "peek", "true");
    settings.put(prefix + "starttls.enable", "true");
    settings.put(prefix + "ssl.checkserveridentity", "true");
    settings.put(prefix + "connectiontimeout", String.valueOf(MILLISECONDS_TO_CONNECT));
    settings.put(prefix + "timeout", String.valueOf(MILLISECONDS_TO_ANSWER));
    settings.put(prefix + "writetimeout", String.valueOf(MILLISECONDS_TO_ANSWER));
    return settings;
  }

  private void readAll(Folder folder) throws MessagingException {
    long deadline = System.nanoTime() + READING_AT_MOST.toNanos();
    Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
    for (int index = 0; index < Math.min(unseen.length, AT_A_TIME); index++) {
      if (System.nanoTime() < deadline && isSettled((MimeMessage) unseen[index])) {
        unseen[index].setFlag(Flags.Flag.SEEN, true);
      }
    }
  }

  /** Whether nothing is left to do with a mail; one that cannot be read is settled as well. */
  private boolean isSettled(MimeMessage message) throws MessagingException {
    try {
      LOG.info("A mail came in: {}", take(message));
      return true;
    } catch (MessagingException | IOException e) {
      requireOpen(message.getFolder());
      LOG.warn("A mail that came in cannot be read: {}", e.getClass().getSimpleName());
      return true;
    } catch (RuntimeException e) {
      LOG.error("A mail that came in could not be settled", e);
      return isOld(message);
    }
  }

  private static void requireOpen(Folder folder) throws FolderClosedException {
    if (!folder.isOpen()) {
      throw new FolderClosedException(folder);
    }
  }

  private boolean isOld(MimeMessage message) throws MessagingException {
    return message.getReceivedDate() == null
        || message.getReceivedDate().toInstant().isBefore(clock.instant().minus(TRIED));
  }

  private Result take(MimeMessage message) throws MessagingException, IOException {
    if (AutomaticMail.is(message) || isOurs(InboundReader.from(message))) {
      return Result.IGNORED;
    }
    Optional<ReplyAddress> address = addresses.in(addressed(message));
    Optional<ReplyHandler> handler = address.map(ReplyAddress::about).flatMap(handlers::of);
    return handler.isEmpty()
        ? Result.IGNORED
        : handler
            .get()
            .take(
                address.orElseThrow().about().subject(),
                address.orElseThrow().person(),
                InboundReader.read(message));
  }

  private boolean isOurs(@Nullable String from) {
    return from == null
        || from.equalsIgnoreCase(mails.from())
        || from.equalsIgnoreCase(properties.address())
        || addresses.in(from).isPresent();
  }

  private static String addressed(MimeMessage message) throws MessagingException {
    List<String> lines = new ArrayList<>();
    for (String header : ADDRESSED) {
      String[] values = message.getHeader(header);
      lines.addAll(values == null ? List.of() : List.of(values));
    }
    return String.join("\n", lines);
  }

  @PreDestroy
  void close() {
    thread.shutdown();
  }
}
