package eu.passerelle.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.Introduction.Party;
import eu.passerelle.introductions.Question.Asked;
import eu.passerelle.introductions.ReplyHabit.Activity;
import eu.passerelle.introductions.ReplyHabit.Reply;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.SampleContent;
import eu.passerelle.operations.WorkingDays;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** How fast an organisation answers, from what it did by name. */
@ApplicationTest
class ResponsivenessTests {

  private static final OrganisationId OWNERS = new OrganisationId("org-sonnaille");
  private static final AccountId SOMEBODY = new AccountId("somebody");

  @Autowired private ListingCatalogue catalogue;
  @Autowired private ListingsOfTests listings;
  @Autowired private WorkingDays days;
  @Autowired private MongoTemplate mongo;

  /** When what is told is asked for; within the life of what was published just now. */
  private final Instant today = Instant.now();

  private final MovableClock then = new MovableClock(today);
  private final MovableClock now = new MovableClock(today);
  private int made;

  @BeforeEach
  @AfterEach
  void clear() {
    listings.closeAll();
    mongo.remove(new Query(), Question.class);
    mongo.remove(new Query(), Introduction.class);
    mongo.remove(new Query(), Message.class);
  }

  private Responsiveness responsiveness() {
    return new Responsiveness(catalogue, mongo, days, now);
  }

  private ListingId listing(boolean anonymous) {
    ListingText text =
        new ListingText(Language.FR, "Compter les larves au froid", "Elles se comptent.", "");
    return listings.publishNeed(
        anonymous
            ? SampleContent.anonymous(text, Set.of("computer-vision"), Set.of("agriculture"))
            : SampleContent.of(text, Set.of("computer-vision"), Set.of("agriculture")));
  }

  private Question asked(boolean anonymous, Instant at) {
    then.moveTo(at);
    return Question.ask(
        new Asked(
            new ListingId("asked-" + made++),
            1,
            new Party(OWNERS, anonymous),
            new Party(new OrganisationId("somewhere"), false),
            false,
            null),
        SOMEBODY,
        "Combien ?",
        then);
  }

  private void answered(boolean anonymous, Instant at, Duration after) {
    Question asked = asked(anonymous, at);
    then.move(after);
    mongo.insert(asked.answer(SOMEBODY, "Quarante.", null, then));
  }

  private void lapsed(Instant at) {
    Question asked = asked(false, at);
    then.move(Duration.ofDays(28));
    mongo.insert(asked.lapse(then));
  }

  /** Asked on Thursday the 24th of December 2026, before a holiday and a weekend. */
  @Test
  void holidaysDoNotCount() {
    ListingId listing = listing(false);
    Instant christmasEve = Instant.parse("2026-12-24T09:00:00Z");
    now.moveTo(christmasEve.plus(Duration.ofDays(20)));
    for (int index = 0; index < ReplyHabit.ENOUGH - 1; index++) {
      answered(false, christmasEve, Duration.ofDays(4));
    }
    assertThat(responsiveness().of(listing)).get().extracting(ReplyHabit::reply).isNull();

    answered(false, christmasEve, Duration.ofDays(4));

    assertThat(responsiveness().of(listing))
        .contains(new ReplyHabit(new Reply(OptionalInt.of(1)), Activity.THIS_MONTH));
  }

  @Test
  void whoLetsMostLapseRarelyAnswers() {
    ListingId listing = listing(false);
    Instant longAgo = today.minus(Duration.ofDays(200));
    for (int index = 0; index < 3; index++) {
      lapsed(longAgo);
    }
    answered(false, longAgo, Duration.ofHours(1));
    answered(false, longAgo, Duration.ofHours(1));
    mongo.insert(asked(false, today));

    assertThat(responsiveness().of(listing))
        .contains(new ReplyHabit(new Reply(OptionalInt.empty()), null));
  }

  @Test
  void whatIsDoneWithoutANameIsNotCountedAndNothingIsToldOfIt() {
    ListingId named = listing(false);
    ListingId anonymous = listing(true);
    for (int index = 0; index < ReplyHabit.ENOUGH; index++) {
      answered(true, today.minus(Duration.ofDays(3)), Duration.ofHours(1));
    }
    assertThat(responsiveness().of(named)).isEmpty();

    answered(false, today.minus(Duration.ofDays(3)), Duration.ofHours(1));
    assertThat(responsiveness().of(named)).contains(new ReplyHabit(null, Activity.THIS_WEEK));
    assertThat(responsiveness().of(anonymous)).isEmpty();
  }

  @Test
  void whatIsOlderThanAYearIsNotCounted() {
    ListingId listing = listing(false);
    for (int index = 0; index < ReplyHabit.ENOUGH; index++) {
      answered(false, today.minus(Duration.ofDays(400)), Duration.ofHours(1));
    }

    assertThat(responsiveness().of(listing)).isEmpty();
  }

  @Test
  void introductionsCountAndAMessageAnswersToo() {
    ListingId listing = listing(false);
    then.moveTo(today.minus(Duration.ofDays(20)));
    for (int index = 0; index < ReplyHabit.ENOUGH; index++) {
      Introduction asked = introduction(index);
      mongo.insert(asked);
      mongo.insert(
          new Message(
              MessageId.random(),
              asked.id(),
              Side.ASKED,
              SOMEBODY,
              "Bonjour",
              List.of(),
              then.instant(),
              Message.SCHEMA));
    }

    assertThat(responsiveness().of(listing))
        .contains(new ReplyHabit(new Reply(OptionalInt.of(0)), Activity.THIS_MONTH));
  }

  private Introduction introduction(int round) {
    return Introduction.ask(
        new Introduction.Interest(
            new ListingId("introduced"),
            1,
            new Party(OWNERS, false),
            new Party(new OrganisationId("somewhere"), false),
            null,
            null,
            round,
            new Request("Nous avons un capteur", "Un essai de trois mois", ""),
            Set.of(),
            null),
        SOMEBODY,
        then);
  }

  @Test
  void whatIsKnownIsToldForAFewMinutes() {
    ListingId listing = listing(false);
    Responsiveness responsiveness = responsiveness();
    assertThat(responsiveness.of(listing)).isEmpty();
    answered(false, today.minus(Duration.ofDays(3)), Duration.ofHours(1));
    assertThat(responsiveness.of(listing)).isEmpty();

    now.move(Duration.ofMinutes(6));

    assertThat(responsiveness.of(listing)).isPresent();
  }
}
