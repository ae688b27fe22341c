package eu.passerelle.insights;

import eu.passerelle.insights.Suppression.Sum;
import eu.passerelle.territories.Municipality;
import eu.passerelle.territories.Territories;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Figures by municipality. */
@Service
@PreAuthorize("isAuthenticated()")
public class RegionAtlas {

  private static final double INHABITANTS = 10_000;

  private final LiveRegion region;
  private final Discretion discretion;
  private final Territories territories;

  RegionAtlas(LiveRegion region, Discretion discretion, Territories territories) {
    this.region = region;
    this.discretion = discretion;
    this.territories = territories;
  }

  /** A municipality with its count. */
  public record Place(Municipality municipality, Count count) {

    /** How many for each 10,000 inhabitants; empty where the count is hidden. */
    public Optional<Double> density() {
      return Optional.ofNullable(count.value())
          .map(number -> number * INHABITANTS / municipality.population());
    }
  }

  /**
   * How many of a measure state a subject, in each municipality. Listings count where their
   * organisation is, where they say whose they are.
   *
   * @param scope its cluster and period; its province does not count
   */
  public List<Place> of(Subject subject, Measure measure, Scope scope) {
    Population population = new Population(region.now(), scope);
    Map<String, Map<Measure, Integer>> counts = counts(population, subject);
    List<Municipality> all = territories.municipalities();
    BitSet hidden =
        discretion.seesEverything() ? new BitSet() : hidden(population, subject, all, counts);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      places.add(
          new Place(
              all.get(i),
              hidden.get(cell(i, measure))
                  ? Count.HIDDEN
                  : Count.of(count(counts, all.get(i).nis(), measure))));
    }
    return places;
  }

  private static Map<String, Map<Measure, Integer>> counts(Population population, Subject subject) {
    Map<String, Map<Measure, Integer>> counts = new HashMap<>();
    population
        .organisations()
        .filter(one -> population.states(one, subject))
        .forEach(one -> add(counts, one, Measure.counting(one.kind())));
    population
        .listings()
        .filter(listing -> Population.states(listing, subject))
        .forEach(listing ->
            population
                .facts()
                .owner(listing)
                .ifPresent(one -> add(counts, one, Measure.counting(listing.kind()))));
    return counts;
  }

  private static void add(
      Map<String, Map<Measure, Integer>> counts, OrganisationFacts where, List<Measure> measures) {
    if (where.municipality() != null) {
      measures.forEach(measure ->
          counts
              .computeIfAbsent(where.municipality(), unseen -> new EnumMap<>(Measure.class))
              .merge(measure, 1, Integer::sum));
    }
  }

  private static int count(
      Map<String, Map<Measure, Integer>> counts, String municipality, Measure measure) {
    return counts.getOrDefault(municipality, Map.of()).getOrDefault(measure, 0);
  }

  private static int cell(int place, Measure measure) {
    return place * Measure.values().length + measure.ordinal();
  }

  /**
   * What is hidden of the municipalities, given what the boards hide of the provinces. What cannot
   * be placed in a municipality is a part of its province too.
   */
  private BitSet hidden(
      Population population,
      Subject subject,
      List<Municipality> all,
      Map<String, Map<Measure, Integer>> counts) {
    List<String> provinces = territories.provinceCodes();
    Tally tally = Tally.of(population, provinces, List.of(subject));
    BitSet hiddenOfTally = tally.hidden(subject);
    int places = all.size();
    int[] values = new int[(places + 2 * provinces.size()) * Measure.values().length];
    BitSet settled = new BitSet();
    BitSet hidden = new BitSet();
    List<Sum> sums = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      for (Measure measure : Measure.values()) {
        values[cell(i, measure)] = count(counts, all.get(i).nis(), measure);
      }
      sums.add(businesses(i));
    }
    for (int p = 0; p < provinces.size(); p++) {
      String province = provinces.get(p);
      int total = places + 2 * p;
      int unplaced = total + 1;
      List<Integer> inside =
          Stream.iterate(0, i -> i < places, i -> i + 1)
              .filter(i -> all.get(i).province().equals(province))
              .toList();
      for (Measure measure : Measure.values()) {
        int whole = tally.count(subject, province, measure);
        values[cell(total, measure)] = whole;
        values[cell(unplaced, measure)] =
            whole - inside.stream().mapToInt(i -> values[cell(i, measure)]).sum();
        settled.set(cell(total, measure));
        hidden.set(cell(total, measure), tally.isHidden(hiddenOfTally, province, measure));
        sums.add(
            new Sum(
                cell(total, measure),
                Stream.concat(inside.stream(), Stream.of(unplaced))
                    .map(place -> cell(place, measure))
                    .toList()));
      }
      sums.add(businesses(unplaced));
    }
    return Suppression.of(values, sums, settled, hidden);
  }

  private static Sum businesses(int place) {
    return new Sum(
        cell(place, Measure.BUSINESSES),
        List.of(cell(place, Measure.STARTUPS), cell(place, Measure.ESTABLISHED)));
  }
}
