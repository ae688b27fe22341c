package eu.passerelle.listings;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.operations.JobLocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What time does to listings: announced ends, ends, and the archive. */
@Component
class ListingLifeCycle {

  private static final Logger LOG = LoggerFactory.getLogger(ListingLifeCycle.class);
  private static final Duration LOCKED_AT_MOST = Duration.ofMinutes(30);

  private final ListingRepository listings;
  private final ListingChanges changes;
  private final ListingMails mails;
  private final JobLocks locks;
  private final Clock clock;

  ListingLifeCycle(
      ListingRepository listings,
      ListingChanges changes,
      ListingMails mails,
      JobLocks locks,
      Clock clock) {
    this.listings = listings;
    this.changes = changes;
    this.mails = mails;
    this.locks = locks;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 30, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
  void run() {
    locks.runAlone("listings", LOCKED_AT_MOST, () -> SystemAccess.run(this::advance));
  }

  /** Brings every listing to where it must be by now; doing it again changes nothing. */
  void advance() {
    Instant now = clock.instant();
    listings
        .findByStatusAndExpiresAtLessThanEqual(ListingStatus.PUBLISHED, now.plus(Listing.NOTICE))
        .stream()
        .filter(listing -> listing.isLive(now))
        .forEach(mails::tellEnd);
    change(
        listings.findByStatusAndExpiresAtLessThanEqual(ListingStatus.PUBLISHED, now),
        "expired",
        listing -> listing.expire(clock));
    Instant longAgo = now.minus(Listing.KEPT);
    change(
        listings.findByStatusAndExpiresAtLessThanEqual(ListingStatus.EXPIRED, longAgo),
        "archived",
        listing -> listing.archive(clock));
    change(
        listings.findByStatusAndClosedAtLessThanEqual(ListingStatus.CLOSED, longAgo),
        "archived",
        listing -> listing.archive(clock));
    mails.tellAllNews();
  }

  private void change(List<Listing> due, String act, UnaryOperator<Listing> verb) {
    for (Listing listing : due) {
      try {
        changes.change(listing, act, verb);
      } catch (OptimisticLockingFailureException e) {
        LOG.info("Listing {} changed meanwhile; its turn comes again", listing.id().value());
      }
    }
  }
}
