package eu.passerelle.insights;

import eu.passerelle.introductions.LedgerLine;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.organisations.ClusterProjectDetails;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.territories.Territories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The ecosystems and the clusters, each with what it is made of and what comes of it. */
@Service
@PreAuthorize("isAuthenticated()")
public class Ecosystems {

  private static final int MOST_TOPICS = 3;

  /** By how many members are told. */
  private static final Comparator<Group> LARGEST_FIRST =
      Comparator.comparing((Group group) -> Objects.requireNonNullElse(group.members().value(), 0))
          .reversed()
          .thenComparing(Group::name)
          .thenComparing(Group::id);

  private final LiveRegion region;
  private final Discretion discretion;
  private final Territories territories;

  Ecosystems(LiveRegion region, Discretion discretion, Territories territories) {
    this.region = region;
    this.discretion = discretion;
    this.territories = territories;
  }

  /**
   * A group of organisations.
   *
   * @param id of the cluster, or the ecosystem's code
   * @param name of a cluster; empty of an ecosystem
   * @param technologies the codes that most of its members state; the same for the fields
   * @param targets the fields that a cluster names as its own
   * @param introductions those that concern it; the same for what came of them
   */
  public record Group(
      String id,
      String name,
      Count members,
      Count research,
      Count businesses,
      Count startups,
      List<String> technologies,
      List<String> fields,
      Set<String> targets,
      Count projects,
      Count needs,
      Count capabilities,
      Count introductions,
      Count agreements) {}

  /** The clusters, those with the most members first. */
  public List<Group> clusters(Period period) {
    RegionFacts facts = region.now();
    Map<OrganisationId, RegionFacts> parts = parts(facts, one -> one.clustersIn(period));
    return facts.organisations().stream()
        .filter(one -> one.kind() == OrganisationKind.CLUSTER)
        .map(cluster ->
            new Described(
                cluster.id().value(),
                cluster.name(),
                period.codes(cluster.fields()),
                parts.getOrDefault(cluster.id(), part(facts, List.of(), List.of())),
                line -> line.clusters().contains(cluster.id()),
                project -> project.cluster().equals(cluster.id())))
        .map(group(period))
        .sorted(LARGEST_FIRST)
        .toList();
  }

  /** The ecosystems, the largest first. */
  public List<Group> ecosystems(Period period) {
    return parts(region.now(), OrganisationFacts::ecosystems).entrySet().stream()
        .map(ecosystem -> {
          Set<OrganisationId> members =
              ecosystem.getValue().organisations().stream()
                  .map(OrganisationFacts::id)
                  .collect(Collectors.toSet());
          return new Described(
              ecosystem.getKey(),
              "",
              Set.of(),
              ecosystem.getValue(),
              line -> members.contains(line.asked()) || members.contains(line.asking()),
              project -> project.partners().stream().anyMatch(members::contains));
        })
        .map(group(period))
        .sorted(LARGEST_FIRST)
        .toList();
  }

  /**
   * The facts of each group: its members, and what they publish under their name.
   *
   * @param groups those that an organisation belongs to
   */
  private static <K> Map<K, RegionFacts> parts(
      RegionFacts facts, Function<OrganisationFacts, Set<K>> groups) {
    Map<K, List<OrganisationFacts>> members = new HashMap<>();
    facts
        .organisations()
        .forEach(one ->
            groups
                .apply(one)
                .forEach(
                    key -> members.computeIfAbsent(key, unseen -> new ArrayList<>()).add(one)));
    Map<K, List<ListingFacts>> listings = new HashMap<>();
    facts
        .listings()
        .forEach(listing ->
            facts
                .owner(listing)
                .map(groups)
                .orElse(Set.of())
                .forEach(key ->
                    listings.computeIfAbsent(key, unseen -> new ArrayList<>()).add(listing)));
    return Stream.of(members.keySet(), listings.keySet())
        .flatMap(Set::stream)
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                key ->
                    part(
                        facts,
                        members.getOrDefault(key, List.of()),
                        listings.getOrDefault(key, List.of()))));
  }

  private static RegionFacts part(
      RegionFacts facts, List<OrganisationFacts> members, List<ListingFacts> listings) {
    return new RegionFacts(
        facts.byId(), members, listings, facts.projects(), facts.introductions());
  }

  /**
   * A group before it is counted.
   *
   * @param facts those of its members alone
   * @param introductions whether one concerns it; the same for a project
   */
  private record Described(
      String id,
      String name,
      Set<String> targets,
      RegionFacts facts,
      Predicate<LedgerLine> introductions,
      Predicate<ClusterProjectDetails> projects) {}

  private Function<Described, Group> group(Period period) {
    boolean everything = discretion.seesEverything();
    List<String> provinces = territories.provinceCodes();
    return described ->
        group(described, new Population(described.facts(), null, period), provinces, everything);
  }

  private static Group group(
      Described described, Population population, List<String> provinces, boolean everything) {
    RegionFacts facts = population.facts();
    List<OrganisationFacts> members = population.organisations().toList();
    Figures figures =
        new Figures(Tally.of(population, provinces, List.of(Subject.ALL)), everything, null);
    Count research = figures.count(Subject.ALL, Measure.RESEARCH);
    Count businesses = figures.count(Subject.ALL, Measure.BUSINESSES);
    List<LedgerLine> lines =
        facts.introductions().stream().filter(described.introductions()).toList();
    return new Group(
        described.id(),
        described.name(),
        members(members.size(), List.of(research, businesses), everything),
        research,
        businesses,
        figures.count(Subject.ALL, Measure.STARTUPS),
        most(members, OrganisationFacts::technologies, population.period()),
        most(members, OrganisationFacts::fields, population.period()),
        described.targets(),
        Count.told(
            (int) facts.projects().stream().filter(described.projects()).count(), everything),
        figures.count(Subject.ALL, Measure.NEEDS),
        figures.count(Subject.ALL, Measure.CAPABILITIES),
        reached(lines, everything, OutcomeStage.INTEREST, OutcomeStage.CONTACT),
        reached(lines, everything, OutcomeStage.AGREEMENT));
  }

  /** All members; not told where what is left of them would tell of too few that are hidden. */
  private static Count members(int all, List<Count> parts, boolean everything) {
    int left =
        all - parts.stream().mapToInt(part -> Objects.requireNonNullElse(part.value(), 0)).sum();
    return parts.stream().anyMatch(Count::isHidden) && left < Suppression.SMALLEST
        ? Count.HIDDEN
        : Count.told(all, everything);
  }

  private static Count reached(List<LedgerLine> lines, boolean everything, OutcomeStage... stages) {
    return Count.told(
        (int)
            lines.stream()
                .filter(line -> Stream.of(stages).anyMatch(line.stages()::containsKey))
                .count(),
        everything);
  }

  private static List<String> most(
      Collection<OrganisationFacts> members,
      Function<OrganisationFacts, List<DatedFact>> facts,
      Period period) {
    return members.stream()
        .flatMap(one -> period.codes(facts.apply(one)).stream())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TOPICS)
        .map(Map.Entry::getKey)
        .toList();
  }
}
