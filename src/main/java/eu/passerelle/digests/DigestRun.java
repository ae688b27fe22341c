package eu.passerelle.digests;

import eu.passerelle.access.Account;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Serves everybody once a week. A person's mail has one key a week and is handed in before they are
 * marked as served, so that a run which was cut short goes on where it was, missing nobody and
 * writing to nobody twice.
 */
@Component
class DigestRun {

  private static final Logger LOG = LoggerFactory.getLogger(DigestRun.class);

  static final MailTemplate TEMPLATE = new MailTemplate("weekly-digest", "digest", null);

  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");
  private static final Duration LINK_VALIDITY = Duration.ofDays(365);

  private final Accounts accounts;
  private final Subscriptions subscriptions;
  private final DigestComposer composer;
  private final Outbox outbox;
  private final SignedActions actions;
  private final MongoTemplate mongo;
  private final DigestProperties properties;
  private final Clock clock;

  DigestRun(
      Accounts accounts,
      Subscriptions subscriptions,
      DigestComposer composer,
      Outbox outbox,
      SignedActions actions,
      MongoTemplate mongo,
      DigestProperties properties,
      Clock clock) {
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.composer = composer;
    this.outbox = outbox;
    this.actions = actions;
    this.mongo = mongo;
    this.properties = properties;
    this.clock = clock;
  }

  /** The week that is to be served now, such as {@code 2026-W47}; null before its day and hour. */
  @Nullable String due() {
    ZonedDateTime now = clock.instant().atZone(ZONE);
    ZonedDateTime day =
        now.with(TemporalAdjusters.previousOrSame(properties.day())).with(properties.time());
    if (now.isBefore(day)) {
      return null;
    }
    String week =
        "%d-W%02d"
            .formatted(
                day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    return mongo.findById(week, Finished.class) == null ? week : null;
  }

  /** Serves everybody who has not been served this week. */
  void serve(String week) {
    boolean complete = true;
    for (Account account : SystemAccess.call(accounts::everyone)) {
      complete &= serve(week, account);
    }
    if (complete) {
      mongo.save(new Finished(week, clock.instant(), 1));
    }
  }

  /**
   * One person whose mail cannot be composed must not keep the mail from all who come after; they
   * are tried again with the next run.
   */
  private boolean serve(String week, Account account) {
    try {
      Subscription subscription = subscriptions.of(account.id());
      if (!week.equals(subscription.doneFor()) && subscription.isActiveOn(today())) {
        write(week, account, subscription);
      }
      return true;
    } catch (RuntimeException e) {
      LOG.error("No digest for account {}", account.id().value(), e);
      return false;
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private void write(String week, Account account, Subscription subscription) {
    Texts texts = Texts.in(account.language());
    Digest digest =
        SystemAccess.callAs(
            account, () -> composer.compose(texts, Set.copyOf(subscription.told())));
    if (!digest.news().isEmpty()) {
      outbox.enqueue(
          account.recipient(),
          TEMPLATE,
          account.language(),
          "weekly-digest/%s/%s".formatted(week, account.id().value()),
          data(digest).action(MailData.UNSUBSCRIBE, unsubscribe(account, week)));
    }
    subscriptions.served(subscription, week, digest.news());
  }

  private SignedActionId unsubscribe(Account account, String week) {
    return actions.issue(
        "unsubscribe-digest/%s/%s".formatted(account.id().value(), week),
        Order.reusable(
            Unsubscribing.PURPOSE,
            account.id().value(),
            account.id().value(),
            clock.instant().plus(LINK_VALIDITY)));
  }

  private static MailData data(Digest digest) {
    return MailData.of(
            Map.of(
                "answers",
                digest.answers(),
                "lists",
                entries(digest.lists()),
                "happened",
                entries(digest.happened()),
                "waiting",
                entries(digest.waiting()),
                "listings",
                digest.listings().stream().map(DigestRun::listing).toList()))
        .page("my");
  }

  private static Map<String, Object> listing(Digest.Answered listing) {
    return Map.of(
        "title",
        listing.title(),
        "page",
        listing.page(),
        "answers",
        listing.answers().stream().map(DigestRun::answer).toList());
  }

  private static Map<String, Object> answer(Digest.Answer answer) {
    return Map.of(
        "title",
        answer.title(),
        "who",
        answer.who(),
        "strength",
        answer.band(),
        "reasons",
        answer.reasons(),
        "page",
        answer.page(),
        "suggested",
        answer.suggested());
  }

  private static List<Map<String, Object>> entries(List<Digest.Entry> entries) {
    return entries.stream()
        .map(entry -> Map.<String, Object>of("text", entry.text(), "page", entry.page()))
        .toList();
  }

  /** That everybody was served in a week. */
  @Document("digestRuns")
  @TypeAlias("digestRun")
  record Finished(@Id String week, Instant at, int schema) {}
}
