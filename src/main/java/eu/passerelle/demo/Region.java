package eu.passerelle.demo;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** All organisations of the demonstration region, written by hand and generated. */
final class Region {

  private Region() {}

  /**
   * The organisations written by hand, then those generated beside them.
   *
   * @param directory such as {@code config/demo}
   * @param written what {@link OrganisationFile} reads there
   * @param reference the day the region is seen on, in 2025 or later
   * @return about 2,400 organisations; ids, names and enterprise numbers differ
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of the first mistake
   */
  static List<Organisation> organisations(
      Path directory, List<Organisation> written, Territories territories, LocalDate reference) {
    RegionGenerator generator =
        new RegionGenerator(
            territories,
            NameBook.read(directory.resolve("names.yaml"), territories),
            Sentences.read(directory.resolve("sentences.yaml")),
            reference);
    return Stream.concat(written.stream(), generator.generate(written).stream()).toList();
  }
}
