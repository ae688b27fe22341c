package eu.passerelle.insights;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.introductions.LedgerLine;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.matching.StandingMatches;
import eu.passerelle.organisations.OrganisationKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    List<Crossing> crossings =
        crossings(traffic).filter(crossing -> concerns(crossing, scope)).toList();
    Map<Link, Integer> counts = new HashMap<>();
    crossings.forEach(
        crossing -> crossing.links().forEach(link -> counts.merge(link, 1, Integer::sum)));
    boolean everything = discretion.seesEverything();
    return new Flow(
        Count.told(crossings.size(), everything),
        counts.entrySet().stream()
            .map(entry -> new Link(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
            .filter(link -> !Count.told(link.count(), everything).isHidden())
            .sorted(
                Comparator.comparing(Link::count)
                    .reversed()
                    .thenComparing(link -> link.from().code())
                    .thenComparing(link -> link.to().code()))
            .toList());
  }

  /**
   * Two that meet, or could.
   *
   * @param both the two organisations, as far as they are told
   */
  private record Crossing(
      End offering,
      Set<String> technologies,
      Set<String> fields,
      End seeking,
      List<OrganisationFacts> both) {

    Stream<Link> links() {
      Node from = new Node(Step.OFFERING, offering.name());
      Node to = new Node(Step.SEEKING, seeking.name());
      return Stream.of(
              technologies.stream().map(code -> new Link(from, node(Step.TECHNOLOGY, code), 1)),
              technologies.stream()
                  .flatMap(technology ->
                      fields.stream()
                          .map(field ->
                              new Link(
                                  node(Step.TECHNOLOGY, technology), node(Step.FIELD, field), 1))),
              fields.stream().map(code -> new Link(node(Step.FIELD, code), to, 1)))
          .flatMap(links -> links);
    }

    private static Node node(Step step, String code) {
      return new Node(step, code);
    }
  }

  private static boolean concerns(Crossing crossing, Scope scope) {
    return scope.cluster() == null
        || crossing.both().stream().anyMatch(one -> one.belongsTo(scope.cluster(), scope.period()));
  }

  private Stream<Crossing> crossings(Traffic traffic) {
    RegionFacts facts = region.now();
    return switch (traffic) {
      case MATCHES -> matching(facts);
      case INTRODUCTIONS -> introduced(facts, OutcomeStage.INTEREST, OutcomeStage.CONTACT);
      case AGREEMENTS -> introduced(facts, OutcomeStage.AGREEMENT);
    };
  }

  private Stream<Crossing> matching(RegionFacts facts) {
    Map<ListingId, ListingFacts> listings = byId(facts);
    return SystemAccess.call(matches::pairs).stream()
        .flatMap(pair ->
            Stream.ofNullable(listings.get(pair.need()))
                .flatMap(need ->
                    Stream.ofNullable(listings.get(pair.capability()))
                        .map(capability -> match(need, capability, facts))));
  }

  private static Crossing match(ListingFacts need, ListingFacts capability, RegionFacts facts) {
    Optional<OrganisationFacts> offering = facts.owner(capability);
    Optional<OrganisationFacts> seeking = facts.owner(need);
    return new Crossing(
        end(offering),
        common(need.technologies(), capability.technologies()),
        common(need.fields(), capability.fields()),
        end(seeking),
        Stream.of(offering, seeking).flatMap(Optional::stream).toList());
  }

  /** What two have in common; what the need states where that is nothing. */
  private static Set<String> common(Set<String> need, Set<String> capability) {
    Set<String> common = new HashSet<>(need);
    common.retainAll(capability);
    return common.isEmpty() ? need : common;
  }

  private static Stream<Crossing> introduced(RegionFacts facts, OutcomeStage... stages) {
    Map<ListingId, ListingFacts> listings = byId(facts);
    return facts.introductions().stream()
        .filter(line -> Stream.of(stages).anyMatch(line.stages()::containsKey))
        .map(line ->
            introduction(line, Optional.ofNullable(line.listing()).map(listings::get), facts));
  }

  /**
   * Whoever asks about a capability seeks; elsewhere the first of the two sought. Whose an
   * anonymous listing is is not told here either, whatever the two know of each other.
   */
  private static Crossing introduction(
      LedgerLine line, Optional<ListingFacts> listing, RegionFacts facts) {
    boolean askedOffers = listing.filter(one -> one.kind() == ListingKind.CAPABILITY).isPresent();
    Optional<OrganisationFacts> asked =
        listing.map(ListingFacts::named).orElse(true) ? facts.find(line.asked()) : Optional.empty();
    Optional<OrganisationFacts> asking = facts.find(line.asking());
    return new Crossing(
        end(askedOffers ? asked : asking),
        line.technologies(),
        line.fields(),
        end(askedOffers ? asking : asked),
        Stream.of(asked, asking).flatMap(Optional::stream).toList());
  }

  private static Map<ListingId, ListingFacts> byId(RegionFacts facts) {
    return facts.listings().stream()
        .collect(Collectors.toMap(ListingFacts::id, Function.identity()));
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
