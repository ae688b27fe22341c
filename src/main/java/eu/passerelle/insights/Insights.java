package eu.passerelle.insights;

import eu.passerelle.insights.PublishedFigures.Compared;
import eu.passerelle.insights.PublishedFigures.Section;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.shared.Texts;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The figures of the boards, and who stands behind them. Whoever is signed in may ask; small counts
 * are for analysts.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class Insights {

  /** How many listings behind a number are shown at the most. */
  public static final int MOST_LISTINGS = 60;

  private final LiveRegion region;
  private final Discretion discretion;
  private final PublishedFigures published;
  private final ListingCatalogue catalogue;
  private final Territories territories;
  private final Clock clock;

  Insights(
      LiveRegion region,
      Discretion discretion,
      PublishedFigures published,
      ListingCatalogue catalogue,
      Territories territories,
      Clock clock) {
    this.region = region;
    this.discretion = discretion;
    this.published = published;
    this.catalogue = catalogue;
    this.territories = territories;
    this.clock = clock;
  }

  /** The region's day. */
  public LocalDate today() {
    return Texts.dayOf(clock.instant());
  }

  /** Whether the person asking sees small counts. */
  public boolean seesEverything() {
    return discretion.seesEverything();
  }

  /** What is counted in a scope. */
  public Figures figures(Scope scope) {
    Population population = new Population(region.now(), scope);
    return told(Tally.of(population, territories.provinceCodes()), scope);
  }

  private Figures told(Tally tally, Scope scope) {
    return new Figures(tally, discretion.seesEverything(), scope.province());
  }

  /**
   * Who or what a number counts.
   *
   * @param count the number, as the person asking is told
   * @param organisations by name; none where the number counts listings
   * @param listings those that the person asking may read, among the {@value #MOST_LISTINGS}
   *     newest; there can be fewer than the number says
   */
  public record Behind(
      Count count, List<OrganisationFacts> organisations, List<PublicListing> listings) {}

  /** Who or what a number counts; nobody where the number is hidden. */
  public Behind behind(Subject subject, Measure measure, Scope scope) {
    Population population = new Population(region.now(), scope);
    Tally tally = Tally.of(population, territories.provinceCodes(), List.of(subject));
    Count count = told(tally, scope).count(subject, measure);
    if (count.isHidden()) {
      return new Behind(count, List.of(), List.of());
    }
    return new Behind(
        count,
        population
            .organisations()
            .filter(one -> measure.counts(one.kind()))
            .filter(one -> one.isIn(scope.province()) && population.states(one, subject))
            .sorted(Comparator.comparing(OrganisationFacts::name))
            .toList(),
        catalogue.findAll(
            population
                .listings()
                .filter(listing -> measure.counts(listing.kind()))
                .filter(listing -> population.facts().isIn(listing, scope.province()))
                .filter(listing -> Population.states(listing, subject))
                .sorted(Comparator.comparing(ListingFacts::from).reversed())
                .limit(MOST_LISTINGS)
                .map(ListingFacts::id)
                .toList()));
  }

  /**
   * Who could bring together those who state a subject: the clusters that aim at its field, and
   * those who support and master its technology, by name. They say in public that this is what they
   * do, so none is hidden.
   */
  public List<OrganisationFacts> goBetweens(Subject subject, Period period) {
    return region.now().organisations().stream()
        .filter(one ->
            one.kind() == OrganisationKind.CLUSTER
                ? period.codes(one.fields()).contains(subject.field())
                : !one.supportStages().isEmpty()
                    && period.codes(one.technologies()).contains(subject.technology()))
        .sorted(Comparator.comparing(OrganisationFacts::name))
        .toList();
  }

  /** The clusters there are, by name. */
  public List<OrganisationFacts> clusters() {
    return region.now().organisations().stream()
        .filter(one -> one.kind() == OrganisationKind.CLUSTER)
        .sorted(Comparator.comparing(OrganisationFacts::name))
        .toList();
  }

  /**
   * The facts about organisations that figures are counted from, as comma separated values.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who is no analyst
   */
  public byte[] organisationsFile() {
    discretion.requireAnalyst();
    return FactsFile.organisations(region.now());
  }

  /**
   * The same about listings; whose an anonymous one is stays out.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who is no analyst
   */
  public byte[] listingsFile() {
    discretion.requireAnalyst();
    return FactsFile.listings(region.now());
  }

  /** Who published what the region is compared with. */
  public PublishedFigures published() {
    return published;
  }

  /** The published figures beside what is computed today, section by section. */
  public Map<Section, List<Compared>> compared() {
    RegionFacts facts = region.now();
    Map<Section, List<Compared>> compared = new LinkedHashMap<>();
    published
        .sections()
        .forEach(section -> compared.put(section, published.compare(section, facts, today())));
    return compared;
  }

  /** An organisation by its id, for a name. */
  public Optional<OrganisationFacts> find(OrganisationId id) {
    return region.now().find(id).filter(OrganisationFacts::listed);
  }
}
