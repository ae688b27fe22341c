package eu.passerelle.matching;

import eu.passerelle.access.AccountId;
import eu.passerelle.matching.PolicyVersion.State;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The versions of the policy in the store. The first is what the policy's file says at the first
 * start; from then on the store is the truth, and a file that says something new is a proposal.
 */
@Component
class PolicyVersions {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyVersions.class);

  private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, "_id");

  private final MongoTemplate mongo;
  private final MatchingPolicy delivered;
  private final Clock clock;

  PolicyVersions(MongoTemplate mongo, MatchingPolicy delivered, Clock clock) {
    this.mongo = mongo;
    this.delivered = delivered;
    this.clock = clock;
  }

  /** Makes what the file says the first version, or proposes it where it says something new. */
  void readFile() {
    List<PolicyVersion> known = all();
    if (known.isEmpty()) {
      insertFirst(
          PolicyVersion.ofFile(1, delivered.engine().version(), delivered, clock)
              .decided(State.APPROVED, null, "", clock));
    } else if (known.stream().noneMatch(version -> version.saysTheSameAs(delivered))) {
      insert(number -> PolicyVersion.ofFile(number, fileName(known), delivered, clock));
    }
    if (mongo.findById(PolicyInForce.ID, PolicyInForce.class) == null) {
      insertFirst(PolicyInForce.beginning(new PolicyInForce.Turn(1, clock.instant(), null)));
    }
  }

  /** Unless another node was faster. */
  private void insertFirst(Object document) {
    try {
      mongo.insert(document);
    } catch (DuplicateKeyException e) {
      LOG.debug("Another node began the policy", e);
    }
  }

  /** What the file calls itself, unless an earlier version is called so. */
  private String fileName(List<PolicyVersion> known) {
    String name = delivered.engine().version();
    return known.stream().anyMatch(version -> version.name().equals(name))
        ? derivedName(name, known)
        : name;
  }

  private static String derivedName(String name, List<PolicyVersion> known) {
    String base = name.replaceAll("\\..*", "");
    long last =
        known.stream()
            .map(PolicyVersion::name)
            .filter(other -> other.startsWith(base + "."))
            .count();
    return "%s.%d".formatted(base, last + 1);
  }

  /** All versions, the newest first. */
  List<PolicyVersion> all() {
    return mongo.find(new Query().with(NEWEST_FIRST), PolicyVersion.class);
  }

  PolicyVersion version(int number) {
    PolicyVersion version = mongo.findById(number, PolicyVersion.class);
    if (version == null) {
      throw new NoSuchElementException("no version %d of the policy".formatted(number));
    }
    return version;
  }

  /** The version in force; the file's while the first start has not got so far. */
  PolicyVersion inForce() {
    PolicyInForce inForce = mongo.findById(PolicyInForce.ID, PolicyInForce.class);
    return inForce == null
        ? PolicyVersion.ofFile(1, delivered.engine().version(), delivered, clock)
        : version(inForce.number());
  }

  /** The policy in force, to match by. */
  MatchingPolicy policyInForce() {
    return inForce().policy(delivered);
  }

  /** Keeps a proposal. */
  PolicyVersion propose(MatchingPolicy policy, AccountId proposer, String note) {
    String name = derivedName(inForce().name(), all());
    return insert(number -> PolicyVersion.proposed(number, name, policy, proposer, note, clock));
  }

  private PolicyVersion insert(IntFunction<PolicyVersion> proposal) {
    int number = all().stream().mapToInt(PolicyVersion::number).max().orElse(0) + 1;
    return mongo.insert(proposal.apply(number));
  }

  PolicyVersion decide(PolicyVersion version, State decision, AccountId by, String reason) {
    return mongo.save(version.decided(decision, by, reason, clock));
  }

  /** Brings a version into force. */
  void bringIntoForce(PolicyVersion version, @Nullable AccountId by) {
    PolicyInForce inForce =
        Objects.requireNonNull(mongo.findById(PolicyInForce.ID, PolicyInForce.class));
    mongo.save(inForce.turned(new PolicyInForce.Turn(version.number(), clock.instant(), by)));
  }
}
