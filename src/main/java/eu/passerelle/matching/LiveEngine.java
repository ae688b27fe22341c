package eu.passerelle.matching;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingChanged;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.SentenceEncoder;
import eu.passerelle.organisations.OrganisationChanged;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
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

  private final ListingCatalogue catalogue;
  private final MatchItems items;
  private final StatisticsSnapshots snapshots;
  private final MatchEngine engine;
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

  private Instant checkpoint = Instant.EPOCH;
  private Instant checkpointOfOrganisations = Instant.EPOCH;
  private volatile boolean ready;

  LiveEngine(
      ListingCatalogue catalogue,
      MatchItems items,
      StatisticsSnapshots snapshots,
      Taxonomy taxonomy,
      MatchingPolicy policy,
      Optional<SentenceEncoder> encoder,
      Clock clock) {
    this.catalogue = catalogue;
    this.items = items;
    this.snapshots = snapshots;
    this.clock = clock;
    engine =
        new MatchEngine(
            EngineVocabulary.concepts(taxonomy),
            EngineVocabulary.topics(taxonomy),
            policy.engine(),
            encoder);
  }

  MatchEngine current() {
    return engine;
  }

  boolean isReady() {
    return ready;
  }

  /** Reads everything that is published. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    indexing.execute(this::fill);
  }

  /** How young an organisation is depends on the year. */
  @Scheduled(cron = "0 1 0 1 1 *", zone = "UTC")
  void beginTheYear() {
    indexing.execute(this::fill);
  }

  private void fill() {
    Instant began = clock.instant();
    List<PublicListing> live = SystemAccess.call(catalogue::allLive);
    engine.put(live.stream().map(items::of).toList());
    engine.refresh();
    engine.use(snapshots.currentFor(engine));
    checkpoint = began.minus(OVERLAP);
    checkpointOfOrganisations = checkpoint;
    ready = true;
    LOG.info("Matching reads {} published listings", live.size());
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
        engine.use(snapshots.currentFor(engine));
      }
    });
  }

  private void apply(Map<ListingId, Optional<PublicListing>> states) {
    if (states.isEmpty()) {
      return;
    }
    states.forEach((id, state) ->
        state.ifPresentOrElse(
            listing -> engine.put(List.of(items.of(listing))), () -> engine.remove(id.value())));
    engine.refresh();
  }

  @PreDestroy
  void close() {
    indexing.shutdownNow();
    counting.shutdownNow();
    engine.close();
  }
}
