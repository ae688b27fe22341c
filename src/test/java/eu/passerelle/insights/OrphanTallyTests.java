package eu.passerelle.insights;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is hidden of parts beside the wholes that they are parts of. */
class OrphanTallyTests {

  private static final List<String> PROVINCES = List.of("20002", "50000", "60000", "80000");
  private static final RegionFacts FACTS =
      RegionFacts.of(
          PROVINCES.stream().map(OrphanTallyTests::owner).toList(),
          List.of(),
          List.of(),
          List.of());

  private static OrganisationFacts owner(String province) {
    return new OrganisationFacts(
        new OrganisationId(province),
        province,
        OrganisationKind.COMPANY,
        true,
        province,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        Set.of(),
        false,
        null,
        null);
  }

  private static List<ListingFacts> needs(String province, int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new ListingFacts(
                new ListingId(province + "-" + i),
                ListingKind.NEED,
                new OrganisationId(province),
                Set.of(),
                Set.of(),
                true,
                true,
                LocalDate.of(2026, 1, 1),
                null))
        .toList();
  }

  /** Orphans of each province, and all that are open there. */
  private static Orphans.Counts counts(int[] orphans, int[] open) {
    Tally ofOpen = tally(open);
    Tally ofOrphans = tally(orphans);
    return new Orphans.Counts(
        new Figures(ofOrphans, about -> ofOrphans.hiddenWithin(ofOpen, about), false, null),
        new Figures(ofOpen, false, null));
  }

  private static Tally tally(int[] counts) {
    return Tally.ofListings(
        IntStream.range(0, counts.length)
            .boxed()
            .flatMap(i -> needs(PROVINCES.get(i), counts[i]).stream()),
        FACTS,
        PROVINCES);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 20})
  void aTotalIsHiddenWhereTheWholesWouldGiveAPartAway(int openOfTheFirst) {
    Orphans.Counts counts = counts(new int[] {3, 10, 0, 0}, new int[] {openOfTheFirst, 10, 0, 0});

    assertThat(counts.orphans().count(Subject.ALL, PROVINCES.getFirst(), Measure.NEEDS))
        .isEqualTo(Count.HIDDEN);
    OrphansAttacked.requireSafe(counts, Subject.ALL, Measure.NEEDS, PROVINCES);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverTheyAreNoneFollows(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      int[] open = random.ints(PROVINCES.size(), 0, 15).toArray();
      int[] orphans = IntStream.of(open).map(all -> random.nextInt(all + 1)).toArray();

      OrphansAttacked.requireSafe(counts(orphans, open), Subject.ALL, Measure.NEEDS, PROVINCES);
    }
  }
}
