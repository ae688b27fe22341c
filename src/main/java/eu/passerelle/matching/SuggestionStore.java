package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.allotment.Allotted;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The suggestions of the run in force. A run's pairs are written first and come into force with a
 * single document after them, so nobody reads half a set; the run before is kept until the next,
 * for who was reading it.
 */
@Component
class SuggestionStore {

  private final MongoTemplate mongo;
  private final Clock clock;

  SuggestionStore(MongoTemplate mongo, Clock clock) {
    this.mongo = mongo;
    this.clock = clock;
  }

  /** The set in force, if there has been a run. */
  Optional<SuggestionSet> current() {
    return Optional.ofNullable(mongo.findById(SuggestionSet.ID, SuggestionSet.class));
  }

  /** The listings that are suggested for one. */
  List<ListingId> suggestedFor(ListingId listing) {
    return current().stream()
        .flatMap(set -> suggestions(set.run(), listing).stream())
        .map(suggestion -> suggestion.otherThan(listing))
        .toList();
  }

  private List<Suggestion> suggestions(int run, ListingId listing) {
    return mongo.find(
        Query.query(
            Criteria.where("run")
                .is(run)
                .orOperator(
                    Criteria.where("need").is(listing), Criteria.where("capability").is(listing))),
        Suggestion.class);
  }

  /** Puts other suggestions in place of those in force; for one node at a time. */
  SuggestionSet replace(Allotted allotted) {
    int last = current().map(SuggestionSet::run).orElse(0);
    int run = last + 1;
    mongo.remove(Query.query(Criteria.where("run").gt(last)), Suggestion.class);
    mongo.insertAll(allotted.pairs().stream().map(pair -> Suggestion.of(run, pair)).toList());
    SuggestionSet set = mongo.save(SuggestionSet.of(run, allotted, clock.instant()));
    mongo.remove(Query.query(Criteria.where("run").lt(last)), Suggestion.class);
    return set;
  }
}
