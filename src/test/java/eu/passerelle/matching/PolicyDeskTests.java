package eu.passerelle.matching;

import static eu.passerelle.support.ActingAs.ANALYST;
import static eu.passerelle.support.ActingAs.CLUSTER_MANAGER;
import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.Outcome;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.PolicyVersion.State;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.matching.engine.Explanation;
import eu.passerelle.matching.engine.Policy;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import eu.passerelle.support.Eventually;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.AccessDeniedException;

/** Who tunes the weights, how they come into force, and that they can be had back exactly. */
@ApplicationTest
class PolicyDeskTests {

  private static final ListingId NEED = new ListingId("need-etable-boiteries");

  @Autowired private PolicyDesk desk;
  @Autowired private PolicyVersions versions;
  @Autowired private Matching matching;
  @Autowired private Verdicts verdicts;
  @Autowired private ListingCatalogue catalogue;
  @Autowired private MatchingPolicy delivered;
  @Autowired private CurrentAccount current;
  @Autowired private ActingAs acting;
  @Autowired private MongoTemplate mongo;
  @Autowired private LiveEngine engine;
  @Autowired private ListingsOfTests listings;
  @Autowired private ListingDesk listingDesk;

  @BeforeEach
  void readAll() {
    Eventually.holds(matching::isReady);
  }

  @AfterEach
  void backToTheFirst() {
    acting.signOut();
    versions.bringIntoForce(versions.version(1), null);
    mongo.remove(Query.query(Criteria.where("_id").gt(1)), PolicyVersion.class);
    mongo.remove(new Query(), Verdict.class);
    follow(delivered.engine().version());
  }

  private void follow(String name) {
    engine.followPolicy();
    Eventually.holds(() -> matching.policy().engine().version().equals(name));
  }

  /** The delivered weights with some points moved from words to concepts. */
  private Map<CriterionId, Double> moved(double points) {
    Map<CriterionId, Double> weights = new EnumMap<>(delivered.engine().weights());
    weights.merge(CriterionId.TEXT_RELEVANCE, -points, Double::sum);
    weights.merge(CriterionId.SHARED_CONCEPTS, points, Double::sum);
    return weights;
  }

  private PolicyVersion proposed() {
    return acting.as(CLUSTER_MANAGER, () -> desk.propose(moved(10), "Les notions d'abord"));
  }

  private List<Explanation> explanations() {
    PublicListing need = catalogue.find(NEED).orElseThrow();
    return matching.answersTo(need, 10).stream().map(ListingMatch::explanation).toList();
  }

  @Test
  void anApprovedProposalComesIntoForceAndTheFormerIsRestoredExactly() {
    List<Explanation> before = explanations();
    PolicyVersion proposal = proposed();
    assertThat(explanations()).isEqualTo(before);

    acting.run(ANALYST, () -> desk.approve(proposal.number()));
    follow(proposal.name());
    assertThat(explanations())
        .isNotEmpty()
        .allSatisfy(explanation -> assertThat(explanation.policy()).isEqualTo(proposal.name()))
        .isNotEqualTo(before);

    acting.run(ANALYST, () -> desk.restore(1));
    follow(delivered.engine().version());
    assertThat(explanations()).isEqualTo(before);
  }

  @Test
  void onlyManagersProposeAndOnlyAnalystsDecide() {
    PolicyVersion proposal = proposed();

    assertThatThrownBy(() -> acting.run(CLUSTER_MANAGER, () -> desk.approve(proposal.number())))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> acting.run(ANALYST, () -> desk.propose(moved(5), "Pour voir")))
        .isInstanceOf(AccessDeniedException.class);
    acting.signIn(FOUNDER);
    assertThatThrownBy(desk::versions).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(desk::learn).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> desk.replay(moved(5))).isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> desk.refuse(proposal.number(), ""))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void nobodyDecidesOnTheirOwnProposal() {
    acting.signIn(ANALYST);
    PolicyVersion own =
        versions.propose(
            new MatchingPolicy(
                new Policy("own", moved(3), delivered.engine().parameters()), delivered.bands()),
            current.require().id(),
            "");

    assertThat(desk.mayDecide(own)).isFalse();
    assertThatThrownBy(() -> desk.approve(own.number())).isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void aRefusedProposalNeverComesIntoForce() {
    PolicyVersion proposal = proposed();
    acting.signIn(ANALYST);
    desk.refuse(proposal.number(), "Sans effet mesurable");

    assertThat(versions.version(proposal.number()).state()).isEqualTo(State.REFUSED);
    assertThatThrownBy(() -> desk.approve(proposal.number()))
        .isInstanceOf(PolicyChangedMeanwhile.class);
    assertThatThrownBy(() -> desk.restore(proposal.number()))
        .isInstanceOf(PolicyChangedMeanwhile.class);
    assertThat(desk.inForce().number()).isEqualTo(1);
  }

  @Test
  void otherParametersAreReadInByAnotherEngineWhileTheFormerServes() {
    List<Explanation> before = explanations();
    Policy.Parameters now = delivered.engine().parameters();
    Map<String, Double> parameters = new HashMap<>(delivered.parametersByName());
    parameters.put("title-weight", now.titleWeight() + 3.0);
    MatchingPolicy other =
        new MatchingPolicy(
            new Policy(
                "other",
                delivered.engine().weights(),
                MatchingPolicy.parameters(name -> parameters.getOrDefault(name, 0.0))),
            delivered.bands());
    PolicyVersion proposal =
        acting.as(CLUSTER_MANAGER, () -> versions.propose(other, current.require().id(), "Titres"));
    acting.run(ANALYST, () -> desk.approve(proposal.number()));
    ListingId published = listings.publishNeed(ListingsOfTests.lameness());
    follow(proposal.name());

    assertThat(explanations()).isNotEmpty().isNotEqualTo(before);
    PublicListing capability =
        catalogue.find(new ListingId("cap-agrisense-lameness")).orElseThrow();
    Eventually.holds(() ->
        matching.answersTo(capability, 20).stream()
            .anyMatch(match -> match.listing().id().equals(published)));
    acting.run(FOUNDER, () -> listingDesk.close(published, Outcome.SOLVED_HERE));

    acting.run(ANALYST, () -> desk.restore(1));
    follow(delivered.engine().version());
    Eventually.holds(() -> explanations().equals(before));
  }

  @Test
  void weightsThatDoNotAddUpAreRefused() {
    acting.signIn(CLUSTER_MANAGER);
    Map<CriterionId, Double> weights = new EnumMap<>(moved(3));
    weights.put(CriterionId.TERRITORY, 90.0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.propose(weights, "Trop"))
        .withMessageContaining("100");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.propose(delivered.engine().weights(), "Pareil"))
        .withMessageContaining("in force");
  }

  @Test
  void aChangedFileIsProposedAndNeverAppliedByItself() {
    MatchingPolicy changed =
        new MatchingPolicy(
            new Policy("99", moved(7), delivered.engine().parameters()), delivered.bands());
    PolicyVersions reading = new PolicyVersions(mongo, changed, Clock.systemUTC());
    reading.readFile();
    reading.readFile();

    assertThat(versions.all())
        .filteredOn(version -> version.number() > 1)
        .singleElement()
        .returns("99", PolicyVersion::name)
        .returns(State.PROPOSED, PolicyVersion::state);
    assertThat(versions.inForce().number()).isEqualTo(1);
    assertThat(versions.policyInForce()).isEqualTo(delivered);
  }

  @Test
  void verdictsAreLearnedFromAndReplayed() {
    acting.signIn(CLUSTER_MANAGER);
    assertThat(desk.learn()).isEmpty();
    List<PublicListing> needs = new ArrayList<>(catalogue.newest(ListingKind.NEED, 40));
    needs.stream()
        .filter(need -> matching.answersTo(need, 3).size() == 3)
        .limit(PolicyDesk.FEWEST_LISTS)
        .forEach(need ->
            verdicts.give(
                need,
                matching.answersTo(need, 3).getLast().listing(),
                VerdictKind.ENDORSED,
                null,
                "",
                Surface.COMPARISON));

    PolicyDesk.Replay now = desk.replay(delivered.engine().weights());
    assertThat(now.lists()).isEqualTo(PolicyDesk.FEWEST_LISTS);
    assertThat(now.after()).isEqualTo(now.before()).isBetween(0.4, 0.9);
    assertThat(now.moves()).isEmpty();

    Map<CriterionId, Double> learned = desk.learn().orElseThrow().weights();
    PolicyDesk.Replay replay = desk.replay(learned);
    assertThat(replay.after()).isGreaterThan(replay.before());
    assertThat(replay.moves()).isNotEmpty();
  }
}
