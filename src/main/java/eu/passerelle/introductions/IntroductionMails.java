package eu.passerelle.introductions;

import eu.passerelle.access.Account;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.Introduction.Step;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.mail.MailData;
import eu.passerelle.mail.MailTemplate;
import eu.passerelle.mail.NoticeKind;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

  /** How long the links of a question what came of it can be used. */
  private static final Duration ANSWERED_WITHIN = Duration.ofDays(90);

  /** Below the root, before the id. */
  static final String PAGE = "introductions/";

  private static final MailTemplate MESSAGE =
      MailTemplate.notice("introduction-message", NoticeKind.MESSAGES);

  /** Whom a step is told. */
  private enum Audience {
    /** The other side's people than those who did it; both sides' where an adviser did. */
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
          Map.entry(IntroductionAct.AGREEMENT_REPORTED, Audience.OTHER),
          Map.entry(IntroductionAct.PROJECT_BEGUN, Audience.OTHER),
          Map.entry(IntroductionAct.FUNDED, Audience.OTHER),
          Map.entry(IntroductionAct.OUTCOMES_ASKED, Audience.BOTH),
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
  private final Addressees addressees;
  private final Outbox outbox;
  private final SignedActions actions;
  private final MongoTemplate mongo;
  private final Clock clock;

  IntroductionMails(
      IntroductionRepository introductions,
      ListingCatalogue catalogue,
      Addressees addressees,
      Outbox outbox,
      SignedActions actions,
      MongoTemplate mongo,
      Clock clock) {
    this.introductions = introductions;
    this.catalogue = catalogue;
    this.addressees = addressees;
    this.outbox = outbox;
    this.actions = actions;
    this.mongo = mongo;
    this.clock = clock;
  }

  @EventListener
  void on(IntroductionChanged changed) {
    SystemAccess.run(
        () -> introductions.findById(changed.id()).ifPresent(found -> tell(found, News.JUST_NOW)));
  }

  /** Tells what events that were lost left untold. */
  void tellAllNews() {
    introductions
        .findByChangedAtGreaterThanEqual(clock.instant().minus(News.RECENT))
        .forEach(found -> tell(found, News.RECENT));
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
      MailTemplate template = template(step.act());
      audience(introduction, step, audience)
          .forEach((account, side) -> {
            if (!account.id().equals(step.by())) {
              Map<String, Object> values = addressees.values(introduction, listing, account, side);
              values.put("note", step.note() == null ? "" : step.note());
              String occasion =
                  "%s/%s/%d".formatted(template.name(), introduction.id().value(), index);
              send(
                  account,
                  template,
                  occasion,
                  step.act() == IntroductionAct.OUTCOMES_ASKED
                      ? question(introduction, account, occasion, values)
                      : MailData.of(values).page(PAGE + introduction.id().value()));
            }
          });
    }
  }

  private static MailTemplate template(IntroductionAct act) {
    return MailTemplate.notice(
        "introduction-" + act.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        NoticeKind.INTRODUCTIONS);
  }

  private void tell(Introduction introduction, Listing listing, Message message) {
    Side to = message.side().other();
    addressees
        .people(introduction, to, NoticeKind.MESSAGES)
        .forEach(account ->
            send(
                account,
                MESSAGE,
                "introduction-message/" + message.id().value(),
                MailData.of(addressees.values(introduction, listing, account, to))
                    .page(PAGE + introduction.id().value())
                    .replyTo(ConversationReplies.about(introduction.id()))));
  }

  /** With a link for each of the two answers: the next stage was reached, or nothing yet. */
  private MailData question(
      Introduction introduction, Account account, String occasion, Map<String, Object> values) {
    OutcomeStage next = introduction.nextStage().orElse(OutcomeStage.FUNDING);
    values.put("stage", next.name());
    return MailData.of(values)
        .action(MailData.MAIN, answer(introduction, account, occasion, next))
        .action(MailData.SECOND, answer(introduction, account, occasion, null));
  }

  private SignedActionId answer(
      Introduction introduction, Account account, String occasion, @Nullable OutcomeStage stage) {
    String subject = OutcomeAnswers.subject(introduction.id(), stage);
    String person = account.id().value();
    return actions.issue(
        "%s/%s/%s".formatted(occasion, subject, person),
        SignedActions.Order.once(
            OutcomeAnswers.PURPOSE, subject, person, clock.instant().plus(ANSWERED_WITHIN)));
  }

  private void send(Account account, MailTemplate template, String occasion, MailData data) {
    outbox.enqueue(
        account.recipient(),
        template,
        account.language(),
        occasion + "/" + account.id().value(),
        data);
  }

  private Map<Account, Side> audience(Introduction introduction, Step step, Audience audience) {
    Map<Account, Side> told = new HashMap<>();
    for (Side side : Side.values()) {
      boolean concerned =
          audience == Audience.BOTH
              || (audience == Audience.OTHER && step.side() != side)
              || (audience == Audience.SAME && step.side() == side);
      if (concerned) {
        addressees
            .people(introduction, side, NoticeKind.INTRODUCTIONS)
            .forEach(account -> told.put(account, side));
      }
    }
    if (audience == Audience.ADVISER) {
      addressees
          .advisers(introduction, NoticeKind.INTRODUCTIONS)
          .forEach(account -> told.put(account, Side.ASKED));
    }
    return told;
  }
}
