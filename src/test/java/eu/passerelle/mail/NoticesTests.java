package eu.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.mail.Notices.Entry;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;

/** What people are told on the screen, and what of it reaches them by mail. */
@ApplicationTest
class NoticesTests {

  private static final String ME = ActingAs.FOUNDER;
  private static final MailTemplate EXPIRED =
      MailTemplate.notice("listing-expired", NoticeKind.LISTINGS);
  private static final MailTemplate DECIDED =
      MailTemplate.notice("report-decided", NoticeKind.REPORTS);

  @Autowired private MongoTemplate mongo;
  @Autowired private MailRenderer renderer;
  @Autowired private MailTransport transport;
  @Autowired private DeliveryPreferences preferences;
  @Autowired private Notices notices;
  @Autowired private Accounts accounts;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private ActingAs acting;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));
  private final String run = "notices-test/" + UUID.randomUUID();
  private DeliveryPreferences mine;
  private Outbox outbox;

  @BeforeEach
  void open() {
    mine = new DeliveryPreferences(mongo, clock);
    outbox =
        new Outbox(
            mongo,
            renderer,
            transport,
            new NoticeFile(mongo, mine, events, clock),
            mine,
            new MailProperties("a@passerelle.example", null, Duration.ZERO),
            events,
            clock);
    forget();
    acting.signIn(ME);
  }

  @AfterEach
  void close() {
    acting.signOut();
    forget();
  }

  private void forget() {
    Query ours = Query.query(Criteria.where("_id").regex("^notices-test/"));
    mongo.remove(ours, Notice.class);
    mongo.remove(ours, Mail.class);
    mine.forget(ME);
    mongo.remove(Query.query(Criteria.where("person").is(ME)), Notice.class);
  }

  private String tell(String name) {
    return tell(name, EXPIRED, Map.of("title", "Boiteries à l’étable", "extensible", "no"));
  }

  private String tell(String name, MailTemplate template, Map<String, Object> values) {
    String key = run + "/" + name;
    outbox.enqueue(
        new Recipient(ME, "Élise Marchal", "elise@sonnaille.example"),
        template,
        Language.FR,
        key,
        MailData.of(values).page("listings/" + name));
    return key;
  }

  private void prefer(Delivery delivery, @Nullable LocalDate pausedUntil) {
    mine.change(
        ME,
        Map.of(NoticeKind.LISTINGS, new DeliveryPreference(delivery, Language.DE, pausedUntil)));
  }

  private List<Mail> mails() {
    return mongo.find(Query.query(Criteria.where("_id").regex("^" + run)), Mail.class);
  }

  @Test
  void whatIsMailedStandsOnTheScreenOnce() {
    String key = tell("one");
    tell("one");

    List<Entry> all = notices.latest(ME, false, 9);
    assertThat(all).extracting(Entry::key).containsExactly(key);
    assertThat(all.getFirst().title()).contains("Boiteries à l’étable");
    assertThat(all.getFirst().text()).isNotBlank();
    assertThat(all.getFirst().path()).isEqualTo("listings/one");
    assertThat(mails()).hasSize(1);
  }

  @Test
  void whoWantsNoMailSeesItOnTheScreen() {
    prefer(Delivery.NONE, null);

    tell("none");

    assertThat(notices.unread(ME)).isEqualTo(1);
    assertThat(mails()).isEmpty();
  }

  @Test
  void aPauseEndsOnItsDay() {
    prefer(Delivery.NOW, LocalDate.parse("2026-03-04"));
    tell("during");
    clock.moveTo(Instant.parse("2026-03-03T23:30:00Z"));
    tell("after");

    assertThat(notices.unread(ME)).isEqualTo(2);
    assertThat(mails()).extracting(Mail::key).containsExactly(run + "/after");
  }

  @Test
  void whatWasDecidedWhenItHappenedIsNotMailedLater() {
    prefer(Delivery.NONE, null);
    tell("once");
    prefer(Delivery.NOW, null);

    tell("once");

    assertThat(mails()).isEmpty();
  }

  @Test
  void aNoticeThatWasFiledBeforeASuddenEndIsStillMailed() {
    String key = run + "/cut-short";
    MailData data = MailData.of(Map.of("title", "Boiteries", "extensible", "no"));
    new NoticeFile(mongo, mine, events, clock)
        .file(key, ME, NoticeKind.LISTINGS, EXPIRED, Language.FR, data);

    tell("cut-short");

    assertThat(mails()).extracting(Mail::key).containsExactly(key);
    assertThat(notices.unread(ME)).isEqualTo(1);
  }

  @Test
  void decisionsOnContentAreAlwaysMailed() {
    mine.change(ME, Map.of(NoticeKind.REPORTS, new DeliveryPreference(Delivery.NONE, null, null)));

    tell("decided", DECIDED, Map.of("reference", "S-1", "title", "Boiteries"));

    assertThat(mails()).hasSize(1);
  }

  @Test
  void theWeeklyMailTakesWhatIsUnreadAndMeantForIt() {
    prefer(Delivery.DIGEST, null);
    String unread = tell("unread");
    String read = tell("read");
    notices.open(ME, read);

    assertThat(notices.forDigest(ME, 9)).extracting(Entry::key).containsExactly(unread);
    assertThat(mails()).isEmpty();
  }

  @Test
  void openingItsPageReadsANotice() {
    tell("page");
    tell("other");

    notices.readPage(ME, "listings/page");

    assertThat(notices.latest(ME, true, 9))
        .extracting(Entry::path)
        .containsExactly("listings/other");
    notices.readAll(ME);
    assertThat(notices.unread(ME)).isZero();
  }

  @Test
  void mailsComeInTheLanguageChosenForTheirKind() {
    prefer(Delivery.NOW, null);

    assertThat(
            SystemAccess.call(
                () -> accounts.addressees(List.of(new AccountId(ME)), NoticeKind.LISTINGS)))
        .extracting(account -> account.language())
        .containsExactly(Language.DE);
    assertThat(
            SystemAccess.call(
                () -> accounts.addressees(List.of(new AccountId(ME)), NoticeKind.MESSAGES)))
        .extracting(account -> account.language())
        .containsExactly(Language.FR);
  }

  @Test
  void nobodyReadsOrClearsWhatSomebodyElseIsTold() {
    String key = tell("mine");
    acting.signIn(ActingAs.PROFESSOR);

    assertThatThrownBy(() -> notices.latest(ME, false, 9))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> notices.readAll(ME)).isInstanceOf(AccessDeniedException.class);
    assertThat(notices.open(ActingAs.PROFESSOR, key)).isEmpty();
    acting.signIn(ME);
    assertThat(notices.unread(ME)).isEqualTo(1);
  }

  @Test
  void whoIsListeningHearsOfTheirsOnly() {
    AtomicInteger heard = new AtomicInteger();
    AtomicInteger elsewhere = new AtomicInteger();
    Runnable stop = notices.listen(ME, heard::incrementAndGet);
    acting.signIn(ActingAs.PROFESSOR);
    Runnable stopOther = notices.listen(ActingAs.PROFESSOR, elsewhere::incrementAndGet);

    tell("heard");
    stop.run();
    stopOther.run();
    tell("unheard");

    assertThat(heard).hasValue(1);
    assertThat(elsewhere).hasValue(0);
  }

  @Test
  void manyAtTheSameMomentFileOne() throws InterruptedException {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 8; i++) {
        threads.execute(() -> {
          try {
            start.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          tell("many");
        });
      }
      start.countDown();
    }

    assertThat(notices.unread(ME)).isEqualTo(1);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void anErasedPersonLeavesNoNotice() {
    prefer(Delivery.NOW, null);
    tell("gone");

    outbox.forget(ME, Pattern.compile("^nobody$"));

    assertThat(notices.latest(ME, false, 9)).isEmpty();
    assertThat(mine.of(ME).get(NoticeKind.LISTINGS)).isEqualTo(DeliveryPreference.USUAL);
  }
}
