package eu.passerelle.insights;

import eu.passerelle.insights.Suppression.Sum;
import eu.passerelle.organisations.OrganisationQuery;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many there are of each measure, by subject and province. An organisation counts once for each
 * subject it states, and once for each two of a technology and a field.
 */
final class Tally {

  /** Where listings count whose readers do not see in which province they are. */
  private static final String UNTOLD = "untold";

  private static final int MEASURES = Measure.values().length;

  /** Between the least and the most that a hidden count can be: three things at least. */
  private static final int LEAST_WIDTH = 2;

  private final List<String> places;
  private final Map<Subject, int[]> cells = new HashMap<>();

  private Tally(Collection<String> provinces) {
    places =
        Stream.concat(provinces.stream(), Stream.of(OrganisationQuery.OUTSIDE, UNTOLD)).toList();
  }

  /**
   * Counts every subject there is.
   *
   * @param provinces nis codes of all provinces
   */
  static Tally of(Population population, Collection<String> provinces) {
    Tally tally = ofListings(population.listings(), population.facts(), provinces);
    population.organisations().forEach(one -> tally.add(one, subjects(one, population.period())));
    return tally;
  }

  /** The same of some listings, and of no organisations. */
  static Tally ofListings(
      Stream<ListingFacts> listings, RegionFacts facts, Collection<String> provinces) {
    Tally tally = new Tally(provinces);
    listings.forEach(
        listing -> tally.add(listing, facts, subjects(listing.technologies(), listing.fields())));
    return tally;
  }

  /** Counts some subjects only, which is quicker where they are few. */
  static Tally of(Population population, Collection<String> provinces, Collection<Subject> wanted) {
    Tally tally = new Tally(provinces);
    population
        .organisations()
        .forEach(one ->
            tally.add(
                one, wanted.stream().filter(subject -> population.states(one, subject)).toList()));
    population
        .listings()
        .forEach(listing ->
            tally.add(
                listing,
                population.facts(),
                wanted.stream().filter(subject -> Population.states(listing, subject)).toList()));
    return tally;
  }

  private void add(OrganisationFacts one, Collection<Subject> subjects) {
    List<Measure> measures = Measure.counting(one.kind());
    if (!measures.isEmpty()) {
      subjects.forEach(subject -> add(subject, one.province(), measures));
    }
  }

  private void add(ListingFacts listing, RegionFacts facts, Collection<Subject> subjects) {
    String province = facts.province(listing).orElse(UNTOLD);
    List<Measure> measures = Measure.counting(listing.kind());
    subjects.forEach(subject -> add(subject, province, measures));
  }

  private static Set<Subject> subjects(OrganisationFacts one, Period period) {
    Set<Subject> subjects = subjects(period.codes(one.technologies()), period.codes(one.fields()));
    period.codes(one.activities()).forEach(code -> subjects.add(Subject.activity(code)));
    return subjects;
  }

  private static Set<Subject> subjects(Set<String> technologies, Set<String> fields) {
    Set<Subject> subjects = new HashSet<>(Set.of(Subject.ALL));
    fields.forEach(field -> subjects.add(Subject.field(field)));
    for (String technology : technologies) {
      subjects.add(Subject.technology(technology));
      fields.forEach(field -> subjects.add(Subject.of(technology, field)));
    }
    return subjects;
  }

  private void add(Subject subject, String province, List<Measure> measures) {
    int[] counts = cells.computeIfAbsent(subject, unseen -> new int[size()]);
    for (Measure measure : measures) {
      counts[index(province, measure)]++;
      counts[index(null, measure)]++;
    }
  }

  private int size() {
    return (places.size() + 1) * MEASURES;
  }

  /** Where a count stands; the last place is everywhere. */
  private int index(@Nullable String province, Measure measure) {
    int place = province == null ? places.size() : places.indexOf(province);
    if (place < 0) {
      throw new IllegalArgumentException("unknown province: %s".formatted(province));
    }
    return place * MEASURES + measure.ordinal();
  }

  /**
   * How many of a measure.
   *
   * @param province nis code, or {@link OrganisationQuery#OUTSIDE}; null for all
   */
  int count(Subject subject, @Nullable String province, Measure measure) {
    int[] counts = cells.get(subject);
    return counts == null ? 0 : counts[index(province, measure)];
  }

  /** The counts of a subject that are not told where small ones are hidden. */
  BitSet hidden(Subject subject) {
    int[] counts = cells.get(subject);
    return counts == null ? new BitSet() : Suppression.of(counts, sums());
  }

  /**
   * The same where each count is a part of another, which readers see but where it is hidden. As
   * they know that none is greater, the total is hidden too where that would tell too much.
   */
  BitSet hiddenWithin(Tally whole, Subject subject) {
    BitSet hidden = hidden(subject);
    BitSet hiddenOfWhole = whole.hidden(subject);
    for (Measure measure : Measure.values()) {
      int total = index(null, measure);
      List<Integer> parts =
          places.stream().map(place -> index(place, measure)).filter(hidden::get).toList();
      if (!hidden.get(total) && followsFromWhole(parts, subject, whole, hiddenOfWhole)) {
        hidden.set(total);
      }
    }
    return hidden;
  }

  /** Whether one of some hidden counts, whose sum is known, can be fewer than three things. */
  private boolean followsFromWhole(
      List<Integer> parts, Subject subject, Tally whole, BitSet hiddenOfWhole) {
    int[] counts = cells.getOrDefault(subject, new int[size()]);
    int[] wholes = whole.cells.getOrDefault(subject, new int[size()]);
    int sum = parts.stream().mapToInt(part -> counts[part]).sum();
    List<Integer> most =
        parts.stream()
            .map(part -> hiddenOfWhole.get(part) ? sum : Math.min(sum, wholes[part]))
            .toList();
    int together = most.stream().mapToInt(Integer::intValue).sum();
    return most.stream().anyMatch(one -> one - Math.max(0, sum - (together - one)) < LEAST_WIDTH);
  }

  boolean isHidden(BitSet hidden, @Nullable String province, Measure measure) {
    return hidden.get(index(province, measure));
  }

  /** The places add up to everywhere, and startups and the others to the businesses. */
  private List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      sums.add(
          new Sum(
              index(null, measure), places.stream().map(place -> index(place, measure)).toList()));
    }
    IntStream.rangeClosed(0, places.size())
        .mapToObj(place -> place == places.size() ? null : places.get(place))
        .forEach(place ->
            sums.add(
                new Sum(
                    index(place, Measure.BUSINESSES),
                    List.of(index(place, Measure.STARTUPS), index(place, Measure.ESTABLISHED)))));
    return sums;
  }
}
