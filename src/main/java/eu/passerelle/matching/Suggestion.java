package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.allotment.Candidate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A pair that is suggested to the people of both listings.
 *
 * @param id run, need and capability: there is one of each
 * @param run the run that allotted it
 */
@Document("suggestions")
@TypeAlias("suggestion")
record Suggestion(@Id String id, int run, ListingId need, ListingId capability, int schema) {

  private static final int SCHEMA = 1;

  static Suggestion of(int run, Candidate candidate) {
    return new Suggestion(
        "%d/%s/%s".formatted(run, candidate.need(), candidate.capability()),
        run,
        new ListingId(candidate.need()),
        new ListingId(candidate.capability()),
        SCHEMA);
  }

  ListingId otherThan(ListingId one) {
    return need.equals(one) ? capability : need;
  }
}
