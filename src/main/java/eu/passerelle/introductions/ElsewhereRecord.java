package eu.passerelle.introductions;

import eu.passerelle.access.AccountId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Two organisations that whoever accompanies them brought together elsewhere, and what came of it.
 *
 * @param introduced that they were brought together, with when and the proof
 * @param adviser cluster whose manager recorded it; null of an analyst
 */
@Document("introductionsElsewhere")
@TypeAlias("introductionElsewhere")
record ElsewhereRecord(
    @Id String id,
    Elsewhere introduced,
    List<OutcomeReport> outcomes,
    @Nullable OrganisationId adviser,
    AccountId by,
    Instant createdAt,
    int schema,
    @Version @Nullable Long version) {

  static final int SCHEMA = 1;

  ElsewhereRecord {
    outcomes = List.copyOf(outcomes);
  }

  /** With what came of it; a stage that was told before is told anew. */
  ElsewhereRecord with(OutcomeReport outcome) {
    List<OutcomeReport> others =
        outcomes.stream().filter(one -> one.stage() != outcome.stage()).toList();
    return new ElsewhereRecord(
        id,
        introduced,
        Stream.concat(others.stream(), Stream.of(outcome))
            .sorted(Comparator.comparing(OutcomeReport::stage))
            .toList(),
        adviser,
        by,
        createdAt,
        schema,
        version);
  }

  Set<OrganisationId> organisations() {
    return Set.of(introduced.one(), introduced.other());
  }
}
