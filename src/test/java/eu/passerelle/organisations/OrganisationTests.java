package eu.passerelle.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.access.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationTests {

  private static final LocalDate FOUNDED = LocalDate.of(2019, 3, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 14);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-09-14T10:15:30Z"), ZoneOffset.UTC);

  @Test
  void aFactThatIsStatedNoMoreEndsToday() {
    Organisation revised = mastering("robotics", "blockchain").revise(profile("robotics"), CLOCK);

    assertThat(revised.technologies()).contains(new DatedFact("blockchain", FOUNDED, TODAY));
    assertThat(revised.profile(TODAY).technologies()).containsExactly("robotics");
    assertThat(revised.profile(TODAY.minusDays(1)).technologies())
        .containsExactlyInAnyOrder("robotics", "blockchain");
  }

  @Test
  void aFactThatIsNewlyStatedBeginsToday() {
    Organisation revised = mastering("robotics").revise(profile("robotics", "blockchain"), CLOCK);

    assertThat(revised.technologies()).contains(new DatedFact("blockchain", TODAY, null));
    assertThat(revised.profile(TODAY.minusDays(1)).technologies()).containsExactly("robotics");
  }

  @Test
  void aFactThatIsStatedAsBeforeKeepsItsDates() {
    Organisation revised = mastering("robotics").revise(profile("robotics", "blockchain"), CLOCK);

    assertThat(revised.technologies()).contains(new DatedFact("robotics", FOUNDED, null));
  }

  @Test
  void revisingWithTheSameProfileChangesNoFact() {
    Organisation organisation = mastering("robotics", "blockchain");

    assertThat(organisation.revise(organisation.profile(TODAY), CLOCK).technologies())
        .isEqualTo(organisation.technologies());
  }

  @Test
  void aFactThatEndedAndIsStatedAgainHasTwoSpells() {
    Organisation ended = mastering("robotics").revise(profile(), CLOCK);
    LocalDate later = TODAY.plusYears(1);
    Clock laterClock = Clock.fixed(later.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);

    assertThat(ended.revise(profile("robotics"), laterClock).technologies())
        .containsExactly(
            new DatedFact("robotics", FOUNDED, TODAY), new DatedFact("robotics", later, null));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.atelier.example/fr, info@atelier.example, true",
    "https://atelier.example, Info@Mail.ATELIER.example, true",
    "https://atelier.example, info@autreatelier.example, false",
    "https://atelier.example, 'a@ailleurs.example,info@atelier.example', false",
    "https://atelier.example, atelier.example, false",
    "https://www.facebook.com/atelier, info@facebook.com, false",
  })
  void anAddressIsOneOfAnOrganisationInTheDomainThatIsItsAlone(
      String website, String address, boolean own) {
    assertThat(create(Profiles.withWebsite(website)).hasAddress(address)).isEqualTo(own);
  }

  @Test
  void activitiesAndFieldsAreDatedLikeTechnologies() {
    Organisation organisation =
        create(Profiles.stating(Set.of("advanced-ict"), Set.of(), Set.of("health")));

    Organisation revised =
        organisation.revise(
            Profiles.stating(Set.of("software-development"), Set.of(), Set.of("commerce")), CLOCK);

    assertThat(revised.activities())
        .containsExactly(
            new DatedFact("advanced-ict", FOUNDED, TODAY),
            new DatedFact("software-development", TODAY, null));
    assertThat(revised.fields())
        .containsExactly(
            new DatedFact("health", FOUNDED, TODAY), new DatedFact("commerce", TODAY, null));
  }

  @Test
  void revisingKeepsPeopleAndClusters() {
    Member member = new Member(new AccountId("nadia"), MemberRole.ADMINISTRATOR, FOUNDED);
    ClusterMembership membership =
        new ClusterMembership(new OrganisationId("cluster"), true, FOUNDED, null);

    Organisation revised =
        mastering("robotics")
            .with(List.of(member), List.of(membership))
            .revise(profile("blockchain"), CLOCK);

    assertThat(revised.members()).containsExactly(member);
    assertThat(revised.clusters()).containsExactly(membership);
  }

  @Test
  void revisingIsWhenItChanged() {
    Organisation revised = mastering("robotics").revise(profile(), CLOCK);

    assertThat(revised.createdAt()).isEqualTo(Instant.EPOCH);
    assertThat(revised.changedAt()).isEqualTo(CLOCK.instant());
  }

  private static Organisation mastering(String... technologies) {
    return create(profile(technologies));
  }

  private static Organisation create(OrganisationProfile profile) {
    return Organisation.create(
        new OrganisationId("atelier"),
        profile,
        OrganisationStatus.VALIDATED,
        FOUNDED,
        Instant.EPOCH);
  }

  private static OrganisationProfile profile(String... technologies) {
    return Profiles.stating(Set.of(), Set.of(technologies), Set.of());
  }
}
