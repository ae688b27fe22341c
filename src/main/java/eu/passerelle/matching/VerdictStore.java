package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

  /** All, the oldest first. */
  List<Verdict> all() {
    return mongo.find(new Query().with(Sort.by("at", "_id")), Verdict.class);
  }

  /** Those among some pairs of which somebody said so. */
  Set<Pair> among(Collection<Pair> pairs, Predicate<Verdict> said) {
    List<ListingId> needs = pairs.stream().map(Pair::need).distinct().toList();
    return mongo.find(withoutSeen(Criteria.where("pair.need").in(needs)), Verdict.class).stream()
        .filter(said)
        .map(Verdict::pair)
        .filter(Set.copyOf(pairs)::contains)
        .collect(Collectors.toSet());
  }

  private static Query withoutSeen(Criteria criteria) {
    Query query = Query.query(criteria);
    query.fields().exclude("seen");
    return query;
  }
}
