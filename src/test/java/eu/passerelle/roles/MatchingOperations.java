package eu.passerelle.roles;

import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingsOfTests;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.PolicyDesk;
import eu.passerelle.matching.PolicyVersion;
import eu.passerelle.matching.Suggestions;
import eu.passerelle.matching.SuggestionsOfTests;
import eu.passerelle.matching.Surface;
import eu.passerelle.matching.VerdictKind;
import eu.passerelle.matching.VerdictKind.Judge;
import eu.passerelle.matching.VerdictReason;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.matching.engine.CriterionId;
import eu.passerelle.support.Eventually;
import eu.passerelle.territories.Territories;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What everybody tries with matches. */
public class MatchingOperations implements ModuleOperations {

  private static final String AS_PARTY = "as a party";
  private static final String AS_CURATOR = "as a curator";

  private final Cast cast;
  private final CastListings listings;
  private final Matching matching;
  private final Suggestions suggestions;
  private final SuggestionsOfTests suggested;
  private final PolicyDesk policy;
  private final Verdicts verdicts;
  private final ListingCatalogue catalogue;
  private final Territories territories;

  MatchingOperations(
      Cast cast,
      CastListings listings,
      Matching matching,
      Suggestions suggestions,
      SuggestionsOfTests suggested,
      PolicyDesk policy,
      Verdicts verdicts,
      ListingCatalogue catalogue,
      Territories territories) {
    this.cast = cast;
    this.listings = listings;
    this.matching = matching;
    this.suggestions = suggestions;
    this.suggested = suggested;
    this.policy = policy;
    this.verdicts = verdicts;
    this.catalogue = catalogue;
    this.territories = territories;
  }

  @Override
  public List<Operations> all() {
    Eventually.holds(matching::isReady);
    return List.of(
        matching(),
        new Operations(Suggestions.class, cast)
            .sees("suggestedTo(PublicListing)", this::suggestedNeed, suggestions::suggestedTo),
        policy(),
        verdicts());
  }

  /** A need of the organisation, and who answers it. */
  private PublicListing need() {
    Listing need = listings.published(ListingsOfTests.lameness());
    return PublicListing.of(need, need.content(), cast.stored(need.organisation()), territories);
  }

  private PublicListing answer() {
    return catalogue.find(new ListingId("cap-agrisense-lameness")).orElseThrow();
  }

  private ListingMatch match(PublicListing need) {
    return matching.between(need, answer()).orElseThrow();
  }

  private PublicListing suggestedNeed() {
    PublicListing need = need();
    suggested.suggest(need.id(), answer().id());
    return need;
  }

  private Operations matching() {
    return new Operations(Matching.class, cast)
        .tells("policy()", matching::policy)
        .tells("progress()", () -> List.of(matching.progress()))
        .tells("isReady()", matching::isReady)
        .sees("answersTo(PublicListing, int)", this::need, need -> matching.answersTo(need, 3))
        .sees("grouped(List)", this::need, need -> matching.grouped(List.of(match(need))))
        .sees(
            "between(PublicListing, PublicListing)",
            this::need,
            need -> matching.between(need, answer()))
        .sees(
            "advice(PublicListing, PublicListing)",
            this::need,
            need -> List.of(matching.advice(need, answer())))
        .sees(
            "commonGround(Explanation)",
            this::need,
            need -> matching.commonGround(match(need).explanation()));
  }

  private Operations policy() {
    return new Operations(PolicyDesk.class, cast)
        .tells("mayPropose()", policy::mayPropose)
        .tells("mayDecide()", policy::mayDecide)
        .sees("mayDecide(PolicyVersion)", this::proposed, policy::mayDecide)
        .tells("inForce()", policy::inForce)
        .tells("versions()", policy::versions)
        .tells("criteria()", policy::criteria)
        .tells("progress()", () -> List.of(policy.progress()))
        .tells("learn()", () -> List.of(policy.learn()))
        .sees("replay(Map)", this::moved, policy::replay)
        .does("propose(Map, String)", this::moved, weights -> policy.propose(weights, "Essai"))
        .does("approve(int)", this::proposed, version -> policy.approve(version.number()))
        .does(
            "refuse(int, String)",
            this::proposed,
            version -> policy.refuse(version.number(), "Sans effet"))
        .does("restore(int)", () -> 1, policy::restore);
  }

  /** The weights in force with a point moved from words to concepts. */
  private Map<CriterionId, Double> moved() {
    Map<CriterionId, Double> weights =
        new EnumMap<>(cast.as(Asker.MANAGER, policy::inForce).weights());
    weights.merge(CriterionId.TEXT_RELEVANCE, -1.0, Double::sum);
    weights.merge(CriterionId.SHARED_CONCEPTS, 1.0, Double::sum);
    return weights;
  }

  private PolicyVersion proposed() {
    Map<CriterionId, Double> weights = moved();
    return cast.as(Asker.MANAGER, () -> policy.propose(weights, "Essai"));
  }

  private Operations verdicts() {
    return new Operations(Verdicts.class, cast)
        .sees("said(PublicListing)", this::need, verdicts::said)
        .sees(
            "isOpen(Judge, PublicListing)",
            AS_CURATOR,
            this::need,
            need -> verdicts.isOpen(Judge.CURATOR, need))
        .does(
            "give(PublicListing, PublicListing, VerdictKind, VerdictReason, String, Surface)",
            AS_PARTY,
            this::need,
            need -> give(need, VerdictKind.INTERESTED))
        .does(
            "give(PublicListing, PublicListing, VerdictKind, VerdictReason, String, Surface)",
            AS_CURATOR,
            this::need,
            need -> give(need, VerdictKind.ENDORSED))
        .does(
            "retract(PublicListing, PublicListing, Judge)",
            AS_PARTY,
            this::need,
            need -> verdicts.retract(need, answer(), Judge.PARTY))
        .does(
            "retract(PublicListing, PublicListing, Judge)",
            AS_CURATOR,
            this::need,
            need -> verdicts.retract(need, answer(), Judge.CURATOR))
        .sees(
            "proposable(PublicListing, List)",
            "that nobody refused",
            this::need,
            need -> verdicts.proposable(need, List.of(match(need))))
        .sees(
            "unrefused(PublicListing, List)",
            "that nobody refused",
            this::need,
            need -> verdicts.unrefused(need, List.of(match(need))))
        .sees(
            "undismissed(PublicListing, List)",
            "that nobody refused",
            this::need,
            need -> verdicts.undismissed(need, List.of(match(need))))
        .sees(
            "proposable(PublicListing, List)",
            "a no of its people",
            this::refused,
            need -> verdicts.proposable(need, List.of(match(need))).isEmpty())
        .sees(
            "unrefused(PublicListing, List)",
            "a no of its people",
            this::refused,
            need -> verdicts.unrefused(need, List.of(match(need))).isEmpty())
        .sees(
            "undismissed(PublicListing, List)",
            "a no of a curator",
            this::dismissed,
            need -> verdicts.undismissed(need, List.of(match(need))).isEmpty());
  }

  private void give(PublicListing need, VerdictKind kind) {
    verdicts.give(
        need,
        answer(),
        kind,
        kind.isRefusal() ? VerdictReason.OTHER : null,
        "",
        Surface.COMPARISON);
  }

  private PublicListing refused() {
    return judged(Asker.ADMINISTRATOR, VerdictKind.NOT_FOR_ME);
  }

  private PublicListing dismissed() {
    return judged(Asker.MANAGER, VerdictKind.DISMISSED);
  }

  private PublicListing judged(Asker asker, VerdictKind kind) {
    PublicListing need = need();
    return cast.as(
        asker,
        () -> {
          give(need, kind);
          return need;
        });
  }
}
