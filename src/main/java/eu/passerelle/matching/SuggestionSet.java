package eu.passerelle.matching;

import eu.passerelle.matching.allotment.Allotted;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which run's suggestions are in force. There is one such document; it is written when all pairs of
 * the run are.
 *
 * @param run counted from 1
 * @param pairs how many there are
 */
@Document("suggestionSets")
@TypeAlias("suggestionSet")
record SuggestionSet(
    @Id String id,
    int run,
    Instant madeAt,
    int pairs,
    Allotted.Change needs,
    Allotted.Change capabilities,
    int schema) {

  static final String ID = "in-force";

  private static final int SCHEMA = 1;

  static SuggestionSet of(int run, Allotted allotted, Instant now) {
    return new SuggestionSet(
        ID, run, now, allotted.pairs().size(), allotted.needs(), allotted.capabilities(), SCHEMA);
  }
}
