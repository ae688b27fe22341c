package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.listings.Listing;
import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who belongs to which cluster in the demonstration as it is delivered. */
class ClusterMembersTests {

  private static final Path CONFIG = Path.of("config");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final OrganisationId PERSONAS_CLUSTER = new OrganisationId("org-cluster-passage");
  private static final DemonstrationData DATA = read();
  private static final Map<OrganisationId, Organisation> ORGANISATIONS =
      DATA.organisations().stream()
          .collect(Collectors.toMap(Organisation::id, Function.identity()));
  private static final List<Organisation> INVENTED_CLUSTERS =
      DATA.organisations().stream()
          .filter(organisation -> organisation.kind() == OrganisationKind.CLUSTER)
          .filter(organisation -> organisation.status() == OrganisationStatus.VALIDATED)
          .toList();
  private static final List<Entry> ENTRIES =
      DATA.organisations().stream()
          .flatMap(organisation ->
              organisation.clusters().stream()
                  .map(membership -> new Entry(organisation, membership)))
          .toList();

  /** A membership and whose it is. */
  private record Entry(Organisation member, ClusterMembership membership) {

    boolean isOf(Organisation cluster) {
      return membership.cluster().equals(cluster.id());
    }

    boolean countsOn(LocalDate day) {
      return membership.isConfirmedOn(day);
    }
  }

  private static DemonstrationData read() {
    return DemonstrationData.read(
        CONFIG.resolve("demo"),
        new Territories(CONFIG.resolve("territories")),
        Taxonomy.read(CONFIG.resolve("taxonomy")),
        Clock.fixed(TODAY.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private static Stream<Entry> of(Organisation cluster) {
    return ENTRIES.stream().filter(entry -> entry.isOf(cluster));
  }

  private static Organisation organisation(OrganisationId id) {
    return Objects.requireNonNull(ORGANISATIONS.get(id));
  }

  @Test
  void everyInventedClusterHasTwentyToSixtyMembersOfEachSort() {
    assertThat(INVENTED_CLUSTERS)
        .hasSize(8)
        .allSatisfy(cluster -> {
          List<Organisation> members =
              of(cluster).filter(entry -> entry.countsOn(TODAY)).map(Entry::member).toList();
          assertThat(members).hasSizeBetween(20, 60);
          assertThat(members).anyMatch(member -> member.kind().isBusiness());
          assertThat(members)
              .extracting(Organisation::kind)
              .contains(OrganisationKind.RESEARCH_UNIT, OrganisationKind.RESEARCH_CENTRE);
        });
  }

  @Test
  void realActorsHaveNoMembersAndAreNone() {
    assertThat(ENTRIES)
        .extracting(entry -> organisation(entry.membership().cluster()))
        .allMatch(INVENTED_CLUSTERS::contains);
    assertThat(ENTRIES)
        .extracting(entry -> entry.member().status())
        .containsOnly(OrganisationStatus.VALIDATED);
  }

  @Test
  void everyClusterHasGrownSince2018AndLostSomebody() {
    assertThat(INVENTED_CLUSTERS)
        .allSatisfy(cluster -> {
          long then =
              of(cluster).filter(entry -> entry.countsOn(PublishedFigures.END_OF_2018)).count();
          long now = of(cluster).filter(entry -> entry.countsOn(TODAY)).count();
          assertThat(then).isBetween(5L, now - 1);
          assertThat(of(cluster)).anyMatch(entry -> entry.membership().until() != null);
        });
  }

  @Test
  void someHaveAskedInThePastWeeksAndWait() {
    assertThat(INVENTED_CLUSTERS)
        .allSatisfy(cluster ->
            assertThat(of(cluster).filter(entry -> entry.membership().isAsked()))
                .hasSizeBetween(1, 5)
                .allSatisfy(entry ->
                    assertThat(entry.membership().from()).isBetween(TODAY.minusDays(100), TODAY)));
  }

  @Test
  void nobodyBelongsToAClusterBeforeBothWereFoundedOrInTheFuture() {
    assertThat(ENTRIES)
        .allSatisfy(entry -> {
          LocalDate from = entry.membership().from();
          assertThat(from.getYear())
              .isGreaterThanOrEqualTo(founded(entry.member()))
              .isGreaterThanOrEqualTo(founded(organisation(entry.membership().cluster())));
          assertThat(from).isBeforeOrEqualTo(TODAY);
          assertThat(Optional.ofNullable(entry.membership().until()).orElse(TODAY))
              .isAfter(from)
              .isBeforeOrEqualTo(TODAY);
        });
  }

  private static int founded(Organisation organisation) {
    return Optional.ofNullable(organisation.foundedYear()).orElse(0);
  }

  @Test
  void noOrganisationIsTwiceInOneCluster() {
    assertThat(ENTRIES)
        .extracting(entry -> entry.member().id().value() + entry.membership().cluster().value())
        .doesNotHaveDuplicates();
  }

  @Test
  void mostMembersShareATechnologyOrASectorWithTheirCluster() {
    List<Entry> near =
        ENTRIES.stream()
            .filter(entry -> shares(organisation(entry.membership().cluster()), entry.member()))
            .toList();

    assertThat(1.0 * near.size() / ENTRIES.size()).isGreaterThan(0.85);
  }

  private static boolean shares(Organisation cluster, Organisation member) {
    return topics(member).anyMatch(topics(cluster).toList()::contains);
  }

  private static Stream<String> topics(Organisation organisation) {
    return Stream.concat(organisation.technologies().stream(), organisation.fields().stream())
        .map(DatedFact::code);
  }

  @Test
  void partnersOfAProjectWereMembersWhenItBegan() {
    Predicate<Organisation> joins =
        organisation ->
            organisation.kind().isBusiness()
                || organisation.kind() == OrganisationKind.RESEARCH_UNIT
                || organisation.kind() == OrganisationKind.RESEARCH_CENTRE;

    assertThat(DATA.projects())
        .allSatisfy(project ->
            assertThat(project.details().partners())
                .map(ClusterMembersTests::organisation)
                .filteredOn(joins)
                .allSatisfy(partner ->
                    assertThat(partner.clusters())
                        .anyMatch(membership ->
                            membership.cluster().equals(project.details().cluster())
                                && membership.confirmed()
                                && !membership.from().isAfter(project.details().period().from()))));
  }

  @Test
  void thePersonasClusterHasTheFounderAndMostOwnersOfDigitalListings() {
    List<Listing> digital =
        DATA.listings().stream()
            .filter(listing -> isDigitalBusiness(organisation(listing.organisation())))
            .toList();
    List<Listing> ofMembers =
        digital.stream()
            .filter(listing -> isInPersonasCluster(organisation(listing.organisation())))
            .toList();

    assertThat(isInPersonasCluster(organisation(new OrganisationId("org-sonnaille")))).isTrue();
    assertThat(ofMembers).hasSizeGreaterThan(digital.size() / 2);
  }

  private static boolean isDigitalBusiness(Organisation organisation) {
    return organisation.kind().isBusiness()
        && !organisation.activities().isEmpty()
        && !organisation.technologies().isEmpty();
  }

  private static boolean isInPersonasCluster(Organisation organisation) {
    return organisation.clusters().stream()
        .anyMatch(membership ->
            membership.cluster().equals(PERSONAS_CLUSTER) && membership.isConfirmedOn(TODAY));
  }

  @Test
  void theSameDayGivesTheSameMembers() {
    assertThat(read().organisations()).isEqualTo(DATA.organisations());
  }
}
