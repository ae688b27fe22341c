package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.Side;
import jakarta.annotation.PreDestroy;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who answers whom well, over all live listings: kept in step with the engine on a thread of its
 * own, so that figures about matches need not match anything. A changed listing is matched anew,
 * and compared with those that it answers or answered; all are matched anew where the engine
 * changes as a whole, or so many listings at once that this is quicker.
 */
@Service
public class StandingMatches {

  private static final Logger LOG = LoggerFactory.getLogger(StandingMatches.class);

  /** Of each listing; so many answers in a good band are more than any page shows. */
  private static final int MOST = 60;

  private final LiveEngine engine;
  private final Map<String, Set<String>> answers = new ConcurrentHashMap<>();
  private final ExecutorService counting =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("matching-standing").factory());
  private volatile boolean ready;

  /** Whether all are to be matched anew once more; what is under way stops then. */
  private final AtomicBoolean stale = new AtomicBoolean();

  StandingMatches(LiveEngine engine) {
    this.engine = engine;
  }

  /** Whether all live listings have been matched since the start. */
  public boolean isReady() {
    return ready;
  }

  /** The live listings that nothing answers in a good band or better. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Set<ListingId> unanswered() {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(entry -> new ListingId(entry.getKey()))
        .collect(Collectors.toSet());
  }

  /** The same of one live listing, matched anew whatever is kept. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Set<ListingId> answersAnew(ListingId id) {
    LiveEngine.Running running = engine.running();
    return running
        .engine()
        .find(id.value())
        .map(item -> good(match(item, running), running))
        .orElse(Set.of())
        .stream()
        .map(ListingId::new)
        .collect(Collectors.toSet());
  }

  /** A need and a capability that answers it in a good band or better. */
  public record GoodPair(ListingId need, ListingId capability) {}

  /** All such pairs, as seen from the need. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<GoodPair> pairs() {
    MatchEngine current = engine.current();
    return answers.entrySet().stream()
        .filter(entry ->
            current.find(entry.getKey()).filter(item -> item.side() == Side.NEED).isPresent())
        .flatMap(entry ->
            entry.getValue().stream()
                .map(capability ->
                    new GoodPair(new ListingId(entry.getKey()), new ListingId(capability))))
        .toList();
  }

  @EventListener
  void on(EngineChanged changed) {
    if (counting.isShutdown()) {
      return;
    }
    if (!changed.isWhole()) {
      counting.execute(() -> count(changed.listings()));
    } else {
      countAllSoon();
    }
  }

  private void countAllSoon() {
    if (!stale.getAndSet(true)) {
      counting.execute(this::countAll);
    }
  }

  /** What small changes add up to, once a night. */
  @Scheduled(cron = "0 30 3 * * *", zone = "UTC")
  void countEveryNight() {
    on(EngineChanged.wholly());
  }

  /** Matches everything anew, until the engine changes as a whole again. */
  private void countAll() {
    stale.set(false);
    LiveEngine.Running running = engine.running();
    Set<String> live =
        Stream.of(Side.values())
            .flatMap(side -> running.engine().ids(side).stream())
            .collect(Collectors.toSet());
    answers.keySet().retainAll(live);
    for (String id : live) {
      if (stale.get()) {
        return;
      }
      running
          .engine()
          .find(id)
          .ifPresent(item -> answers.put(id, good(match(item, running), running)));
    }
    ready = true;
    LOG.debug("Matched {} live listings with each other", live.size());
  }

  private static List<Match> match(MatchItem item, LiveEngine.Running running) {
    return running.engine().match(item, MOST, other -> true);
  }

  private static Set<String> good(List<Match> matches, LiveEngine.Running running) {
    return matches.stream()
        .filter(match -> isGood(match, running))
        .map(Match::candidate)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isGood(Match match, LiveEngine.Running running) {
    return running.policy().band(match.score()).isGood();
  }

  private void count(Collection<ListingId> changed) {
    if (!ready) {
      return;
    }
    if (changed.size() * MOST >= answers.size()) {
      countAllSoon();
      return;
    }
    LiveEngine.Running running = engine.running();
    changed.forEach(id -> count(id.value(), running));
  }

  private void count(String id, LiveEngine.Running running) {
    Optional<MatchItem> item = running.engine().find(id);
    Set<String> concerned = new HashSet<>(answeredBy(id));
    if (item.isEmpty()) {
      answers.remove(id);
    } else {
      List<Match> matches = match(item.get(), running);
      answers.put(id, good(matches, running));
      matches.forEach(match -> concerned.add(match.candidate()));
    }
    concerned.forEach(other -> compare(other, id, running));
  }

  /** Those that it answered until now. */
  private Set<String> answeredBy(String id) {
    return answers.entrySet().stream()
        .filter(entry -> entry.getValue().contains(id))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Looks again how a listing answers another. */
  private void compare(String asker, String candidate, LiveEngine.Running running) {
    boolean good =
        running
            .engine()
            .find(asker)
            .flatMap(item -> running.engine().compare(item, candidate))
            .filter(match -> isGood(match, running))
            .isPresent();
    answers.computeIfPresent(
        asker,
        (id, before) -> {
          Set<String> after = new HashSet<>(before);
          if (good) {
            after.add(candidate);
          } else {
            after.remove(candidate);
          }
          return Set.copyOf(after);
        });
  }

  @PreDestroy
  void close() {
    counting.shutdownNow();
  }
}
