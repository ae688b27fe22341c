package eu.passerelle.introductions;

import eu.passerelle.listings.ListingId;
import eu.passerelle.organisations.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What the region knows of two organisations that were brought together: how far they came, and
 * what it was about. It names nobody who did something, and stays when the introduction itself is
 * forgotten.
 *
 * @param id the introduction's, or that of the record of one made elsewhere
 * @param listing null of one made elsewhere
 * @param technologies codes, as they were when it began; the same for the fields
 * @param clusters those of both organisations on the day it began
 * @param stages the stages reached, each with all before it
 * @param terms of the agreement
 */
@Document("ledger")
@TypeAlias("ledgerLine")
public record LedgerLine(
    @Id String id,
    Origin origin,
    @Nullable ListingId listing,
    OrganisationId asked,
    OrganisationId asking,
    Set<String> technologies,
    Set<String> fields,
    Set<OrganisationId> clusters,
    Map<OutcomeStage, Fact> stages,
    AgreementTerms terms,
    Instant changedAt,
    int schema) {

  static final int SCHEMA = 1;

  /** Where they were brought together. */
  public enum Origin {
    HERE,
    ELSEWHERE
  }

  /** How a stage is known. */
  public enum Source {
    /** It happened here. */
    SEEN,
    /** One of the two said so. */
    SIDE,
    /** Whoever accompanies them said so, with a proof. */
    ADVISER
  }

  /**
   * That a stage was reached.
   *
   * @param day when; of a stage that is only implied, the day of the next one that is known
   */
  public record Fact(LocalDate day, Source source) {}

  public LedgerLine {
    technologies = Set.copyOf(technologies);
    fields = Set.copyOf(fields);
    clusters = Set.copyOf(clusters);
    stages = Map.copyOf(stages);
  }

  /** The first day. */
  public LocalDate begun() {
    return stages.values().stream().map(Fact::day).min(LocalDate::compareTo).orElseThrow();
  }

  /** Whether a stage was reached here, as those concerned know; otherwise it is counted apart. */
  public boolean reachedHere(OutcomeStage stage) {
    Fact fact = stages.get(stage);
    return fact != null && origin == Origin.HERE && fact.source() != Source.ADVISER;
  }

  public boolean reachedApart(OutcomeStage stage) {
    return stages.containsKey(stage) && !reachedHere(stage);
  }
}
