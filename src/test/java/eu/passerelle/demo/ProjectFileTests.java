package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.ClusterProjectDetails;
import eu.passerelle.organisations.EnablingTechnology;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.ProjectFunding;
import eu.passerelle.organisations.ProjectPeriod;
import eu.passerelle.organisations.ProjectText;
import eu.passerelle.shared.ConfigurationError;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectFileTests {

  private static final Path CONFIG = Path.of("config");
  private static final Taxonomy TAXONOMY = Taxonomy.read(CONFIG.resolve("taxonomy"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<Organisation> ORGANISATIONS =
      OrganisationFile.readAll(
          CONFIG.resolve("demo"), new Territories(CONFIG.resolve("territories")), TAXONOMY, TODAY);

  private static final String PROJECT =
      """
      - id: project-aluneuf
        cluster: org-grappe-atelier-clair
        language: fr
        title: ALUNEUF
        summary: Couler de l'aluminium de récupération.
        start: 2018-03
        end: 2020
        lead: org-fonderie-cire-hennuy
        partners: [org-centre-coulee-sable]
        technologies: [robotics]
        enabling: [advanced-materials]
        fields: [industry-4]
        funding: cross-border
        translations: [{language: en, title: Again, summary: Casting scrap.}]
      """;

  @TempDir private Path directory;

  private Path file() {
    return directory.resolve("projects.yaml");
  }

  private List<ClusterProject> read(String text) throws IOException {
    Files.writeString(file(), text);
    return ProjectFile.read(file(), ORGANISATIONS, TAXONOMY, TODAY);
  }

  @Test
  void aProjectIsReadAsWritten() throws IOException {
    ClusterProjectDetails project = read(PROJECT).getFirst().details();

    assertThat(project.period())
        .isEqualTo(new ProjectPeriod(LocalDate.of(2018, 3, 1), LocalDate.of(2021, 1, 1)));
    assertThat(project.partners()).hasSize(2).startsWith(project.lead());
    assertThat(project.otherEnabling()).containsExactly(EnablingTechnology.ADVANCED_MATERIALS);
    assertThat(project.funding()).isEqualTo(ProjectFunding.CROSS_BORDER);
    assertThat(project.textFor(Language.EN))
        .isEqualTo(new ProjectText(Language.EN, "Again", "Casting scrap."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          id: project-aluneuf   | id: ALUNEUF                      | 1  | illegal value 'ALUNEUF': an id is 'project-'
          atelier-clair         | nowhere                          | 2  | illegal value 'org-grappe-nowhere': no such organisation
          org-grappe-atelier-clair | org-mecatech                  | 2  | illegal value 'org-mecatech': a directory entry takes part in no project
          org-grappe-atelier-clair | org-sonnaille                 | 2  | illegal value 'org-sonnaille': is not a cluster
          language: fr          | language: it                     | 3  | unknown language 'it'
          title: ALUNEUF        | titel: ALUNEUF                   | 4  | unknown field 'titel'
          start: 2018-03        | start: March 2018                | 6  | illegal value 'March 2018': must be a year or a month
          start: 2018-03        | start: 2018-13                   | 6  | illegal value '2018-13': must be a year or a month
          end: 2020             | end: 2017                        | 7  | illegal value '2017': illegal period
          org-fonderie-cire-hennuy | org-sonnaille                 | 8  | illegal value 'org-sonnaille': was founded in 2022 only
          [org-centre-coulee-sable]| [org-sirris]                  | 9  | illegal value 'org-sirris': a directory entry takes part in no project
          partners: [org-centre-coulee-sable] | partners: []       | 1  | illegal value 'project-aluneuf': illegal partners
          [robotics]            | [health]                         | 10 | illegal value 'health': no such technology in the taxonomy
          [advanced-materials]  | [steam]                          | 11 | illegal value 'steam'
          fields: [industry-4]  | fields: [robotics]               | 12 | illegal value 'robotics': no such field in the taxonomy
          fields: [industry-4]  | fields: []                       | 1  | illegal value 'project-aluneuf': illegal fields of application
          cross-border          | lottery                          | 13 | illegal value 'lottery'
          cross-border          | "regional\\n  digital: false"     | 14 | illegal value 'false': must be true, or left out
          summary: Casting      | Summary: Casting                 | 14 | unknown field 'Summary'
          {language: en         | {language: fr                    | 1  | illegal value 'project-aluneuf': illegal translations
          """)
  void aMistakeIsToldWithFileAndLine(String right, String wrong, int line, String message) {
    assertThat(PROJECT).containsOnlyOnce(right);

    assertThatThrownBy(
            () -> read(PROJECT.replace(right, wrong.replace("\"", "").replace("\\n", "\n"))))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith("%s:%d: %s".formatted(file(), line, message));
  }

  @Test
  void anIdUsedTwiceIsToldWithFileAndLine() {
    assertThatThrownBy(() -> read(PROJECT + PROJECT))
        .isInstanceOf(ConfigurationError.class)
        .hasMessage("%s:15: the id 'project-aluneuf' is used twice".formatted(file()));
  }
}
