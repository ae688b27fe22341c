package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.Role;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.Introduction.Step;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.Outbox;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * Writes to those who take part what happened. Which mails there must be follows from the history
 * and the messages, and each has a key of its own, so that telling again writes to nobody twice.
 * Nobody reads in a mail, or in its log, what they could not see on the screen.
 */
@Component
class IntroductionMails {

  /** What happened longer ago is no news any more. */
  private static final Duration NEWS = Duration.ofDays(2);

  /** What has just happened is told at once; what that misses, {@link #tellAllNews} tells. */
  private static final Duration JUST_NOW = Duration.ofMinutes(5);

  /** Below the root, before the id. */
  static final String PAGE = "introductions/";

  /** Whom a step is told. */
  private enum Audience {
    /** The other side's people than those who did it. */
    OTHER,
    /** Those who are waited for. */
    SAME,
    BOTH,
    ADVISER
  }

  private static final Map<IntroductionAct, Audience> NEWS_OF =
      Map.ofEntries(
          Map.entry(IntroductionAct.ASKED, Audience.OTHER),
          Map.entry(IntroductionAct.ACCEPTED, Audience.OTHER),
          Map.entry(IntroductionAct.DISCLOSED, Audience.OTHER),
          Map.entry(IntroductionAct.NEGOTIATION_BEGUN, Audience.OTHER),
          Map.entry(IntroductionAct.AGREED, Audience.OTHER),
          Map.entry(IntroductionAct.CONFIDENTIALITY_ASKED, Audience.OTHER),
          Map.entry(IntroductionAct.CONFIDENTIALITY_SIGNED, Audience.OTHER),
          Map.entry(IntroductionAct.CONFIDENTIALITY_CONFIRMED, Audience.OTHER),
          Map.entry(IntroductionAct.DECLINED, Audience.OTHER),
          Map.entry(IntroductionAct.ENDED, Audience.OTHER),
          Map.entry(IntroductionAct.WITHDRAWN, Audience.OTHER),
          Map.entry(IntroductionAct.REMINDED, Audience.SAME),
          Map.entry(IntroductionAct.ESCALATED, Audience.ADVISER),
          Map.entry(IntroductionAct.LAPSED, Audience.BOTH));

  /** What asks for something until a day; no news once nobody is waited for. */
  private static final Set<IntroductionAct> ASKING =
      Set.of(IntroductionAct.ASKED, IntroductionAct.REMINDED, IntroductionAct.ESCALATED);

  private final IntroductionRepository introductions;
  private final ListingCatalogue catalogue;
  private final Organisations organisations;
  private final Accounts accounts;
  private final Outbox outbox;
  private final ReplyClock replies;
  private final MongoTemplate mongo;
  private final Clock clock;

  IntroductionMails(
      IntroductionRepository introductions,
      ListingCatalogue catalogue,
      Organisations organisations,
      Accounts accounts,
      Outbox outbox,
      ReplyClock replies,
      MongoTemplate mongo,
      Clock clock) {
    this.introductions = introductions;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.accounts = accounts;
    this.outbox = outbox;
    this.replies = replies;
    this.mongo = mongo;
    this.clock = clock;
  }

  @EventListener
  void on(IntroductionChanged changed) {
    SystemAccess.run(
        () -> introductions.findById(changed.id()).ifPresent(found -> tell(found, JUST_NOW)));
  }

  /** Tells what events that were lost left untold. */
  void tellAllNews() {
    introductions
        .findByChangedAtGreaterThanEqual(clock.instant().minus(NEWS))
        .forEach(found -> tell(found, NEWS));
  }

  private void tell(Introduction introduction, Duration ofTheLast) {
    Optional<Listing> listing = catalogue.whole(introduction.listing());
    if (listing.isEmpty()) {
      return;
    }
    Instant since = clock.instant().minus(ofTheLast);
    IntStream.range(0, introduction.history().size())
        .filter(index -> introduction.history().get(index).at().isAfter(since))
        .forEach(index -> tell(introduction, listing.get(), index));
    messagesSince(introduction.id(), since)
        .forEach(message -> tell(introduction, listing.get(), message));
  }

  private List<Message> messagesSince(IntroductionId id, Instant since) {
    return mongo.find(
        Query.query(Criteria.where("introduction").is(id).and("at").gt(since)), Message.class);
  }

  private void tell(Introduction introduction, Listing listing, int index) {
    Step step = introduction.history().get(index);
    Audience audience = NEWS_OF.get(step.act());
    if (audience != null && (introduction.turn() != null || !ASKING.contains(step.act()))) {
      String name = template(step.act());
      audience(introduction, step, audience)
          .forEach((account, side) -> {
            if (!account.id().equals(step.by())) {
              Map<String, Object> values = values(introduction, listing, account, side);
              values.put("note", step.note() == null ? "" : step.note());
              send(
                  introduction,
                  account,
                  name,
                  "%s/%s/%d".formatted(name, introduction.id().value(), index),
                  values);
            }
          });
    }
  }

  private static String template(IntroductionAct act) {
    return "introduction-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void tell(Introduction introduction, Listing listing, Message message) {
    Side to = message.side().other();
    people(introduction, to)
        .forEach(account ->
            send(
                introduction,
                account,
                "introduction-message",
                "introduction-message/" + message.id().value(),
                values(introduction, listing, account, to)));
  }

  private void send(
      Introduction introduction,
      Account account,
      String template,
      String occasion,
      Map<String, Object> values) {
    outbox.enqueue(
        account.recipient(),
        MailTemplate.notice(template),
        account.language(),
        occasion + "/" + account.id().value(),
        MailData.of(values).page(PAGE + introduction.id().value()));
  }

  private Map<Account, Side> audience(Introduction introduction, Step step, Audience audience) {
    Map<Account, Side> told = new HashMap<>();
    for (Side side : Side.values()) {
      boolean concerned =
          audience == Audience.BOTH
              || (audience == Audience.OTHER && step.side() == side.other())
              || (audience == Audience.SAME && step.side() == side);
      if (concerned) {
        people(introduction, side).forEach(account -> told.put(account, side));
      }
    }
    if (audience == Audience.ADVISER) {
      advisers(introduction).forEach(account -> told.put(account, Side.ASKED));
    }
    return told;
  }

  /** Those who answer for a side, and who has acted or written for it. */
  private List<Account> people(Introduction introduction, Side side) {
    Organisation organisation =
        organisations.find(introduction.party(side).organisation()).orElse(null);
    if (organisation == null) {
      return List.of();
    }
    Set<AccountId> people =
        Stream.concat(
                organisations.administratorsOf(organisation).stream(),
                introduction.history().stream()
                    .filter(step -> step.side() == side)
                    .map(Step::by)
                    .filter(by -> organisation.roleOf(by).isPresent()))
            .collect(Collectors.toSet());
    return accounts.addressees(people);
  }

  private List<Account> advisers(Introduction introduction) {
    OrganisationId cluster = introduction.adviser();
    return cluster == null
        ? accounts.everyone().stream().filter(account -> account.has(Role.ANALYST)).toList()
        : accounts.addressees(
            organisations.find(cluster).map(organisations::administratorsOf).orElse(Set.of()));
  }

  private Map<String, Object> values(
      Introduction introduction, Listing listing, Account reader, Side side) {
    Texts texts = Texts.in(reader.language());
    Map<String, Object> values = new HashMap<>();
    values.put("title", title(listing, side, texts));
    String other = name(introduction, side.other(), texts);
    values.put("other", other);
    values.put("Other", Character.toUpperCase(other.charAt(0)) + other.substring(1));
    replies.lapseAt(introduction).map(texts::date).ifPresent(due -> values.put("due", due));
    return values;
  }

  /** An anonymous listing is called by its day to its own people, so that no log tells whose. */
  private static String title(Listing listing, Side reader, Texts texts) {
    return reader == Side.ASKED && !listing.isNamed()
        ? texts.get("mail.anonymous-listing", texts.date(listing.createdAt()))
        : listing.content().text().title();
  }

  /** What the other side may be called. */
  private String name(Introduction introduction, Side side, Texts texts) {
    return introduction.shows(side, Disclosure.ORGANISATION)
        ? organisations
            .find(introduction.party(side).organisation())
            .map(Organisation::name)
            .orElseGet(() -> texts.get("introduction.an-anonymous"))
        : texts.get("introduction.an-anonymous");
  }
}
