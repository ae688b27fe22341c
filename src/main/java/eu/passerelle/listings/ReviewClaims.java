package eu.passerelle.listings;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.SystemAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Which reviewer has which listing, so that no two read the same. It is kept in the store, where
 * one conditional write decides between two who come at the same moment, and ends by itself.
 */
@Component
class ReviewClaims {

  static final Duration VALIDITY = Duration.ofMinutes(30);

  private static final int LOOK_EVERY_SECONDS = 3;
  private static final String UNTIL = "until";

  private final MongoTemplate mongo;
  private final Accounts accounts;
  private final Clock clock;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Kept> kept = new CopyOnWriteArrayList<>();
  private volatile Set<ReviewClaim> told = Set.of();

  ReviewClaims(MongoTemplate mongo, Accounts accounts, Clock clock) {
    this.mongo = mongo;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** That a person has a listing's page open; each window is one of its own. */
  private static final class Kept {

    private final ListingId listing;
    private final AccountId person;

    Kept(ListingId listing, AccountId person) {
      this.listing = listing;
      this.person = person;
    }

    boolean isOf(ListingId aListing, AccountId aPerson) {
      return listing.equals(aListing) && person.equals(aPerson);
    }
  }

  /** Who has a listing; empty where nobody has. */
  Optional<ReviewClaim> of(ListingId listing) {
    return Optional.ofNullable(mongo.findById(listing, ReviewClaim.class))
        .filter(claim -> claim.until().isAfter(clock.instant()));
  }

  /** All that are taken. */
  List<ReviewClaim> all() {
    return mongo.find(Query.query(Criteria.where(UNTIL).gt(clock.instant())), ReviewClaim.class);
  }

  /** The names of those who have some. */
  Map<AccountId, String> names(List<ReviewClaim> claims) {
    List<AccountId> people = claims.stream().map(ReviewClaim::person).toList();
    return SystemAccess.call(() -> accounts.names(people));
  }

  /**
   * @throws UnderReview where somebody else has it
   */
  void requireFree(ListingId listing, AccountId reviewer) {
    of(listing)
        .filter(claim -> !claim.person().equals(reviewer))
        .ifPresent(claim -> {
          throw new UnderReview(names(List.of(claim)).getOrDefault(claim.person(), ""));
        });
  }

  /**
   * Takes a listing that nobody has, or goes on with one's own.
   *
   * @return whether one has it
   */
  boolean take(ListingId listing, AccountId person) {
    return renew(listing, person) || tell(insert(listing, person) || takeExpired(listing, person));
  }

  /** Goes on with one's own. */
  private boolean renew(ListingId listing, AccountId person) {
    Instant now = clock.instant();
    Query own = byId(listing).addCriteria(Criteria.where("person").is(person));
    return isDone(
        own.addCriteria(Criteria.where(UNTIL).gt(now)), Update.update(UNTIL, now.plus(VALIDITY)));
  }

  private boolean insert(ListingId listing, AccountId person) {
    Instant now = clock.instant();
    try {
      mongo.insert(new ReviewClaim(listing, person, now, now.plus(VALIDITY), ReviewClaim.SCHEMA));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private boolean takeExpired(ListingId listing, AccountId person) {
    Query expired = byId(listing).addCriteria(Criteria.where(UNTIL).lte(clock.instant()));
    return isDone(expired, taking(person));
  }

  /**
   * Takes a listing from who has it; of two at the same moment one gets it.
   *
   * @param from who had it when the person decided to take it
   */
  boolean takeOver(ListingId listing, AccountId from, AccountId person) {
    Query theirs = byId(listing).addCriteria(Criteria.where("person").is(from));
    return tell(isDone(theirs, taking(person))) || take(listing, person);
  }

  private Update taking(AccountId person) {
    Instant now = clock.instant();
    return Update.update("person", person).set("since", now).set(UNTIL, now.plus(VALIDITY));
  }

  private boolean isDone(Query query, Update update) {
    return mongo.updateFirst(query, update, ReviewClaim.class).getMatchedCount() > 0;
  }

  /** Gives back what one has; nothing where somebody else has it. */
  void giveBack(ListingId listing, AccountId person) {
    Query own = byId(listing).addCriteria(Criteria.where("person").is(person));
    tell(mongo.remove(own, ReviewClaim.class).getDeletedCount() > 0);
  }

  /** Nobody needs it any more. */
  void end(ListingId listing) {
    tell(mongo.remove(byId(listing), ReviewClaim.class).getDeletedCount() > 0);
  }

  /** Gives back all that a person has. */
  void forget(AccountId person) {
    Query theirs = Query.query(Criteria.where("person").is(person));
    tell(mongo.remove(theirs, ReviewClaim.class).getDeletedCount() > 0);
  }

  private static Query byId(ListingId listing) {
    return Query.query(Criteria.where("_id").is(listing));
  }

  /**
   * Goes on with a claim for as long as a page is open.
   *
   * @return what ends that; with the last page the listing is given back
   */
  Runnable keep(ListingId listing, AccountId person) {
    Kept page = new Kept(listing, person);
    kept.add(page);
    return () -> {
      if (kept.remove(page) && kept.stream().noneMatch(other -> other.isOf(listing, person))) {
        giveBack(listing, person);
      }
    };
  }

  @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
  void renewKept() {
    kept.forEach(page -> renew(page.listing, page.person));
  }

  /**
   * Has something told whenever somebody takes a listing or gives one back, here or elsewhere.
   *
   * @return what ends that
   */
  Runnable listen(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Finds out what ended by itself or happened on another node, while somebody looks. */
  @Scheduled(fixedDelay = LOOK_EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
  void look() {
    if (!listeners.isEmpty()) {
      Set<ReviewClaim> now = withoutEnds(all());
      tell(!now.equals(told));
    }
  }

  private boolean tell(boolean changed) {
    if (changed) {
      told = withoutEnds(all());
      listeners.forEach(Runnable::run);
    }
    return changed;
  }

  /** Going on with one changes nothing for others. */
  private static Set<ReviewClaim> withoutEnds(List<ReviewClaim> claims) {
    return claims.stream()
        .map(claim ->
            new ReviewClaim(
                claim.listing(), claim.person(), claim.since(), claim.since(), claim.schema()))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
