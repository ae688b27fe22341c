package eu.passerelle.matching;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.Role;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.matching.PolicyVersion.State;
import eu.passerelle.matching.VerdictKind.Judge;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Policy;
import eu.passerelle.matching.engine.SentenceEncoder;
import eu.passerelle.matching.learning.JudgedList;
import eu.passerelle.matching.learning.LearnedWeights;
import eu.passerelle.organisations.OrganisationRights;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Where the weights of the criteria are tuned. Cluster managers propose, by hand or from what
 * verdicts speak for; analysts approve, refuse and restore, never what they proposed themselves.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class PolicyDesk {

  /** Fewer would teach chance. */
  public static final int FEWEST_LISTS = 20;

  private static final int MOST_MOVES = 10;

  private final PolicyVersions versions;
  private final LiveEngine engine;
  private final VerdictStore verdicts;
  private final ListingCatalogue catalogue;
  private final Optional<SentenceEncoder> encoder;
  private final OrganisationRights rights;
  private final CurrentAccount current;
  private final AuditTrail audit;

  PolicyDesk(
      PolicyVersions versions,
      LiveEngine engine,
      VerdictStore verdicts,
      ListingCatalogue catalogue,
      Optional<SentenceEncoder> encoder,
      OrganisationRights rights,
      CurrentAccount current,
      AuditTrail audit) {
    this.versions = versions;
    this.engine = engine;
    this.verdicts = verdicts;
    this.catalogue = catalogue;
    this.encoder = encoder;
    this.rights = rights;
    this.current = current;
    this.audit = audit;
  }

  /**
   * What a weighting would have done with past verdicts.
   *
   * @param lists how many verdicts say whether two fit
   * @param before nDCG at ten of the lists in which something was liked, with the weights in force
   * @param after the same with the others
   * @param moves pairs judged by curators that would change places, the farthest first
   */
  public record Replay(int lists, double before, double after, List<Move> moves) {}

  /**
   * A pair that would change its place in a list.
   *
   * @param before 1 is the best
   */
  public record Move(Pair pair, ListingKind asker, int before, int after) {}

  /** Whether the person asking may propose weights. */
  public boolean mayPropose() {
    return !rights.managedClusters().isEmpty();
  }

  /** Whether the person asking may decide on proposals, their own aside. */
  public boolean mayDecide() {
    return current.find().map(account -> account.has(Role.ANALYST)).orElse(false);
  }

  /** Whether the person asking may decide on this one. */
  public boolean mayDecide(PolicyVersion version) {
    return mayDecide() && current.id().filter(version::isBy).isEmpty();
  }

  private void requireReader() {
    if (!mayPropose() && !mayDecide()) {
      throw new AccessDeniedException("only for managers of a cluster and analysts");
    }
  }

  /** The version in force. */
  public PolicyVersion inForce() {
    requireReader();
    return versions.inForce();
  }

  /** All versions, proposals among them, the newest first. */
  public List<PolicyVersion> versions() {
    requireReader();
    return versions.all();
  }

  /** The criteria that can be weighed: all, that of a sentence model only where there is one. */
  public List<CriterionId> criteria() {
    return Stream.of(CriterionId.values())
        .filter(criterion -> criterion != CriterionId.SENTENCE_SIMILARITY || encoder.isPresent())
        .toList();
  }

  /** How far the reading of listings has got while another version is coming into force. */
  public Optional<Progress> progress() {
    requireReader();
    return engine.progress();
  }

  /** What verdicts speak for; empty while there are too few. */
  public Optional<LearnedWeights> learn() {
    requireReader();
    List<JudgedList> lists = lists(verdicts.all());
    long liked = lists.stream().filter(JudgedList::liked).count();
    return lists.size() < FEWEST_LISTS || liked == 0
        ? Optional.empty()
        : Optional.of(LearnedWeights.from(lists, inForce().weights()));
  }

  /** What other weights would have done with the lists that were judged. */
  public Replay replay(Map<CriterionId, Double> weights) {
    requireReader();
    Map<CriterionId, Double> now = versions.inForce().weights();
    List<Verdict> all = verdicts.all();
    List<JudgedList> lists = lists(all);
    return new Replay(
        lists.size(),
        LearnedWeights.ndcg(lists, now),
        LearnedWeights.ndcg(lists, weights),
        moves(all, now, weights));
  }

  private static List<JudgedList> lists(List<Verdict> verdicts) {
    return JudgedVerdict.of(verdicts).stream().map(JudgedVerdict::list).toList();
  }

  /** Of curators' verdicts only, without regard to others: what a party said is its own. */
  private List<Move> moves(
      List<Verdict> all, Map<CriterionId, Double> now, Map<CriterionId, Double> weights) {
    List<Verdict> curators =
        all.stream().filter(verdict -> verdict.kind().judge() == Judge.CURATOR).toList();
    return JudgedVerdict.of(curators).stream()
        .map(judged -> judged.move(now, weights))
        .filter(move -> move.before() != move.after())
        .sorted(Comparator.comparingInt(move -> -Math.abs(move.before() - move.after())))
        .filter(move -> isVisible(move.pair()))
        .limit(MOST_MOVES)
        .toList();
  }

  private boolean isVisible(Pair pair) {
    return catalogue.findAll(List.of(pair.need(), pair.capability())).size() == 2;
  }

  /**
   * Proposes other weights; parameters and bands stay as they are.
   *
   * @param weights points by criterion that add up to 100
   * @throws IllegalArgumentException for weights that do not add up or are those in force, and
   *     without a note
   */
  public PolicyVersion propose(Map<CriterionId, Double> weights, String note) {
    if (!mayPropose()) {
      throw new AccessDeniedException("only for managers of a cluster");
    }
    if (note.isBlank()) {
      throw new IllegalArgumentException("a proposal says why");
    }
    MatchingPolicy now = versions.policyInForce();
    if (weights.equals(now.engine().weights())) {
      throw new IllegalArgumentException("these are the weights in force");
    }
    Policy policy = new Policy(now.engine().version(), weights, now.engine().parameters());
    PolicyVersion proposed =
        versions.propose(new MatchingPolicy(policy, now.bands()), current.require().id(), note);
    record("proposed", proposed);
    return proposed;
  }

  /**
   * Brings a proposal into force.
   *
   * @throws PolicyChangedMeanwhile where it has been decided on
   */
  public void approve(int number) {
    PolicyVersion version = toDecideOn(number);
    bringIntoForce(versions.decide(version, State.APPROVED, current.require().id(), ""));
    record("approved", version);
  }

  /**
   * Turns a proposal down.
   *
   * @throws PolicyChangedMeanwhile where it has been decided on
   */
  public void refuse(int number, String reason) {
    PolicyVersion version = toDecideOn(number);
    versions.decide(version, State.REFUSED, current.require().id(), reason);
    record("refused", version);
  }

  /** Brings a version back into force that was in force before. */
  public void restore(int number) {
    PolicyVersion version = toDecideOn(number);
    if (version.state() != State.APPROVED) {
      throw new PolicyChangedMeanwhile("version %s was never in force".formatted(version.name()));
    }
    bringIntoForce(version);
    record("restored", version);
  }

  private PolicyVersion toDecideOn(int number) {
    PolicyVersion version = versions.version(number);
    if (!mayDecide(version)) {
      throw new AccessDeniedException("only for analysts, and nobody their own");
    }
    return version;
  }

  private void bringIntoForce(PolicyVersion version) {
    versions.bringIntoForce(version, current.require().id());
    engine.followPolicy();
  }

  private void record(String act, PolicyVersion version) {
    audit.record("policy." + act, "policy", String.valueOf(version.number()));
  }
}
