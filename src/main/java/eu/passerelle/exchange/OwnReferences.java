package eu.passerelle.exchange;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Component;

/**
 * Which listing an organisation means by a reference of its own. A reference stands for one listing
 * for ever, so that two imports at the same moment make one listing. The listing's id is random:
 * one that could be computed from its owner would tell whose an anonymous listing is.
 */
@Component
class OwnReferences {

  private static final String OWN_PEOPLE = "";
  private static final int SCHEMA = 1;

  private final MongoTemplate mongo;
  private final CurrentAccount current;
  private final Clock clock;

  OwnReferences(MongoTemplate mongo, CurrentAccount current, Clock clock) {
    this.mongo = mongo;
    this.current = current;
    this.clock = clock;
  }

  /** The listing that is meant; empty where the reference was never used. */
  Optional<ListingId> find(Owner owner, String reference) {
    return Optional.ofNullable(mongo.findById(key(owner, reference), Entry.class))
        .map(Entry::listing);
  }

  /** The listing that is meant from now on, made or still to be made. */
  ListingId claim(Owner owner, String reference) {
    return find(owner, reference)
        .orElseGet(() -> {
          ListingId listing = ListingId.random();
          try {
            mongo.insert(new Entry(key(owner, reference), listing, clock.instant(), SCHEMA));
            return listing;
          } catch (DuplicateKeyException e) {
            return find(owner, reference).orElseThrow();
          }
        });
  }

  /** Who writes on behalf of others has references of their own for each of them. */
  private Key key(Owner owner, String reference) {
    String writer =
        owner.onBehalf() ? current.id().map(AccountId::value).orElseThrow() : OWN_PEOPLE;
    return new Key(owner.id(), writer, reference);
  }

  /**
   * What a reference is unique within.
   *
   * @param writer who writes on behalf of the organisation; empty where its own people write
   */
  record Key(OrganisationId organisation, String writer, String reference) {}

  /** What a reference stands for. */
  @Document("ownReferences")
  @TypeAlias("ownReference")
  record Entry(@Id Key key, ListingId listing, Instant since, int schema) {}
}
