package eu.passerelle.matching;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingChanged;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.SentenceEncoder;
import eu.passerelle.matching.engine.StatisticsSnapshot;
import eu.passerelle.organisations.OrganisationChanged;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The engine, kept in step with the store: filled at start, told of each change on this node at
 * once, and every second asked what changed anywhere since it last looked. That happens on one
 * thread of its own, off the requests; statistics are counted on another, while updates go on.
 */
@Component
class LiveEngine {

  private static final Logger LOG = LoggerFactory.getLogger(LiveEngine.class);

  /** Clocks of several nodes may differ by this much. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  /** Listings read between two words on the progress. */
  private static final int BATCH = 50;

  private final ListingCatalogue catalogue;
  private final MatchItems items;
  private final StatisticsSnapshots snapshots;
  private final PolicyVersions policies;
  private final Taxonomy taxonomy;
  private final Optional<SentenceEncoder> encoder;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final ExecutorService indexing =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("matching-index").factory());

  /** One count at a time, and one that waits for it to end. */
  private final ExecutorService counting =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(1),
          Thread.ofPlatform().name("matching-statistics").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  private volatile Running running;
  private volatile @Nullable Progress progress;
  private final Set<String> toldUnreadable = ConcurrentHashMap.newKeySet();
  private Instant checkpoint = Instant.EPOCH;
  private Instant checkpointOfOrganisations = Instant.EPOCH;
  private volatile boolean ready;

  LiveEngine(
      ListingCatalogue catalogue,
      MatchItems items,
      StatisticsSnapshots snapshots,
      PolicyVersions policies,
      Taxonomy taxonomy,
      MatchingPolicy delivered,
      Optional<SentenceEncoder> encoder,
      ApplicationEventPublisher events,
      Clock clock) {
    this.catalogue = catalogue;
    this.items = items;
    this.snapshots = snapshots;
    this.policies = policies;
    this.taxonomy = taxonomy;
    this.encoder = encoder;
    this.events = events;
    this.clock = clock;
    running = empty(delivered);
  }

  /** An engine and the policy it matches by. */
  record Running(MatchEngine engine, MatchingPolicy policy) {}

  /** An engine beside the one in use, without any listing. */
  Running empty(MatchingPolicy policy) {
    return new Running(
        new MatchEngine(
            EngineVocabulary.concepts(taxonomy),
            EngineVocabulary.topics(taxonomy),
            policy.engine(),
            encoder),
        policy);
  }

  /** What to match by; a caller that needs both asks once. */
  Running running() {
    return running;
  }

  MatchEngine current() {
    return running.engine();
  }

  /** How far the reading of listings has got; empty when none is going on. */
  Optional<Progress> progress() {
    return Optional.ofNullable(progress);
  }

  boolean isReady() {
    return ready;
  }

  /** Reads everything that is published. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    indexing.execute(policies::readFile);
    indexing.execute(() -> {
      running = empty(policies.policyInForce());
      fill();
    });
  }

  /** How young an organisation is depends on the year. */
  @Scheduled(cron = "0 1 0 1 1 *", zone = "UTC")
  void beginTheYear() {
    indexing.execute(this::fill);
  }

  private void fill() {
    Instant began = clock.instant();
    MatchEngine engine = current();
    int read = read(engine);
    engine.use(snapshots.currentFor(engine));
    startFrom(began);
    ready = true;
    events.publishEvent(EngineChanged.wholly());
    LOG.info("Matching reads {} published listings", read);
  }

  private void startFrom(Instant began) {
    checkpoint = began.minus(OVERLAP);
    checkpointOfOrganisations = checkpoint;
  }

  private int read(MatchEngine engine) {
    List<PublicListing> live = SystemAccess.call(catalogue::allLive);
    try {
      for (int from = 0; from < live.size(); from += BATCH) {
        progress = new Progress(from, live.size());
        int to = Math.min(live.size(), from + BATCH);
        engine.put(live.subList(from, to).stream().map(items::of).toList());
      }
    } finally {
      progress = null;
    }
    engine.refresh();
    logUnreadable(engine);
    return live.size();
  }

  /** Each once, until it can be read. */
  private void logUnreadable(MatchEngine engine) {
    Map<String, RuntimeException> unreadable = engine.unreadable();
    unreadable.forEach((id, reason) -> {
      if (toldUnreadable.add(id)) {
        LOG.error("The sentence model cannot read {}, which is matched without it", id, reason);
      }
    });
    toldUnreadable.retainAll(unreadable.keySet());
  }

  /**
   * Makes sure, soon, that matching goes by the policy in force. Other weights are taken over where
   * they stand. Other parameters take another engine, which is built beside the one in use, over
   * the same statistics, and takes its place when it has read everything; the former serves
   * meanwhile, and whoever holds it may finish with it.
   */
  @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.SECONDS)
  void followPolicy() {
    if (ready && !policies.policyInForce().equals(running.policy())) {
      counting.execute(this::takeOver);
    }
  }

  private void takeOver() {
    MatchingPolicy policy = policies.policyInForce();
    if (policy.equals(running.policy())) {
      return;
    }
    if (policy.engine().parameters().equals(running.policy().engine().parameters())) {
      indexing.execute(() -> {
        current().use(policy.engine());
        goBy(new Running(current(), policy));
      });
      return;
    }
    Instant began = clock.instant();
    Running next = empty(policy);
    read(next.engine());
    next.engine().use(current().statistics());
    indexing.execute(() -> {
      goBy(next);
      startFrom(began);
      applyChanges();
      applyChangesOfOrganisations();
    });
  }

  private void goBy(Running next) {
    running = next;
    events.publishEvent(EngineChanged.wholly());
    LOG.info("Matching goes by policy {}", next.policy().engine().version());
  }

  /** A listing changed on this node. */
  @EventListener
  void on(ListingChanged changed) {
    indexing.execute(() ->
        apply(Map.of(changed.id(), SystemAccess.call(() -> catalogue.stateOf(changed.id())))));
  }

  /** An organisation's facts are part of what its listings match by. */
  @EventListener
  void on(OrganisationChanged changed) {
    indexing.execute(
        () -> apply(SystemAccess.call(() -> catalogue.statesOfOrganisation(changed.id()))));
  }

  /** Catches up with what other nodes changed, and with events that were lost. */
  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
  void catchUp() {
    indexing.execute(this::applyChanges);
  }

  private void applyChanges() {
    if (!ready) {
      return;
    }
    Instant began = clock.instant();
    Instant since = checkpoint;
    apply(SystemAccess.call(() -> catalogue.changedSince(since)));
    checkpoint = began.minus(OVERLAP);
  }

  /** The same for facts of organisations, which change seldom and matter less. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  void catchUpWithOrganisations() {
    indexing.execute(this::applyChangesOfOrganisations);
  }

  private void applyChangesOfOrganisations() {
    if (!ready) {
      return;
    }
    Instant began = clock.instant();
    Instant since = checkpointOfOrganisations;
    apply(SystemAccess.call(() -> catalogue.statesOfOrganisationsChangedSince(since)));
    checkpointOfOrganisations = began.minus(OVERLAP);
  }

  /** Takes over a newer snapshot, or makes one when the corpus has grown out of the current. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  void refreshStatistics() {
    counting.execute(() -> {
      if (ready) {
        MatchEngine engine = current();
        StatisticsSnapshot before = engine.statistics();
        engine.use(snapshots.currentFor(engine));
        if (engine.statistics() != before) {
          events.publishEvent(EngineChanged.wholly());
        }
      }
    });
  }

  private void apply(Map<ListingId, Optional<PublicListing>> states) {
    if (states.isEmpty()) {
      return;
    }
    MatchEngine engine = current();
    states.forEach((id, state) ->
        state.ifPresentOrElse(
            listing -> engine.put(List.of(items.of(listing))), () -> engine.remove(id.value())));
    engine.refresh();
    events.publishEvent(EngineChanged.in(states.keySet()));
    logUnreadable(engine);
  }

  @PreDestroy
  void close() {
    indexing.shutdownNow();
    counting.shutdownNow();
    current().close();
  }
}
