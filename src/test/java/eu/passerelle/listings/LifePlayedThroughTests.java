package eu.passerelle.listings;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.mail.Mail;
import eu.passerelle.mail.Outbox;
import eu.passerelle.mail.OutboxOfTests;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import eu.passerelle.territories.Territories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.repository.support.MongoRepositoryFactory;

/** A year and a half and more in the life of some listings, day by day, with a clock of its own. */
@ApplicationTest
class LifePlayedThroughTests {

  private static final OrganisationId SONNAILLE = new OrganisationId("org-sonnaille");
  private static final Instant START = Instant.parse("2031-01-06T09:00:00Z");

  @Autowired private MongoTemplate mongo;
  @Autowired private MongoClient client;
  @Autowired private ListingRights rights;
  @Autowired private Organisations organisations;
  @Autowired private OrganisationRights organisationRights;
  @Autowired private IdentitySearch identity;
  @Autowired private CurrentAccount current;
  @Autowired private Accounts accounts;
  @Autowired private AuditTrail audit;
  @Autowired private SignedActions actions;
  @Autowired private Territories territories;
  @Autowired private JobLocks locks;
  @Autowired private ActingAs acting;
  @Autowired private OutboxOfTests outboxes;

  private final MovableClock clock = new MovableClock(START);
  private MongoTemplate apart;
  private ListingRepository listings;
  private ListingDesk desk;
  private ListingReview review;
  private ListingLifeCycle life;

  /** On a store apart: the listings of the other tests must not age with these. */
  @BeforeEach
  void build() {
    apart =
        new MongoTemplate(
            new SimpleMongoClientDatabaseFactory(client, "life-played-through"),
            mongo.getConverter());
    listings = new MongoRepositoryFactory(apart).getRepository(ListingRepository.class);
    ListingEditions editions = new ListingEditions(apart);
    Outbox outbox = outboxes.at(clock);
    ListingMails mails =
        new ListingMails(listings, organisations, accounts, outbox, actions, clock);
    ApplicationEventPublisher events =
        event -> {
          if (event instanceof ListingChanged changed) {
            mails.on(changed);
          }
        };
    ListingChanges changes = new ListingChanges(listings, editions, audit, events);
    desk =
        new ListingDesk(
            listings,
            changes,
            editions,
            organisations,
            organisationRights,
            rights,
            new Confirmations(listings, changes, organisations, accounts, clock),
            identity,
            current,
            audit,
            events,
            territories,
            clock);
    review =
        new ListingReview(
            listings,
            changes,
            organisations,
            organisationRights,
            rights,
            current,
            audit,
            new ReviewClaims(apart, accounts, clock),
            territories,
            clock);
    life = new ListingLifeCycle(listings, changes, mails, locks, clock);
  }

  @AfterEach
  void clear() {
    apart.remove(new Query(), Listing.class);
    mongo.remove(Query.query(Criteria.where("createdAt").gte(START)), Mail.class);
  }

  private ListingId published(String title) {
    ListingId id =
        acting.as(
            FOUNDER,
            () -> {
              Listing draft = desk.begin(ListingKind.NEED, SONNAILLE, Language.FR);
              desk.keep(draft, content(title));
              return desk.submit(draft.id(), false, null).id();
            });
    acting.run(ANALYST, () -> review.approve(id));
    return id;
  }

  private static ListingContent content(String title) {
    return SampleContent.of(
        new ListingText(Language.FR, title, "Ce qui ne va pas.", ""),
        Set.of("internet-of-things"),
        Set.of("agriculture"));
  }

  /** Moves on day by day; every day the job runs twice, as on a day of restarts. */
  private void days(int count) {
    for (int day = 0; day < count; day++) {
      clock.move(Duration.ofDays(1));
      only(life::advance);
    }
  }

  private static void only(Runnable job) {
    job.run();
    job.run();
  }

  private ListingStatus status(ListingId id) {
    return listings.findById(id).orElseThrow().status();
  }

  private List<String> mails(ListingId id) {
    TreeMap<Instant, String> mails = new TreeMap<>();
    mongo
        .find(Query.query(Criteria.where("_id").regex("/" + id.value() + "/")), Mail.class)
        .forEach(mail -> mails.put(mail.createdAt(), day(mail) + " " + mail.template().name()));
    return List.copyOf(mails.values());
  }

  private static long day(Mail mail) {
    return Duration.between(START, mail.createdAt()).toDays();
  }

  @Test
  void aYearAndAHalfGivesExactlyTheseStatesAndMails() {
    ListingId forgotten = published("Oubliée");
    ListingId extended = published("Prolongée");
    ListingId closed = published("Résolue");
    ListingId held = published("Suspendue");

    days(100);
    acting.run(FOUNDER, () -> desk.close(closed, Outcome.SOLVED_HERE));
    acting.run(ANALYST, () -> review.hold(held, "Que cherchez-vous au juste ?"));
    days(10);
    acting.run(ANALYST, () -> review.release(held));
    days(240);
    assertThat(status(forgotten)).isEqualTo(ListingStatus.PUBLISHED);
    days(10);
    acting.run(FOUNDER, () -> desk.extend(extended, 182));
    days(4);
    assertThat(status(forgotten)).isEqualTo(ListingStatus.PUBLISHED);
    days(1);
    assertThat(status(forgotten)).isEqualTo(ListingStatus.EXPIRED);
    assertThat(status(held)).isEqualTo(ListingStatus.EXPIRED);
    assertThat(status(extended)).isEqualTo(ListingStatus.PUBLISHED);
    days(176);
    assertThat(status(extended)).isEqualTo(ListingStatus.PUBLISHED);
    days(1);
    assertThat(status(extended)).isEqualTo(ListingStatus.EXPIRED);
    days(10);

    assertThat(status(closed)).isEqualTo(ListingStatus.CLOSED);
    assertThat(mails(forgotten))
        .containsExactly("0 listing-published", "351 listing-expiring", "365 listing-expired");
    assertThat(mails(extended))
        .containsExactly(
            "0 listing-published",
            "351 listing-expiring",
            "528 listing-expiring",
            "542 listing-expired");
    assertThat(mails(closed)).containsExactly("0 listing-published");
    assertThat(mails(held))
        .containsExactly(
            "0 listing-published",
            "100 listing-held",
            "110 listing-released",
            "351 listing-expiring",
            "365 listing-expired");
  }

  @Test
  void whatEndedIsArchivedAfterTwoYearsAndNoSooner() {
    ListingId closed = published("Résolue");
    acting.run(FOUNDER, () -> desk.close(closed, Outcome.SOLVED_HERE));

    clock.move(Duration.ofDays(729));
    only(life::advance);
    assertThat(status(closed)).isEqualTo(ListingStatus.CLOSED);
    clock.move(Duration.ofDays(1));
    only(life::advance);

    assertThat(status(closed)).isEqualTo(ListingStatus.ARCHIVED);
  }

  @Test
  void newsWhoseEventWasLostAreToldByTheSweepOnce() {
    ListingId id = published("Publiée sans bruit");
    mongo.remove(Query.query(Criteria.where("_id").regex("/" + id.value() + "/")), Mail.class);

    only(life::advance);

    assertThat(mails(id)).containsExactly("0 listing-published");
  }
}
