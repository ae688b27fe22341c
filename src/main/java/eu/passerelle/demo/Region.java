package eu.passerelle.demo;

import eu.passerelle.organisations.Organisation;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

final class Region {
  private Region() {}

  static List<Organisation> organisations(
      Path directory,
      List<Organisation> featured,
      Territories territories,
      Taxonomy taxonomy,
      LocalDate today) {
    return featured;
  }
}
