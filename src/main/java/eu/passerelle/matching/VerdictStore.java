package eu.passerelle.matching;

import eu.passerelle.access.AccountId;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The verdicts in the store. */
@Component
class VerdictStore {

  private final MongoTemplate mongo;

  VerdictStore(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Keeps a verdict in place of the one of the same key. */
  void save(Verdict verdict) {
    mongo.save(verdict);
  }

  /** Whether there was one. */
  boolean remove(String key) {
    Query byKey = Query.query(Criteria.where("_id").is(key));
    return mongo.remove(byKey, Verdict.class).getDeletedCount() > 0;
  }

  /** All that was said of a listing's pairs, without what was seen. */
  List<Verdict> about(ListingKind kind, ListingId listing) {
    String side = kind == ListingKind.NEED ? "pair.need" : "pair.capability";
    return mongo.find(withoutSeen(Criteria.where(side).is(listing)), Verdict.class);
  }

  /** What a person said, the oldest first. */
  List<Verdict> by(AccountId person) {
    return mongo.find(
        Query.query(Criteria.where("person").is(person)).with(Sort.by("at", "_id")), Verdict.class);
  }

  /** Makes a verdict somebody else's. One that is a person's own by its key gets another key. */
  void giveTo(AccountId other, Verdict verdict) {
    boolean keyed = verdict.key().endsWith("/" + verdict.person().value());
    mongo.save(verdict.by(other, keyed ? verdict.key(UUID.randomUUID()) : verdict.key()));
    if (keyed) {
      remove(verdict.key());
    }
  }

  /** All, the oldest first. */
  List<Verdict> all() {
    return mongo.find(new Query().with(Sort.by("at", "_id")), Verdict.class);
  }

  /** All that was said of some pairs, without what was seen. */
  List<Verdict> about(Collection<Pair> pairs) {
    Set<Pair> asked = Set.copyOf(pairs);
    List<ListingId> needs = pairs.stream().map(Pair::need).distinct().toList();
    return mongo.find(withoutSeen(Criteria.where("pair.need").in(needs)), Verdict.class).stream()
        .filter(verdict -> asked.contains(verdict.pair()))
        .toList();
  }

  private static Query withoutSeen(Criteria criteria) {
    Query query = Query.query(criteria);
    query.fields().exclude("seen");
    return query;
  }
}
