package eu.passerelle.insights;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.insights.Crossings.Party;
import eu.passerelle.introductions.LedgerLine;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What flows from those who can, through technologies and fields, to those who need. */
@Service
@PreAuthorize("isAuthenticated()")
public class Bridges {

  private final LiveRegion region;
  private final StandingMatches matches;
  private final Discretion discretion;

  Bridges(LiveRegion region, StandingMatches matches, Discretion discretion) {
    this.region = region;
    this.matches = matches;
    this.discretion = discretion;
  }

  /** What is followed across the bridge. */
  public enum Traffic {
    /** Pairs of open listings that match in a good band or better. */
    MATCHES,
    /** Introductions, made here or elsewhere. */
    INTRODUCTIONS,
    /** Introductions that led to an agreement. */
    AGREEMENTS
  }

  /** Who stands at an end of a bridge. */
  public enum End {
    RESEARCH,
    STARTUPS,
    ESTABLISHED,
    PUBLIC_BODIES,
    OTHERS,
    /** Whose a listing is, it does not tell. */
    ANONYMOUS
  }

  /** The steps of a flow. */
  public enum Step {
    OFFERING,
    TECHNOLOGY,
    FIELD,
    SEEKING
  }

  /** A place on a step: an end, or the code of a topic. */
  public record Node(Step step, String code) {}

  /** How many went from one place to another, of the next step. */
  public record Link(Node from, Node to, int count) {}

  /**
   * A flow.
   *
   * @param crossings how many there are in all; each counts once for each of its topics in the
   *     links
   * @param links the strongest first; without those too weak to be told
   */
  public record Flow(Count crossings, List<Link> links) {}

  /** The flow of some traffic, in a cluster or in all. */
  public Flow of(Traffic traffic, Scope scope) {
    RegionFacts facts = region.now();
    Crossings crossings = new Crossings(facts);
    switch (traffic) {
      case MATCHES -> addMatches(crossings, facts, scope);
      case INTRODUCTIONS ->
          addIntroductions(crossings, facts, scope, OutcomeStage.INTEREST, OutcomeStage.CONTACT);
      case AGREEMENTS -> addIntroductions(crossings, facts, scope, OutcomeStage.AGREEMENT);
    }
    boolean everything = discretion.seesEverything();
    return new Flow(
        Count.told(crossings.count(), everything),
        crossings
            .links()
            .filter(link -> !Count.told(link.count(), everything).isHidden())
            .sorted(
                Comparator.comparing(Link::count)
                    .reversed()
                    .thenComparing(link -> link.from().code())
                    .thenComparing(link -> link.to().code()))
            .toList());
  }

  private void addMatches(Crossings crossings, RegionFacts facts, Scope scope) {
    Map<ListingId, Party> parties =
        facts.listings().stream()
            .collect(
                Collectors.toMap(
                    ListingFacts::id,
                    listing ->
                        crossings.party(
                            end(facts.owner(listing)),
                            listing.technologies(),
                            listing.fields(),
                            isInside(facts.owner(listing), scope))));
    for (StandingMatches.GoodPair pair : SystemAccess.call(matches::pairs)) {
      Party need = parties.get(pair.need());
      Party capability = parties.get(pair.capability());
      if (need != null && capability != null && (need.inside() || capability.inside())) {
        crossings.add(capability, need);
      }
    }
  }

  private static boolean isInside(Optional<OrganisationFacts> one, Scope scope) {
    OrganisationId cluster = scope.cluster();
    return cluster == null
        || one.filter(found -> found.belongsTo(cluster, scope.period())).isPresent();
  }

  /** Whoever asks about a capability seeks; elsewhere the first of the two sought. */
  private static void addIntroductions(
      Crossings crossings, RegionFacts facts, Scope scope, OutcomeStage... stages) {
    Map<ListingId, ListingFacts> listings =
        facts.listings().stream().collect(Collectors.toMap(ListingFacts::id, Function.identity()));
    facts.introductions().stream()
        .filter(line -> Stream.of(stages).anyMatch(line.stages()::containsKey))
        .forEach(line -> {
          Optional<ListingFacts> listing = Optional.ofNullable(line.listing()).map(listings::get);
          Party asked = party(crossings, line, asked(line, listing, facts), scope);
          Party asking = party(crossings, line, facts.find(line.asking()), scope);
          if (asked.inside() || asking.inside()) {
            boolean askedOffers =
                listing.filter(one -> one.kind() == ListingKind.CAPABILITY).isPresent();
            crossings.add(askedOffers ? asked : asking, askedOffers ? asking : asked);
          }
        });
  }

  private static Party party(
      Crossings crossings, LedgerLine line, Optional<OrganisationFacts> one, Scope scope) {
    return crossings.party(end(one), line.technologies(), line.fields(), isInside(one, scope));
  }

  /** Whose an anonymous listing is is not told here, whatever the two know of each other. */
  private static Optional<OrganisationFacts> asked(
      LedgerLine line, Optional<ListingFacts> listing, RegionFacts facts) {
    return listing.map(ListingFacts::named).orElse(true)
        ? facts.find(line.asked())
        : Optional.empty();
  }

  private static End end(Optional<OrganisationFacts> one) {
    return one.map(OrganisationFacts::kind).map(Bridges::end).orElse(End.ANONYMOUS);
  }

  private static End end(OrganisationKind kind) {
    return switch (kind) {
      case UNIVERSITY, RESEARCH_UNIT, RESEARCH_CENTRE -> End.RESEARCH;
      case STARTUP -> End.STARTUPS;
      case COMPANY -> End.ESTABLISHED;
      case PUBLIC_BODY -> End.PUBLIC_BODIES;
      case CLUSTER, HUB, SUPPORT -> End.OTHERS;
    };
  }
}
