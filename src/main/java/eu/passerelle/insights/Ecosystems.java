package eu.passerelle.insights;

import eu.passerelle.introductions.LedgerLine;
import eu.passerelle.introductions.OutcomeStage;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final LiveRegion region;
  private final Discretion discretion;

  Ecosystems(LiveRegion region, Discretion discretion) {
    this.region = region;
    this.discretion = discretion;
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
    return facts.organisations().stream()
        .filter(one -> one.kind() == OrganisationKind.CLUSTER)
        .sorted(Comparator.comparing(OrganisationFacts::name))
        .map(cluster ->
            group(
                cluster.id().value(),
                cluster.name(),
                period.codes(cluster.fields()),
                new Population(facts, cluster.id(), period),
                line -> line.clusters().contains(cluster.id()),
                (int)
                    facts.projects().stream()
                        .filter(project -> project.cluster().equals(cluster.id()))
                        .count()))
        .sorted(
            Comparator.comparing(
                    (Group group) -> Optional.ofNullable(group.members().value()).orElse(0))
                .reversed())
        .toList();
  }

  /** The ecosystems, the largest first. */
  public List<Group> ecosystems(Period period) {
    RegionFacts facts = region.now();
    return facts.organisations().stream()
        .flatMap(one -> one.ecosystems().stream())
        .distinct()
        .sorted(
            Comparator.comparing((String code) ->
                    facts.organisations().stream()
                        .filter(one -> one.ecosystems().contains(code))
                        .count())
                .reversed()
                .thenComparing(Function.identity()))
        .map(code -> ecosystem(code, facts, period))
        .toList();
  }

  private Group ecosystem(String code, RegionFacts facts, Period period) {
    Predicate<OrganisationFacts> member = one -> one.ecosystems().contains(code);
    Map<OrganisationId, OrganisationFacts> members =
        facts.organisations().stream()
            .filter(member)
            .collect(Collectors.toMap(OrganisationFacts::id, Function.identity()));
    RegionFacts inside =
        new RegionFacts(
            members,
            facts.listings().stream()
                .filter(listing -> listing.named() && members.containsKey(listing.organisation()))
                .toList(),
            facts.projects(),
            facts.introductions());
    return group(
        code,
        "",
        Set.of(),
        new Population(inside, null, period),
        line -> members.containsKey(line.asked()) || members.containsKey(line.asking()),
        (int)
            facts.projects().stream()
                .filter(project -> project.partners().stream().anyMatch(members::containsKey))
                .count());
  }

  private Group group(
      String id,
      String name,
      Set<String> targets,
      Population population,
      Predicate<LedgerLine> concerns,
      int projects) {
    List<OrganisationFacts> members = population.organisations().toList();
    List<ListingFacts> listings = population.listings().toList();
    List<LedgerLine> lines = population.facts().introductions().stream().filter(concerns).toList();
    return new Group(
        id,
        name,
        discretion.told(members.size()),
        count(members, Measure.RESEARCH),
        count(members, Measure.BUSINESSES),
        count(members, Measure.STARTUPS),
        most(members, OrganisationFacts::technologies, population.period()),
        most(members, OrganisationFacts::fields, population.period()),
        targets,
        discretion.told(projects),
        open(listings, Measure.NEEDS),
        open(listings, Measure.CAPABILITIES),
        reached(lines, OutcomeStage.INTEREST, OutcomeStage.CONTACT),
        reached(lines, OutcomeStage.AGREEMENT));
  }

  private Count count(List<OrganisationFacts> members, Measure measure) {
    return discretion.told(
        (int) members.stream().filter(one -> measure.counts(one.kind())).count());
  }

  private Count open(List<ListingFacts> listings, Measure measure) {
    return discretion.told(
        (int) listings.stream().filter(listing -> measure.counts(listing.kind())).count());
  }

  private Count reached(List<LedgerLine> lines, OutcomeStage... stages) {
    return discretion.told(
        (int)
            lines.stream()
                .filter(line -> Stream.of(stages).anyMatch(line.stages()::containsKey))
                .count());
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
