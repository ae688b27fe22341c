package eu.passerelle.matching;

import eu.passerelle.access.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Which version of the policy is in force, and which ones were.
 *
 * @param turns the last one is in force
 */
@Document("policyInForce")
@TypeAlias("policyInForce")
record PolicyInForce(@Id String id, List<Turn> turns, int schema, @Version @Nullable Long version) {

  static final String ID = "policy";

  private static final int SCHEMA = 1;

  /**
   * A version came into force.
   *
   * @param by null for the first of all
   */
  record Turn(int number, Instant at, @Nullable AccountId by) {}

  PolicyInForce {
    turns = List.copyOf(turns);
  }

  static PolicyInForce beginning(Turn first) {
    return new PolicyInForce(ID, List.of(first), SCHEMA, null);
  }

  int number() {
    return turns.getLast().number();
  }

  PolicyInForce turned(Turn turn) {
    List<Turn> all = new ArrayList<>(turns);
    all.add(turn);
    return new PolicyInForce(id, all, schema, version);
  }
}
