package eu.passerelle.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.shared.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterProjectDetailsTests {

  private static final OrganisationId LEAD = new OrganisationId("org-lead");
  private static final OrganisationId OTHER = new OrganisationId("org-other");

  private static ProjectText text(Language language) {
    return new ProjectText(language, "ALUNEUF in " + language, "A sentence.");
  }

  private static ProjectPeriod period(String from, String until) {
    return new ProjectPeriod(LocalDate.parse(from), LocalDate.parse(until));
  }

  private static ClusterProjectDetails led(OrganisationId lead, OrganisationId... partners) {
    return project(lead, List.of(partners), List.of(), Set.of(), false, Set.of(), Set.of("health"));
  }

  private static ClusterProjectDetails using(
      Set<String> technologies, boolean otherDigital, Set<EnablingTechnology> otherEnabling) {
    return project(
        LEAD,
        List.of(LEAD, OTHER),
        List.of(),
        technologies,
        otherDigital,
        otherEnabling,
        Set.of("health"));
  }

  private static ClusterProjectDetails translated(ProjectText... translations) {
    return project(
        LEAD,
        List.of(LEAD, OTHER),
        List.of(translations),
        Set.of(),
        false,
        Set.of(),
        Set.of("health"));
  }

  private static ClusterProjectDetails project(
      OrganisationId lead,
      List<OrganisationId> partners,
      List<ProjectText> translations,
      Set<String> technologies,
      boolean otherDigital,
      Set<EnablingTechnology> otherEnabling,
      Set<String> fields) {
    return new ClusterProjectDetails(
        new OrganisationId("org-cluster"),
        text(Language.FR),
        translations,
        period("2018-03-01", "2020-03-01"),
        lead,
        partners,
        technologies,
        otherDigital,
        otherEnabling,
        fields,
        null);
  }

  @Test
  void aTechnologyMakesAProjectDigitalAndAnEnablingOne() {
    ClusterProjectDetails project = using(Set.of("robotics"), false, Set.of());

    assertThat(project.isDigital()).isTrue();
    assertThat(project.usesEnablingTechnologies()).isTrue();
  }

  @Test
  void aPortalIsDigitalWithoutAnEnablingTechnology() {
    ClusterProjectDetails project = using(Set.of(), true, Set.of());

    assertThat(project.isDigital()).isTrue();
    assertThat(project.usesEnablingTechnologies()).isFalse();
  }

  @Test
  void newMaterialsAreAnEnablingTechnologyThatIsNotDigital() {
    ClusterProjectDetails project =
        using(Set.of(), false, Set.of(EnablingTechnology.ADVANCED_MATERIALS));

    assertThat(project.isDigital()).isFalse();
    assertThat(project.usesEnablingTechnologies()).isTrue();
  }

  @Test
  void aReaderGetsTheTextOfTheirLanguageElseTheOriginal() {
    ClusterProjectDetails project = translated(text(Language.NL));

    assertThat(project.textFor(Language.NL).language()).isEqualTo(Language.NL);
    assertThat(project.textFor(Language.DE).language()).isEqualTo(Language.FR);
  }

  @Test
  void twoTextsInOneLanguageAreRefused() {
    assertThatThrownBy(() -> translated(text(Language.FR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("illegal translations: two texts in fr");
  }

  @Test
  void theLeadIsOneOfTwoOrMoreDifferentPartners() {
    assertThat(led(LEAD, LEAD, OTHER).partners()).containsExactly(LEAD, OTHER);
    assertThatThrownBy(() -> led(LEAD, LEAD)).hasMessageContaining("2 or more different ones");
    assertThatThrownBy(() -> led(LEAD, LEAD, LEAD))
        .hasMessageContaining("2 or more different ones");
    assertThatThrownBy(() -> led(LEAD, OTHER, new OrganisationId("org-third")))
        .hasMessage("illegal lead: org-lead; must be one of the partners");
  }

  @Test
  void aProjectIsForSomeField() {
    assertThatThrownBy(() ->
            project(LEAD, List.of(LEAD, OTHER), List.of(), Set.of(), false, Set.of(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name one at least");
  }

  @Test
  void aTextIsNeitherMissingNorTooLong() {
    assertThatThrownBy(() -> new ProjectText(Language.FR, " ", "A sentence."))
        .hasMessage("illegal title of 1 characters; must have 1 to 120");
    assertThatThrownBy(() -> new ProjectText(Language.FR, "ALUNEUF", "x".repeat(501)))
        .hasMessage("illegal summary of 501 characters; must have 1 to 500");
  }

  @Test
  void aPeriodDoesNotEndBeforeItBegins() {
    assertThatThrownBy(() -> period("2020-01-01", "2020-01-01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lies before the start");
  }

  @ParameterizedTest
  @CsvSource({
    "2016-01-01, 2018-03-01, false",
    "2016-01-01, 2018-03-02, true",
    "2019-01-01, 2019-02-01, true",
    "2020-02-29, 2024-01-01, true",
    "2020-03-01, 2024-01-01, false"
  })
  void periodsOverlapThatHaveADayInCommon(String from, String until, boolean overlap) {
    assertThat(period("2018-03-01", "2020-03-01").overlaps(period(from, until))).isEqualTo(overlap);
  }

  @ParameterizedTest
  @CsvSource({"2018-02-28, false", "2018-03-01, true", "2020-02-29, true", "2020-03-01, false"})
  void aPeriodIncludesItsFirstDayAndNotTheDayItEndsOn(LocalDate day, boolean included) {
    assertThat(period("2018-03-01", "2020-03-01").includes(day)).isEqualTo(included);
  }
}
