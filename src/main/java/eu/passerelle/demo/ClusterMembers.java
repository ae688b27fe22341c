package eu.passerelle.demo;

import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which invented organisations belong to which invented cluster, and since when: first
 * those that are sure to, among them the partners of its projects, then others that share its
 * technologies and target sectors. Some have left again, and a few have asked and wait for an
 * answer. All of it is an assumption of the demonstration; the same region seen on the same day
 * gets the same members.
 */
final class ClusterMembers {

  private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
  private static final int FEWEST = 30;
  private static final int MOST = 50;
  private static final int FEWEST_NOT_SURE = 2;
  private static final int MOST_CLUSTERS = 2;
  private static final double FORMER = 0.12;
  private static final int FEWEST_ASKING = 2;
  private static final int MOST_ASKING = 4;
  private static final int LONGEST_WAIT_IN_DAYS = 70;
  private static final int SETTLED_AFTER_YEARS = 2;
  private static final int ENOUGH_IN_COMMON = 3;

  /** Of ten members that are not sure to be, how many are of a sort. */
  private enum Sort {
    ADVANCED_BUSINESS,
    OTHER_BUSINESS,
    UNIT,
    CENTRE,
    NONE;

    private static final List<Sort> MIX =
        List.of(
            ADVANCED_BUSINESS,
            UNIT,
            ADVANCED_BUSINESS,
            OTHER_BUSINESS,
            ADVANCED_BUSINESS,
            CENTRE,
            ADVANCED_BUSINESS,
            UNIT,
            ADVANCED_BUSINESS,
            OTHER_BUSINESS);

    private static Sort of(Organisation organisation) {
      return switch (organisation.kind()) {
        case COMPANY, STARTUP ->
            organisation.technologies().isEmpty() ? OTHER_BUSINESS : ADVANCED_BUSINESS;
        case RESEARCH_UNIT -> UNIT;
        case RESEARCH_CENTRE -> CENTRE;
        default -> NONE;
      };
    }
  }

  private final List<Organisation> region;
  private final List<ClusterProject> projects;
  private final Map<OrganisationId, Set<OrganisationId>> sure;
  private final LocalDate reference;
  private final Map<OrganisationId, List<ClusterMembership>> memberships = new HashMap<>();

  /**
   * @param sure businesses, units and centres that belong to a cluster in any case, by cluster
   * @param reference the day the region is seen on
   */
  ClusterMembers(
      List<Organisation> region,
      List<ClusterProject> projects,
      Map<OrganisationId, Set<OrganisationId>> sure,
      LocalDate reference) {
    this.region = region;
    this.projects = projects;
    this.sure = sure;
    this.reference = reference;
  }

  /** The memberships of each organisation that has any. */
  Map<OrganisationId, List<ClusterMembership>> memberships() {
    memberships.clear();
    region.stream()
        .filter(ClusterMembers::isInvented)
        .filter(organisation -> organisation.kind() == OrganisationKind.CLUSTER)
        .forEach(this::gather);
    return Map.copyOf(memberships);
  }

  private void gather(Organisation cluster) {
    Chance chance = Chance.of("members of " + cluster.id().value());
    List<Organisation> certain = certain(cluster);
    Iterator<Organisation> others = others(cluster, certain, chance).iterator();
    int members = Math.max(chance.between(FEWEST, MOST), certain.size() + FEWEST_NOT_SURE);
    certain.forEach(member -> confirm(cluster, member, chance));
    take(others, members - certain.size()).forEach(member -> confirm(cluster, member, chance));
    take(others, (int) Math.round(members * FORMER))
        .forEach(member -> end(cluster, member, chance));
    take(others, chance.between(FEWEST_ASKING, MOST_ASKING))
        .forEach(member -> ask(cluster, member, chance));
  }

  private static List<Organisation> take(Iterator<Organisation> from, int count) {
    List<Organisation> taken = new ArrayList<>();
    while (taken.size() < count && from.hasNext()) {
      taken.add(from.next());
    }
    return taken;
  }

  private static boolean isInvented(Organisation organisation) {
    return organisation.status() == OrganisationStatus.VALIDATED;
  }

  /**
   * Those that are sure to, and the partners of its projects, but for public bodies and schools.
   */
  private List<Organisation> certain(Organisation cluster) {
    Set<OrganisationId> ids = new HashSet<>(sure.getOrDefault(cluster.id(), Set.of()));
    projectsOf(cluster).forEach(project -> ids.addAll(project.details().partners()));
    return region.stream()
        .filter(organisation -> ids.contains(organisation.id()))
        .filter(organisation -> Sort.of(organisation) != Sort.NONE)
        .toList();
  }

  private Stream<ClusterProject> projectsOf(Organisation cluster) {
    return projects.stream().filter(project -> project.details().cluster().equals(cluster.id()));
  }

  /** Who else comes into question, in the order in which they are asked. */
  private List<Organisation> others(
      Organisation cluster, Collection<Organisation> certain, Chance chance) {
    Set<OrganisationId> taken = ids(certain);
    Set<String> technologies = codes(cluster.technologies());
    Set<String> fields = codes(cluster.fields());
    Map<Integer, List<Organisation>> byNearness =
        chance.shuffled(region).stream()
            .filter(ClusterMembers::isInvented)
            .filter(organisation -> !taken.contains(organisation.id()))
            .filter(organisation -> isFree(organisation) && isSettled(cluster, organisation))
            .collect(
                Collectors.groupingBy(
                    organisation -> inCommon(technologies, fields, organisation)));
    return mixed(
        IntStream.iterate(ENOUGH_IN_COMMON, nearness -> nearness > 0, nearness -> nearness - 1)
            .mapToObj(nearness -> byNearness.getOrDefault(nearness, List.of()))
            .flatMap(List::stream)
            .toList());
  }

  private static Set<OrganisationId> ids(Collection<Organisation> organisations) {
    return organisations.stream().map(Organisation::id).collect(Collectors.toSet());
  }

  private static Set<String> codes(List<DatedFact> facts) {
    return facts.stream().map(DatedFact::code).collect(Collectors.toSet());
  }

  private boolean isFree(Organisation organisation) {
    return memberships.getOrDefault(organisation.id(), List.of()).size() < MOST_CLUSTERS;
  }

  private boolean isSettled(Organisation cluster, Organisation organisation) {
    return earliest(cluster, organisation).isBefore(reference.minusYears(SETTLED_AFTER_YEARS));
  }

  /** A technology in common is worth two fields; beyond enough, more makes no difference. */
  private static int inCommon(
      Set<String> technologies, Set<String> fields, Organisation organisation) {
    return Math.min(
        ENOUGH_IN_COMMON,
        2 * shared(technologies, organisation.technologies())
            + shared(fields, organisation.fields()));
  }

  private static int shared(Set<String> codes, List<DatedFact> facts) {
    return (int) facts.stream().filter(fact -> codes.contains(fact.code())).count();
  }

  private static List<Organisation> mixed(List<Organisation> near) {
    Map<Sort, Iterator<Organisation>> sorts = new EnumMap<>(Sort.class);
    near.stream()
        .collect(Collectors.groupingBy(Sort::of))
        .forEach((sort, organisations) -> sorts.put(sort, organisations.iterator()));
    sorts.remove(Sort.NONE);
    List<Organisation> mixed = new ArrayList<>();
    while (sorts.values().stream().anyMatch(Iterator::hasNext)) {
      Sort.MIX.forEach(
          sort -> mixed.addAll(take(sorts.getOrDefault(sort, Collections.emptyIterator()), 1)));
    }
    return mixed;
  }

  /** A partner of a project has been a member since before it began. */
  private void confirm(Organisation cluster, Organisation member, Chance chance) {
    LocalDate first = earliest(cluster, member);
    LocalDate end =
        projectsOf(cluster)
            .filter(project -> project.details().partners().contains(member.id()))
            .map(project -> project.details().period().from())
            .filter(reference::isAfter)
            .min(Comparator.naturalOrder())
            .orElse(reference);
    add(cluster, member, true, chance.day(first, end), null);
  }

  /** It was a member for a year at least. */
  private void end(Organisation cluster, Organisation member, Chance chance) {
    LocalDate from =
        chance.day(earliest(cluster, member), reference.minusYears(SETTLED_AFTER_YEARS));
    add(cluster, member, true, from, chance.day(from.plusYears(1), reference));
  }

  private void ask(Organisation cluster, Organisation member, Chance chance) {
    LocalDate asked = reference.minusDays(chance.between(1, LONGEST_WAIT_IN_DAYS));
    add(cluster, member, false, asked, null);
  }

  private void add(
      Organisation cluster,
      Organisation member,
      boolean confirmed,
      LocalDate from,
      @Nullable LocalDate until) {
    memberships
        .computeIfAbsent(member.id(), unseen -> new ArrayList<>())
        .add(new ClusterMembership(cluster.id(), confirmed, from, until));
  }

  /** No membership is older than the cluster, the member, or 2015. */
  private static LocalDate earliest(Organisation cluster, Organisation member) {
    return Stream.of(cluster.foundedYear(), member.foundedYear())
        .filter(Objects::nonNull)
        .map(year -> LocalDate.of(year, 1, 1))
        .reduce(EARLIEST, (one, other) -> one.isAfter(other) ? one : other);
  }
}
