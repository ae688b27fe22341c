package eu.passerelle.listings;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.Listing.Act;
import eu.passerelle.listings.Listing.Passage;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.Recipient;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes to the people of a listing what happened to it. A listing's history tells which mails
 * there must be, and each has a key of its own, so that telling again, after a lost event or from
 * another node, writes to nobody twice.
 */
@Component
class ListingMails {

  /** What happened longer ago is no news any more. */
  static final Duration NEWS = Duration.ofDays(2);

  static final Duration CONFIRMATION_VALIDITY = Duration.ofDays(30);

  static final MailTemplate CONFIRM = template("listing-confirm");
  static final MailTemplate EXPIRING = template("listing-expiring");

  private static MailTemplate template(String name) {
    return MailTemplate.notice(name, NoticeKind.LISTINGS);
  }

  /** What is told of a step, and whether to the one who wrote it on behalf alone. */
  private record News(MailTemplate template, boolean toWriterOnly) {
    static News toAll(String name) {
      return new News(ListingMails.template(name), false);
    }
  }

  private static final Map<Act, News> NEWS_OF =
      Map.of(
          Act.SENT_BACK, News.toAll("listing-sent-back"),
          Act.EDITS_SENT_BACK, News.toAll("listing-edits-sent-back"),
          Act.PUBLISHED, News.toAll("listing-published"),
          Act.HELD, News.toAll("listing-held"),
          Act.RELEASED, News.toAll("listing-released"),
          Act.EXPIRED, News.toAll("listing-expired"),
          Act.CONFIRMED, new News(template("listing-confirmed"), true),
          Act.DECLINED, new News(template("listing-declined"), true));

  private final ListingRepository listings;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Outbox outbox;
  private final SignedActions actions;
  private final Clock clock;

  ListingMails(
      ListingRepository listings,
      Organisations organisations,
      Accounts accounts,
      Outbox outbox,
      SignedActions actions,
      Clock clock) {
    this.listings = listings;
    this.organisations = organisations;
    this.accounts = accounts;
    this.outbox = outbox;
    this.actions = actions;
    this.clock = clock;
  }

  @EventListener
  void on(ListingChanged changed) {
    listings.findById(changed.id()).ifPresent(this::tellNews);
  }

  /** Tells what events that were lost left untold. */
  void tellAllNews() {
    listings.findByChangedAtGreaterThanEqual(clock.instant().minus(NEWS)).forEach(this::tellNews);
  }

  private void tellNews(Listing listing) {
    Instant since = clock.instant().minus(NEWS);
    IntStream.range(0, listing.history().size())
        .filter(step -> listing.history().get(step).at().isAfter(since))
        .forEach(step -> tell(listing, step, listing.history().get(step)));
    if (listing.awaitsConfirmation()) {
      askToConfirm(listing);
    }
  }

  private void tell(Listing listing, int step, Passage passage) {
    News news = NEWS_OF.get(passage.act());
    if (news != null) {
      for (Account account : news.toWriterOnly() ? writer(listing) : people(listing)) {
        if (!account.id().equals(passage.by())) {
          send(
              listing,
              news.template(),
              account,
              "%s/%s/%d/%s"
                  .formatted(
                      news.template().name(), listing.id().value(), step, account.id().value()),
              passage.note());
        }
      }
    }
  }

  /** Tells that a listing's time is running out; once for each end it has. */
  void tellEnd(Listing listing) {
    Instant end = Objects.requireNonNull(listing.expiresAt());
    for (Account account : people(listing)) {
      send(
          listing,
          EXPIRING,
          account,
          "listing-expiring/%s/%s/%s"
              .formatted(listing.id().value(), Texts.dayOf(end), account.id().value()),
          null);
    }
  }

  private void send(
      Listing listing, MailTemplate template, Account account, String key, @Nullable String note) {
    outbox.enqueue(
        account.recipient(),
        template,
        account.language(),
        key,
        MailData.of(values(listing, account.language(), note)).page(page(listing)));
  }

  private static Map<String, Object> values(
      Listing listing, Language language, @Nullable String note) {
    Map<String, Object> values = new HashMap<>();
    Texts texts = Texts.in(language);
    values.put("title", name(listing, texts));
    values.put("note", note == null ? "" : note);
    Optional.ofNullable(listing.expiresAt())
        .map(texts::date)
        .ifPresent(end -> values.put("end", end));
    values.put("extensible", listing.extendedAt() == null ? "yes" : "no");
    return values;
  }

  /** How a mail names a listing; an anonymous one by its day only, so that no log tells whose. */
  private static String name(Listing listing, Texts texts) {
    return listing.isNamed()
        ? listing.edited().text().title()
        : texts.get("mail.anonymous-listing", texts.date(listing.createdAt()));
  }

  private static String page(Listing listing) {
    return (listing.status() == ListingStatus.PUBLISHED ? "listings/" : "publish/")
        + listing.id().value();
  }

  /** The author, who wrote it on behalf, and the administrators of the organisation. */
  private List<Account> people(Listing listing) {
    return SystemAccess.call(() -> {
      Set<AccountId> people = new HashSet<>(administrators(listing));
      people.add(listing.author());
      return accounts.addressees(people, NoticeKind.LISTINGS);
    });
  }

  private Set<AccountId> administrators(Listing listing) {
    return organisations
        .find(listing.organisation())
        .map(organisations::administratorsOf)
        .orElse(Set.of());
  }

  private List<Account> writer(Listing listing) {
    OnBehalf writing = listing.onBehalf();
    return writing == null
        ? List.of()
        : SystemAccess.call(
            () -> accounts.addressees(Set.of(writing.writer()), NoticeKind.LISTINGS));
  }

  private void askToConfirm(Listing listing) {
    organisations
        .find(listing.organisation())
        .ifPresent(organisation -> askToConfirm(listing, organisation));
  }

  private void askToConfirm(Listing listing, Organisation organisation) {
    List<Account> administrators =
        SystemAccess.call(() ->
            accounts.addressees(organisations.administratorsOf(organisation), NoticeKind.LISTINGS));
    administrators.forEach(
        account -> askToConfirm(listing, account.recipient(), account.language()));
    OnBehalf.Confirmer confirmer = Objects.requireNonNull(listing.onBehalf()).confirmer();
    if (administrators.isEmpty() && confirmer != null) {
      askToConfirm(
          listing,
          Recipient.outside(confirmer.name(), confirmer.address()),
          listing.content().text().language());
    }
  }

  private void askToConfirm(Listing listing, Recipient recipient, Language language) {
    String about =
        "%s/%d/%s"
            .formatted(
                listing.id().value(),
                Objects.requireNonNull(listing.submittedAt()).toEpochMilli(),
                recipient.person() == null ? recipient.address() : recipient.person());
    Map<String, Object> values = values(listing, language, null);
    values.put("writer", writer(listing).stream().map(Account::name).findFirst().orElse(""));
    outbox.enqueue(
        recipient,
        CONFIRM,
        language,
        "listing-confirm/" + about,
        MailData.of(values)
            .action(MailData.MAIN, action(Confirmations.CONFIRM, about, listing, recipient))
            .action(MailData.SECOND, action(Confirmations.DECLINE, about, listing, recipient)));
  }

  private SignedActionId action(
      String purpose, String about, Listing listing, Recipient recipient) {
    return actions.issue(
        purpose + "/" + about,
        Order.once(
            purpose,
            Confirmations.subject(listing),
            recipient.person(),
            clock.instant().plus(CONFIRMATION_VALIDITY)));
  }
}
