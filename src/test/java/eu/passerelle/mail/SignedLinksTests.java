package eu.passerelle.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.operations.JobLocks;
import eu.passerelle.operations.RetentionProperties;
import eu.passerelle.shared.Language;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a link lets people do, how often and for how long. */
@ApplicationTest
class SignedLinksTests {

  private static final RetentionProperties KEPT =
      new RetentionProperties(24, 90, 12, 6, 24, 24, 27);

  private static final Duration A_WEEK = Duration.ofDays(7);

  @Autowired private MongoTemplate mongo;
  @Autowired private LinkSecret secret;
  @Autowired private JobLocks locks;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T08:00:00Z"));
  private final List<String> done = java.util.Collections.synchronizedList(new ArrayList<>());
  private SignedActions actions;
  private SignedLinks links;
  private boolean fails;

  @BeforeEach
  void make() {
    actions = new SignedActions(mongo, secret, clock);
    links = new SignedLinks(actions, List.of(new Noting()));
  }

  private final class Noting implements SignedActionHandler {

    @Override
    public String purpose() {
      return "note";
    }

    @Override
    public Optional<Offer> offer(SignedAction action, Language language) {
      return Optional.of(new Offer("note", action.subject(), "go"));
    }

    @Override
    public Optional<Done> perform(SignedAction action, Language language) {
      if (fails) {
        throw new IllegalStateException("not now");
      }
      done.add(action.subject());
      return Optional.of(new Done("noted", ""));
    }
  }

  private String token(boolean reusable) {
    Instant expiry = clock.instant().plus(A_WEEK);
    return actions.token(
        actions.issue(
            UUID.randomUUID().toString(), new Order("note", "subject", null, expiry, reusable)));
  }

  @Test
  void lookingDoesNothing() {
    String token = token(false);

    assertThat(links.offer(token, Language.FR)).isPresent();
    assertThat(links.offer(token, Language.FR)).isPresent();
    assertThat(done).isEmpty();
  }

  @Test
  void aSingleUseLinkActsOnce() {
    String token = token(false);

    assertThat(links.perform(token, Language.FR)).isPresent();
    assertThat(links.perform(token, Language.FR)).isEmpty();
    assertThat(links.offer(token, Language.FR)).isEmpty();
    assertThat(done).hasSize(1);
  }

  @Test
  void ofManyAtTheSameMomentOneActs() throws InterruptedException, ExecutionException {
    String token = token(false);
    List<Future<Optional<SignedActionHandler.Done>>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 40; i++) {
        tries.add(threads.submit(() -> links.perform(token, Language.FR)));
      }
    }

    int successes = 0;
    for (Future<Optional<SignedActionHandler.Done>> attempt : tries) {
      successes += attempt.get().isPresent() ? 1 : 0;
    }
    assertThat(successes).isEqualTo(1);
    assertThat(done).hasSize(1);
  }

  @Test
  void aReusableLinkActsUntilItExpires() {
    String token = token(true);
    links.perform(token, Language.FR);
    links.perform(token, Language.FR);
    clock.move(A_WEEK);

    assertThat(links.perform(token, Language.FR)).isEmpty();
    assertThat(done).hasSize(2);
  }

  @Test
  void aWithdrawnLinkIsWorthless() {
    SignedActionId id =
        actions.issue(
            UUID.randomUUID().toString(),
            Order.reusable("note", "subject", null, clock.instant().plus(A_WEEK)));
    actions.withdraw(id);

    assertThat(links.offer(actions.token(id), Language.FR)).isEmpty();
  }

  @Test
  void linksAreForgottenLongAfterTheyExpired() {
    SignedActionId id =
        actions.issue(
            UUID.randomUUID().toString(),
            Order.once("note", "subject", null, clock.instant().plus(A_WEEK)));
    MailRetention retention = new MailRetention(mongo, locks, KEPT, clock);

    clock.move(A_WEEK.plus(MailRetention.LINKS_KEPT));
    retention.forget();
    assertThat(actions.find(id)).isPresent();
    clock.move(Duration.ofMinutes(1));
    retention.forget();
    assertThat(actions.find(id)).isEmpty();
  }

  @Test
  void whatFailsCanBeTriedAgain() {
    String token = token(false);
    fails = true;
    assertThatThrownBy(() -> links.perform(token, Language.FR)).hasMessage("not now");

    fails = false;
    assertThat(links.perform(token, Language.FR)).isPresent();
  }

  @Test
  void aTokenThatWasMadeUpIsWorthless() {
    String token = token(false);
    String id = token.substring(0, 24);

    assertThat(links.offer(id, Language.FR)).isEmpty();
    assertThat(links.offer(id + "A".repeat(32), Language.FR)).isEmpty();
    assertThat(links.offer("", Language.FR)).isEmpty();
  }

  @Test
  void theStoreHoldsNoToken() {
    String token = token(false);

    assertThat(mongo.getCollection("signedActions").find())
        .noneMatch(document -> document.toJson().contains(token.substring(24)));
  }

  @Test
  void theSameKeyGivesTheSameAction() {
    Order order = Order.once("note", "subject", null, clock.instant().plus(A_WEEK));
    String key = UUID.randomUUID().toString();

    assertThat(actions.issue(key, order)).isEqualTo(actions.issue(key, order));
  }
}
