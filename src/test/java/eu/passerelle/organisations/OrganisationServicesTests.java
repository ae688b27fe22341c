package eu.passerelle.organisations;

import static eu.passerelle.support.ActingAs.FOUNDER;
import static eu.passerelle.support.ActingAs.PROFESSOR;
import static eu.passerelle.support.ActingAs.TRANSFER_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@ApplicationTest
class OrganisationServicesTests {

  private static final OrganisationId LABORATORY =
      new OrganisationId("org-unite-vision-haute-meuse");

  @Autowired private Organisations organisations;
  @Autowired private OrganisationRights rights;
  @Autowired private ActingAs acting;

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  @Test
  void theDirectoryHoldsTheRegion() {
    assertThat(organisations.count(Set.of(OrganisationKind.COMPANY, OrganisationKind.STARTUP)))
        .isEqualTo(2100);
    assertThat(organisations.count(Set.of(OrganisationKind.RESEARCH_UNIT))).isEqualTo(110);
  }

  @Test
  void organisationsAreFoundByWordsWhateverCaseAndAccents() {
    OrganisationQuery query =
        new OrganisationQuery("universite HAUTE meuse", Set.of(), Set.of(), Set.of(), Set.of());

    assertThat(organisations.list(query).organisations())
        .extracting(OrganisationSummary::name)
        .contains("Université de la Haute-Meuse");
  }

  @Test
  void facetsCountWhatEachChoiceWouldLeave() {
    int startups = organisations.list(OrganisationQuery.all()).kinds().getOrDefault("STARTUP", 0);
    OrganisationQuery narrowed =
        new OrganisationQuery("", Set.of(OrganisationKind.STARTUP), Set.of(), Set.of(), Set.of());

    assertThat(startups).isEqualTo(400);
    assertThat(organisations.list(narrowed).organisations()).hasSize(startups);
  }

  @Test
  void theAdministratorsOfAUniversityActForItsUnits() {
    Organisation laboratory = organisations.find(LABORATORY).orElseThrow();

    assertThat(acting.as(TRANSFER_OFFICER, () -> rights.mayAdminister(laboratory))).isTrue();
    assertThat(acting.as(FOUNDER, () -> rights.mayEdit(laboratory))).isFalse();
    assertThat(rights.mayEdit(laboratory)).isFalse();
  }

  @Test
  void itsPeopleReviseAProfileAndTheFactsThatEndKeepTheirDates() {
    Organisation before = organisations.find(LABORATORY).orElseThrow();
    OrganisationProfile profile = before.profile(organisations.today());
    Set<String> technologies = new java.util.HashSet<>(profile.technologies());
    technologies.add("blockchain");
    technologies.remove("robotics");

    Organisation after =
        acting.as(
            PROFESSOR,
            () ->
                organisations.revise(
                    LABORATORY,
                    Profiles.withTechnologies(profile, technologies),
                    Objects.requireNonNull(before.version())));

    assertThat(after.technologies())
        .anyMatch(
            fact -> fact.code().equals("blockchain") && fact.from().equals(organisations.today()))
        .anyMatch(
            fact -> fact.code().equals("robotics") && organisations.today().equals(fact.until()));
  }

  @Test
  void strangersDoNotReviseAProfile() {
    Organisation laboratory = organisations.find(LABORATORY).orElseThrow();
    OrganisationProfile profile = laboratory.profile(organisations.today());
    long version = Objects.requireNonNull(laboratory.version());

    assertThatThrownBy(() -> organisations.revise(LABORATORY, profile, version))
        .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    acting.run(
        FOUNDER,
        () ->
            assertThatThrownBy(() -> organisations.revise(LABORATORY, profile, version))
                .isInstanceOf(AccessDeniedException.class));
  }

  @Test
  void aProfileThatSomebodyElseChangedMeanwhileIsNotOverwritten() {
    Organisation laboratory = organisations.find(LABORATORY).orElseThrow();
    OrganisationProfile profile = laboratory.profile(organisations.today());

    acting.run(
        PROFESSOR,
        () ->
            assertThatThrownBy(() -> organisations.revise(LABORATORY, profile, -1))
                .isInstanceOf(OptimisticLockingFailureException.class));
  }
}
