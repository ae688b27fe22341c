package eu.passerelle.matching;

import eu.passerelle.access.AccountId;
import eu.passerelle.matching.PolicyVersion.State;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
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
    } else if (isNew(known)) {
      insert((number, others) ->
          isNew(others)
              ? PolicyVersion.ofFile(number, fileName(others), delivered, clock)
              : others.getFirst());
    }
    if (mongo.findById(PolicyInForce.ID, PolicyInForce.class) == null) {
      insertFirst(PolicyInForce.beginning(new PolicyInForce.Turn(1, clock.instant(), null)));
    }
  }

  private boolean isNew(List<PolicyVersion> known) {
    return known.stream().noneMatch(version -> version.saysTheSameAs(delivered));
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
    Set<String> names = known.stream().map(PolicyVersion::name).collect(Collectors.toSet());
    return IntStream.rangeClosed(1, names.size() + 1)
        .mapToObj(number -> "%s.%d".formatted(base, number))
        .filter(candidate -> !names.contains(candidate))
        .findFirst()
        .orElseThrow();
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
    String name = inForce().name();
    return insert((number, known) ->
        PolicyVersion.proposed(number, derivedName(name, known), policy, proposer, note, clock));
  }

  /**
   * Keeps a version under the next number, and tries again where somebody else took it meanwhile.
   *
   * @param proposal of a number and the versions before it; one of these leaves it at that
   */
  private PolicyVersion insert(BiFunction<Integer, List<PolicyVersion>, PolicyVersion> proposal) {
    while (true) {
      List<PolicyVersion> known = all();
      int number = known.stream().mapToInt(PolicyVersion::number).max().orElse(0) + 1;
      PolicyVersion version = proposal.apply(number, known);
      if (known.contains(version)) {
        return version;
      }
      try {
        return mongo.insert(version);
      } catch (DuplicateKeyException e) {
        LOG.debug("Somebody else proposed at the same moment", e);
      }
    }
  }

  /**
   * Keeps a decision.
   *
   * @throws PolicyChangedMeanwhile where somebody else decided before
   */
  PolicyVersion decide(PolicyVersion version, State decision, AccountId by, String reason) {
    try {
      return mongo.save(version.decided(decision, by, reason, clock));
    } catch (OptimisticLockingFailureException e) {
      throw new PolicyChangedMeanwhile(
          "version %s has just been decided on".formatted(version.name()));
    }
  }

  /** Brings a version into force, after whatever somebody else brought into force meanwhile. */
  void bringIntoForce(PolicyVersion version, @Nullable AccountId by) {
    PolicyInForce.Turn turn = new PolicyInForce.Turn(version.number(), clock.instant(), by);
    while (true) {
      PolicyInForce inForce =
          Objects.requireNonNull(mongo.findById(PolicyInForce.ID, PolicyInForce.class));
      try {
        mongo.save(inForce.turned(turn));
        return;
      } catch (OptimisticLockingFailureException e) {
        LOG.debug("Somebody else brought a version into force at the same moment", e);
      }
    }
  }
}
