package eu.passerelle.demo;

import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.MatchItems;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.evaluation.EvaluationSet;
import eu.passerelle.matching.evaluation.NamedSet;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
  public EvaluationSet read(Path config) {
    Path directory = config.resolve("demo");
    Territories territories = new Territories(config.resolve("territories"));
    DemonstrationData data =
        DemonstrationData.read(
            directory, territories, Taxonomy.read(config.resolve("taxonomy")), Clock.systemUTC());
    Map<OrganisationId, Organisation> owners =
        data.organisations().stream()
            .collect(Collectors.toMap(Organisation::id, Function.identity()));
    MatchItems items = new MatchItems(territories);
    Function<Listing, MatchItem> item =
        listing ->
            items.of(
                PublicListing.of(
                    listing,
                    listing.content(),
                    Objects.requireNonNull(owners.get(listing.organisation()))));
    Map<String, Map<String, Integer>> judgements =
        EvaluationSet.judgements(directory.resolve("qrels.tsv"));
    List<MatchItem> needs =
        data.listings().stream()
            .filter(listing -> listing.kind() == ListingKind.NEED)
            .filter(listing -> judgements.containsKey(listing.id().value()))
            .map(item)
            .toList();
    List<MatchItem> capabilities =
        data.listings().stream()
            .filter(listing -> listing.kind() == ListingKind.CAPABILITY)
            .map(item)
            .toList();
    return new EvaluationSet(name(), capabilities, needs, judgements);
  }
}
