package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The projects as they are delivered; their published shares are in the region's figures. */
class DemonstrationProjectsTests {

  private static final Path CONFIG = Path.of("config");
  private static final Taxonomy TAXONOMY = Taxonomy.read(CONFIG.resolve("taxonomy"));
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<Organisation> ORGANISATIONS =
      OrganisationFile.readAll(
          CONFIG.resolve("demo"), new Territories(CONFIG.resolve("territories")), TAXONOMY, TODAY);
  private static final List<ClusterProject> PROJECTS =
      ProjectFile.read(CONFIG.resolve("demo/projects.yaml"), ORGANISATIONS, TAXONOMY, TODAY);

  @Test
  void thereAreAboutSixtyAndEachInventedClusterHasSeveral() {
    assertThat(PROJECTS).hasSize(60);
    assertThat(
            PROJECTS.stream()
                .collect(
                    Collectors.groupingBy(
                        project -> project.details().cluster(), Collectors.counting()))
                .values())
        .hasSize(8)
        .allMatch(count -> count >= 5);
  }

  @Test
  void oneBeganInEveryYearSince2018AndSomeStillRun() {
    assertThat(PROJECTS)
        .extracting(project -> project.details().period().from().getYear())
        .containsAll(IntStream.rangeClosed(2018, 2025).boxed().toList())
        .allMatch(year -> year >= 2018 && year <= TODAY.getYear());
    assertThat(PROJECTS).anyMatch(project -> project.details().period().includes(TODAY));
  }

  @Test
  void aQuarterIsTranslated() {
    assertThat(PROJECTS)
        .filteredOn(project -> !project.details().translations().isEmpty())
        .hasSize(PROJECTS.size() / 4);
  }

  @Test
  void noTwoHaveTheSameAcronym() {
    assertThat(PROJECTS)
        .extracting(project -> project.details().text().title().replaceAll(" – .*", ""))
        .allMatch(acronym -> acronym.matches("\\p{Lu}{4,10}"))
        .doesNotHaveDuplicates();
  }
}
