package eu.passerelle.listings;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.listings.SharedReview.Taken;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Of several reviewers one has a listing, and the others know. */
@ApplicationTest
class ReviewClaimsTests {

  private static final AccountId ONE = new AccountId("reviewer-one");
  private static final AccountId OTHER = new AccountId("reviewer-other");

  @Autowired private MongoTemplate mongo;
  @Autowired private ListingDesk desk;
  @Autowired private ListingReview review;
  @Autowired private SharedReview shared;
  @Autowired private Accounts accounts;
  @Autowired private ActingAs acting;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final ListingId listing = new ListingId("claimed-" + UUID.randomUUID());

  private ReviewClaims claims() {
    return new ReviewClaims(mongo, accounts, clock);
  }

  @Test
  void whoComesFirstHasItAndKeepsItByComingBack() {
    ReviewClaims claims = claims();

    assertThat(claims.take(listing, ONE)).isTrue();
    assertThat(claims.take(listing, OTHER)).isFalse();
    clock.move(ReviewClaims.VALIDITY.minusMinutes(1));
    assertThat(claims.take(listing, ONE)).isTrue();
    clock.move(ReviewClaims.VALIDITY.minusMinutes(1));
    assertThat(claims.take(listing, OTHER)).as("it was renewed").isFalse();
    assertThat(claims.of(listing).orElseThrow().since())
        .isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
  }

  @Test
  void whatNobodyGoesOnWithIsFreeAfterAWhile() {
    ReviewClaims claims = claims();
    claims.take(listing, ONE);

    clock.move(ReviewClaims.VALIDITY);

    assertThat(claims.of(listing)).isEmpty();
    assertThat(claims.take(listing, OTHER)).isTrue();
    assertThat(claims.of(listing).orElseThrow().person()).isEqualTo(OTHER);
  }

  @Test
  void itIsGivenBackByWhoHasItOnly() {
    ReviewClaims claims = claims();
    claims.take(listing, ONE);

    claims.giveBack(listing, OTHER);
    assertThat(claims.of(listing)).isPresent();
    claims.giveBack(listing, ONE);

    assertThat(claims.of(listing)).isEmpty();
  }

  @Test
  void ofManyAtTheSameMomentOneGetsIt() throws Exception {
    ReviewClaims claims = claims();
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> taken =
          IntStream.range(0, 8)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return claims.take(listing, new AccountId("reviewer-" + i));
                  }))
              .toList();
      start.countDown();

      int got = 0;
      for (Future<Boolean> each : taken) {
        got += each.get() ? 1 : 0;
      }
      assertThat(got).isEqualTo(1);
    }
  }

  @Test
  void ofTwoWhoTakeItOverFromTheSamePersonOneGetsIt() {
    ReviewClaims claims = claims();
    AccountId third = new AccountId("reviewer-third");
    claims.take(listing, ONE);

    assertThat(claims.takeOver(listing, ONE, OTHER)).isTrue();
    assertThat(claims.takeOver(listing, ONE, third)).isFalse();
  }

  @Test
  void itIsKeptWhileAPageIsOpenAndGivenBackWithTheLast() {
    ReviewClaims claims = claims();
    claims.take(listing, ONE);
    Runnable firstWindow = claims.keep(listing, ONE);
    Runnable secondWindow = claims.keep(listing, ONE);
    clock.move(Duration.ofMinutes(20));
    claims.renewKept();
    clock.move(Duration.ofMinutes(20));

    firstWindow.run();
    assertThat(claims.of(listing)).as("another window is open").isPresent();
    secondWindow.run();

    assertThat(claims.of(listing)).isEmpty();
  }

  @Test
  void whoWatchesIsToldOfWhatHappensHereAndElsewhere() {
    ReviewClaims here = claims();
    ReviewClaims elsewhere = claims();
    AtomicInteger told = new AtomicInteger();
    Runnable stop = here.listen(told::incrementAndGet);
    here.look();
    int before = told.get();

    here.take(listing, ONE);
    assertThat(told.get()).isEqualTo(before + 1);
    elsewhere.giveBack(listing, ONE);
    here.look();
    here.look();
    assertThat(told.get()).isEqualTo(before + 2);

    stop.run();
    here.take(listing, OTHER);
    assertThat(told.get()).isEqualTo(before + 2);
  }

  @Test
  void nothingIsLeftOfWhoIsErased() {
    ReviewClaims claims = claims();
    claims.take(listing, ONE);

    claims.forget(ONE);

    assertThat(claims.of(listing)).isEmpty();
  }

  private ListingId submitted() {
    return acting.as(
        FOUNDER,
        () -> {
          Listing draft =
              desk.begin(ListingKind.NEED, new OrganisationId("org-sonnaille"), Language.FR);
          desk.keep(
              draft,
              SampleContent.of(
                  new ListingText(Language.FR, "Un bras à relire", "Un bras.", ""),
                  Set.of("robotics"),
                  Set.of("industry-4")));
          return desk.submit(draft.id(), false, null).id();
        });
  }

  @Test
  void whatAnotherHasIsReadButNotDecidedBeforeItIsTakenOver() {
    ListingId id = submitted();
    acting.run(CLUSTER_MANAGER, () -> assertThat(shared.take(id).orElseThrow().mine()).isTrue());

    acting.run(
        ANALYST,
        () -> {
          Taken theirs = shared.take(id).orElseThrow();
          assertThat(theirs.mine()).isFalse();
          assertThat(theirs.name()).isNotBlank();
          assertThat(review.open(id)).isPresent();
          assertThatThrownBy(() -> review.approve(id))
              .isInstanceOfSatisfying(
                  UnderReview.class,
                  refusal -> assertThat(refusal.reviewer()).isEqualTo(theirs.name()));
          assertThatThrownBy(() -> review.sendBack(id, "Non.")).isInstanceOf(UnderReview.class);
          assertThat(shared.takeOver(id, theirs).orElseThrow().mine()).isTrue();
        });

    acting.run(
        CLUSTER_MANAGER,
        () -> assertThatThrownBy(() -> review.approve(id)).isInstanceOf(UnderReview.class));
    acting.run(
        ANALYST,
        () -> {
          assertThat(review.approve(id).status()).isEqualTo(ListingStatus.PUBLISHED);
          assertThat(shared.taken(id)).as("a decision ends it").isEmpty();
        });
  }

  @Test
  void whoMayNotReviewTakesNothing() {
    ListingId id = submitted();

    acting.run(FOUNDER, () -> assertThat(shared.take(id)).isEmpty());
    acting.run(ANALYST, () -> assertThat(shared.take(id).orElseThrow().mine()).isTrue());
    acting.run(FOUNDER, () -> assertThat(shared.taken(id)).isEmpty());
    acting.run(ANALYST, () -> shared.giveBack(id));
  }
}
