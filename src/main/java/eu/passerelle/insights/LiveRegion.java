package eu.passerelle.insights;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.LedgerChanged;
import eu.passerelle.introductions.LedgerLine;
import eu.passerelle.introductions.Outcomes;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingChanged;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.ClusterProjects;
import eu.passerelle.organisations.OrganisationChanged;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The region's facts, kept in step with the store: read whole when they are first asked for, told
 * of each change on this node at once, and every minute asked what changed anywhere since.
 */
@Component
class LiveRegion {

  /** Clocks of several nodes may differ by this much. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  private final Organisations organisations;
  private final ListingCatalogue listings;
  private final ClusterProjects projects;
  private final Outcomes outcomes;
  private final Territories territories;
  private final Clock clock;

  private final Map<OrganisationId, OrganisationFacts> organisationFacts = new HashMap<>();
  private final Map<ListingId, ListingFacts> listingFacts = new HashMap<>();
  private List<LedgerLine> introductions = List.of();
  private @Nullable RegionFacts current;
  private @Nullable Instant checkpoint;
  private boolean ledgerIsOld = true;

  LiveRegion(
      Organisations organisations,
      ListingCatalogue listings,
      ClusterProjects projects,
      Outcomes outcomes,
      Territories territories,
      Clock clock) {
    this.organisations = organisations;
    this.listings = listings;
    this.projects = projects;
    this.outcomes = outcomes;
    this.territories = territories;
    this.clock = clock;
  }

  /** The facts as they are now; the same object as long as nothing changes. */
  synchronized RegionFacts now() {
    if (checkpoint == null) {
      readAll();
    }
    if (ledgerIsOld) {
      introductions = SystemAccess.call(outcomes::lines);
      ledgerIsOld = false;
      current = null;
    }
    RegionFacts facts = current;
    if (facts == null) {
      facts = assembled();
      current = facts;
    }
    return facts;
  }

  /** The facts read anew from the store, whatever is kept. */
  RegionFacts recount() {
    return SystemAccess.call(() ->
        RegionFacts.of(
            organisations.all().stream()
                .map(organisation -> OrganisationFacts.of(organisation, territories))
                .toList(),
            listings.everPublished().stream()
                .flatMap(listing -> ListingFacts.of(listing).stream())
                .toList(),
            projects.all().stream().map(ClusterProject::details).toList(),
            outcomes.lines()));
  }

  private RegionFacts assembled() {
    return RegionFacts.of(
        organisationFacts.values(),
        listingFacts.values(),
        projects.all().stream().map(ClusterProject::details).toList(),
        introductions);
  }

  private void readAll() {
    Instant began = clock.instant();
    organisationFacts.clear();
    listingFacts.clear();
    SystemAccess.run(() -> {
      organisations
          .all()
          .forEach(one -> organisationFacts.put(one.id(), OrganisationFacts.of(one, territories)));
      listings.everPublished().forEach(this::put);
    });
    checkpoint = began.minus(OVERLAP);
  }

  /** Reads all, so that the first who asks does not wait for it. */
  @EventListener(ApplicationReadyEvent.class)
  void start() {
    begin();
    Thread.ofPlatform().daemon().name("insights-facts").start(this::now);
  }

  /** Forgets what was read; while the application started that may not have been all. */
  synchronized void begin() {
    checkpoint = null;
    ledgerIsOld = true;
    current = null;
  }

  @EventListener
  synchronized void on(OrganisationChanged changed) {
    if (checkpoint != null) {
      organisations
          .findAll(List.of(changed.id()))
          .forEach((id, one) -> organisationFacts.put(id, OrganisationFacts.of(one, territories)));
      current = null;
    }
  }

  @EventListener
  synchronized void on(ListingChanged changed) {
    if (checkpoint != null) {
      SystemAccess.call(() -> listings.whole(changed.id())).ifPresent(this::put);
      current = null;
    }
  }

  private void put(Listing listing) {
    ListingFacts.of(listing).ifPresent(facts -> listingFacts.put(listing.id(), facts));
  }

  @EventListener
  synchronized void on(LedgerChanged changed) {
    ledgerIsOld = true;
  }

  /** Catches up with what other nodes changed, and with events that were lost. */
  @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  synchronized void catchUp() {
    Instant since = checkpoint;
    if (since == null) {
      return;
    }
    Instant began = clock.instant();
    SystemAccess.run(() -> {
      organisations
          .findAll(organisations.changedSince(since))
          .forEach((id, one) -> organisationFacts.put(id, OrganisationFacts.of(one, territories)));
      listings.everPublishedChangedSince(since).forEach(this::put);
    });
    checkpoint = began.minus(OVERLAP);
    ledgerIsOld = true;
    current = null;
  }
}
