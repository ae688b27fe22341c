package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.organisations.Census;
import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.shared.ConfigurationError;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationFileTests {

  private static final Path CONFIG = Path.of("config");
  private static final Territories TERRITORIES = new Territories(CONFIG.resolve("territories"));
  private static final Taxonomy TAXONOMY = Taxonomy.read(CONFIG.resolve("taxonomy"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @TempDir private Path directory;

  @BeforeEach
  void writeDirectory() throws IOException {
    Files.createDirectory(directory.resolve("organisations"));
    Files.writeString(
        directory.resolve("directory.yaml"),
        """
        - id: org-real
          name: Real
          kind: cluster
        """);
  }

  private List<Organisation> read(String invented) throws IOException {
    Files.writeString(directory.resolve("organisations/invented.yaml"), invented);
    return OrganisationFile.readAll(directory, TERRITORIES, TAXONOMY, TODAY);
  }

  @Test
  void inventedOnesAreValidatedAndHaveANumberRealOnesAreImported() throws IOException {
    List<Organisation> organisations =
        read(
            """
            - id: org-invented
              name: Invented
              kind: company
              municipality: Namur
            """);

    assertThat(organisations)
        .extracting(Organisation::status)
        .containsExactly(OrganisationStatus.IMPORTED, OrganisationStatus.VALIDATED);
    assertThat(organisations.getFirst().enterpriseNumber()).isNull();
    assertThat(organisations.getLast().enterpriseNumber()).isNotNull();
  }

  @Test
  void aDigitalBusinessWithATechnologyIsInAdvancedIctAUserOfOneIsNot() throws IOException {
    List<Organisation> organisations =
        read(
            """
            - id: org-maker
              name: Maker
              kind: startup
              foundedYear: 2021
              activities: [software-development]
              technologies: [robotics]
            - id: org-user
              name: User
              kind: company
              foundedYear: 1950
              activities: []
              technologies: [robotics]
            """);

    Census<Organisation> advanced = new Census<>(organisations, TODAY).inAdvancedIct();
    assertThat(advanced.organisations())
        .extracting(Organisation::id)
        .containsExactly(new OrganisationId("org-maker"));
    assertThat(advanced.on(LocalDate.of(2020, 12, 31)).inAdvancedIct().size()).isZero();
  }

  @Test
  void aUnitHasNoNumberOfItsOwn() throws IOException {
    List<Organisation> organisations =
        read(
            """
            - id: org-unit
              name: Unit
              kind: research-unit
              parent: org-real
              municipality: Namur
              technologies: [robotics]
            """);

    assertThat(organisations.getLast().enterpriseNumber()).isNull();
    assertThat(organisations.getLast().profile(TODAY).activities())
        .isEqualTo(Set.of("advanced-ict"));
  }

  @Test
  void factsHaveTheDatesThatTheFileGivesThem() throws IOException {
    Organisation maker =
        read("""
        - id: org-maker
          name: Maker
          kind: company
          foundedYear: 1990
          activities: [software-development]
          technologies: [robotics, blockchain]
          fields: [health]
          since: {blockchain: 2021-03}
          formerly: {geolocation: {from: 2016, until: 2019-06}, commerce: {from: 2015, until: 2020}}
        """)
            .getLast();

    assertThat(maker.technologies())
        .containsExactlyInAnyOrder(
            new DatedFact("robotics", LocalDate.of(2015, 1, 1), null),
            new DatedFact("blockchain", LocalDate.of(2021, 3, 1), null),
            new DatedFact("geolocation", LocalDate.of(2016, 1, 1), LocalDate.of(2019, 6, 1)));
    assertThat(maker.fields())
        .contains(new DatedFact("commerce", LocalDate.of(2015, 1, 1), LocalDate.of(2020, 1, 1)));
    assertThat(maker.profile(TODAY).technologies()).isEqualTo(Set.of("robotics", "blockchain"));
  }

  @Test
  void whatIsTrueTodayIsNotAlsoOfThePast() {
    assertThatThrownBy(() ->
            read(
                """
                - id: org-maker
                  name: Maker
                  kind: company
                  fields: [health]
                  formerly: {health: {from: 2016, until: 2018}}
                """))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageContaining("invented.yaml:5: 'health' is stated as true today");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          municipality: Atlantis          | :4: unknown municipality 'Atlantis'
          technologies: [alchemy]         | :4: illegal value 'alchemy': no such technology in the taxonomy
          technologies: [health]          | :4: illegal value 'health': no such technology in the taxonomy
          fields: [robotics]              | :4: illegal value 'robotics': no such field in the taxonomy
          activities: [baking]            | :4: illegal value 'baking': no such activity category in the taxonomy
          parent: org-nobody              | :4: the parent of 'org-invented' is unknown: 'org-nobody'
          spunOutOf: org-nobody           | :4: the spunOutOf of 'org-invented' is unknown: 'org-nobody'
          digitalExpertise: perhaps       | :4: illegal value 'perhaps': must be true or false
          motto: Onward                   | :4: unknown field 'motto'
          since: {health: 2020}           | :4: 'health' has a date but is not stated
          formerly: {alchemy: {from: 2016, until: 2018}} | :4: 'alchemy' is not in the taxonomy
          formerly: {health: {from: 2018, until: 2016}}  | :4: illegal value '2016': illegal dates of health
          formerly: {health: {from: 2016, until: 2030}}  | :4: illegal value '2030': lies in the future
          formerly: {health: {from: spring, until: 2018}} | :4: illegal value 'spring': must be a year or a month
          formerly: {health: {from: 2016, to: 2018}}     | :4: unknown field 'to'
          ror: abc                        | :2: illegal value 'Invented': illegal ROR id
          """)
  void aMistakeIsToldWithFileAndLine(String line, String message) {
    assertThatThrownBy(() ->
            read(
                """
                - id: org-invented
                  name: Invented
                  kind: company
                  %s
                """
                    .formatted(line)))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageContaining("invented.yaml" + message);
  }

  @Test
  void anIdUsedTwiceIsToldWithFileAndLine() {
    assertThatThrownBy(() ->
            read(
                """
                - id: org-real
                  name: Another
                  kind: company
                """))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageContaining("invented.yaml:1: the id 'org-real' is used twice");
  }
}
