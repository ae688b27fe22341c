package eu.passerelle.demo;

import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.evaluation.NamedSet;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The demonstration's listings with the pairs that were judged by hand. */
public final class DemonstrationSet implements NamedSet {

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public Judged read(Path config) {
    Path directory = config.resolve("demo");
    Territories territories = new Territories(config.resolve("territories"));
    DemonstrationData data =
        DemonstrationData.read(
            directory, territories, Taxonomy.read(config.resolve("taxonomy")), Clock.systemUTC());
    Map<OrganisationId, Organisation> owners =
        data.organisations().stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    return new Judged(
        data.listings().stream()
            .map(listing ->
                PublicListing.of(
                    listing,
                    listing.content(),
                    Objects.requireNonNull(owners.get(listing.organisation())),
                    territories))
            .toList(),
        directory.resolve("qrels.tsv"));
  }
}
