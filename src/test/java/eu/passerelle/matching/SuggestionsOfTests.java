package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.allotment.Allotted;
import eu.passerelle.matching.allotment.Candidate;
import eu.passerelle.matching.allotment.Exposure;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** Suggestions as a test wants them, in place of what a run would find. */
public class SuggestionsOfTests {

  private static final int SOME_SCORE = 500;
  private static final Exposure EVEN = new Exposure(0, 0);

  private final SuggestionStore suggestions;
  private final MongoTemplate mongo;

  SuggestionsOfTests(SuggestionStore suggestions, MongoTemplate mongo) {
    this.suggestions = suggestions;
    this.mongo = mongo;
  }

  /** Suggests a need and a capability to each other, and nothing else to anybody. */
  public void suggest(ListingId need, ListingId capability) {
    Allotted.Change none = new Allotted.Change(EVEN, EVEN);
    suggestions.replace(
        new Allotted(
            List.of(new Candidate(need.value(), capability.value(), SOME_SCORE)), none, none));
  }

  /** As before the first run. */
  public void clear() {
    mongo.remove(new Query(), SuggestionSet.class);
    mongo.remove(new Query(), Suggestion.class);
  }
}
