package eu.passerelle.demo;

import eu.passerelle.listings.Listing;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.evaluation.NamedSet;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Territories territories = new Territories(config.resolve("territories"));
    Taxonomy taxonomy = Taxonomy.read(config.resolve("taxonomy"));
    Map<OrganisationId, Organisation> owners =
        OrganisationFile.readAll(directory, territories, taxonomy, today).stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    return new Judged(
        new ListingFile(today)
            .readAll(directory.resolve("listings")).stream()
                .map(entry ->
                    PublicListing.of(
                        asJudged(entry),
                        entry.content(),
                        Objects.requireNonNull(owners.get(entry.organisation())),
                        territories))
                .toList(),
        directory.resolve("qrels.tsv"));
  }

  /** The listing under the id that its file and the judgements give it, also an anonymous one. */
  private static Listing asJudged(ListingFile.Entry entry) {
    return Listing.draft(
        entry.id(),
        entry.kind(),
        entry.organisation(),
        DemonstrationData.AUTHOR,
        entry.content(),
        Clock.systemUTC());
  }
}
