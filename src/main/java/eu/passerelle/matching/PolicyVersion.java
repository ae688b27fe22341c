package eu.passerelle.matching;

import eu.passerelle.access.AccountId;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Policy;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A version of the policy that was in force, is, or was proposed to be. Its weights, parameters and
 * bands never change; what is decided about it is added.
 *
 * @param name as every explanation names it
 * @param parameters by their names in the policy's file; one that a later release adds is missing
 * @param proposer null for what the policy's file says
 * @param note why it is proposed, in the proposer's words
 * @param decider null while nobody decided, and for the first of all
 * @param reason why it was refused; empty otherwise
 */
@Document("policyVersions")
@TypeAlias("policyVersion")
public record PolicyVersion(
    @Id int number,
    String name,
    Map<CriterionId, Double> weights,
    Map<String, Double> parameters,
    Map<Band, Double> bands,
    @Nullable AccountId proposer,
    Instant proposedAt,
    String note,
    State state,
    @Nullable AccountId decider,
    @Nullable Instant decidedAt,
    String reason,
    int schema,
    @Version @Nullable Long version) {

  public static final int LONGEST_NOTE = 1000;

  private static final int SCHEMA = 1;

  /** What was decided. */
  public enum State {
    PROPOSED,
    APPROVED,
    REFUSED
  }

  public PolicyVersion {
    weights = Map.copyOf(weights);
    parameters = Map.copyOf(parameters);
    bands = Map.copyOf(bands);
    if (note.length() > LONGEST_NOTE || reason.length() > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "illegal note or reason; must have at most %d characters".formatted(LONGEST_NOTE));
    }
  }

  /** What a file says, proposed by nobody. */
  static PolicyVersion ofFile(int number, String name, MatchingPolicy policy, Clock clock) {
    return proposed(number, name, policy, null, "", clock);
  }

  /**
   * A proposal.
   *
   * @param policy its name aside
   */
  static PolicyVersion proposed(
      int number,
      String name,
      MatchingPolicy policy,
      @Nullable AccountId proposer,
      String note,
      Clock clock) {
    return new PolicyVersion(
        number,
        name,
        policy.engine().weights(),
        policy.parametersByName(),
        policy.bands(),
        proposer,
        clock.instant(),
        note.strip(),
        State.PROPOSED,
        null,
        null,
        "",
        SCHEMA,
        null);
  }

  PolicyVersion decided(State decision, @Nullable AccountId by, String why, Clock clock) {
    if (state != State.PROPOSED) {
      throw new PolicyChangedMeanwhile("version %s has been decided on".formatted(name));
    }
    return new PolicyVersion(
        number,
        name,
        weights,
        parameters,
        bands,
        proposer,
        proposedAt,
        note,
        decision,
        by,
        clock.instant(),
        why.strip(),
        schema,
        version);
  }

  /** Whether somebody proposed it themselves. */
  boolean isBy(AccountId person) {
    return person.equals(proposer);
  }

  /** Whether it says the same as a policy, whatever they are called. */
  boolean saysTheSameAs(MatchingPolicy policy) {
    return weights.equals(policy.engine().weights())
        && parameters.equals(policy.parametersByName())
        && bands.equals(policy.bands());
  }

  /**
   * The policy, to match by.
   *
   * @param delivered has the parameters that this version does not know
   */
  MatchingPolicy policy(MatchingPolicy delivered) {
    Map<CriterionId, Double> all = new EnumMap<>(CriterionId.class);
    for (CriterionId criterion : CriterionId.values()) {
      all.put(criterion, weights.getOrDefault(criterion, 0.0));
    }
    Map<String, Double> known = delivered.parametersByName();
    return new MatchingPolicy(
        new Policy(
            name,
            all,
            MatchingPolicy.parameters(parameter ->
                parameters.getOrDefault(parameter, known.getOrDefault(parameter, 0.0)))),
        bands);
  }
}
