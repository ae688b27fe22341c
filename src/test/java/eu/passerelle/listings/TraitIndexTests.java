package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.organisations.OrganisationQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraitIndexTests {

  private static final Trait NAMUR = new Trait(Trait.Axis.PROVINCE, "90000");
  private static final Trait ROBOTICS = new Trait(Trait.Axis.TECHNOLOGY, "robotics");
  private static final Trait VISION = new Trait(Trait.Axis.TECHNOLOGY, "computer-vision");
  private static final Trait HEALTH = new Trait(Trait.Axis.FIELD, "health");
  private static final Map<Trait.Axis, Integer> ONE_OF_EACH =
      Map.of(Trait.Axis.PROVINCE, 1, Trait.Axis.TECHNOLOGY, 1, Trait.Axis.FIELD, 1);

  @Test
  void whereEnoughHaveAllThatIsToldNothingNeedsToBeToldLess() {
    TraitIndex index = directory(5, NAMUR, ROBOTICS);

    assertThat(index.sharing(List.of(ROBOTICS, NAMUR)))
        .isEqualTo(new AnonymitySet(List.of(NAMUR, ROBOTICS), 5));
    assertThat(index.fewest(List.of(NAMUR, ROBOTICS))).isEmpty();
    assertThat(index.generalisations(List.of(NAMUR, ROBOTICS), ONE_OF_EACH)).isEmpty();
  }

  @Test
  void theFewWordsThatGiveAwayAreTheFewestThatLeaveTooFew() {
    TraitIndex index =
        new TraitIndex(all(of(1, NAMUR, ROBOTICS, HEALTH), of(8, NAMUR), of(8, ROBOTICS, HEALTH)));

    assertThat(index.fewest(List.of(NAMUR, ROBOTICS, HEALTH)).orElseThrow().traits())
        .hasSize(2)
        .contains(NAMUR);
  }

  @Test
  void ofAsManyWordsThoseAreShownThatLeaveTheFewest() {
    TraitIndex index =
        new TraitIndex(
            all(of(1, NAMUR, ROBOTICS, HEALTH), of(3, ROBOTICS), of(2, HEALTH), of(9, NAMUR)));

    assertThat(index.fewest(List.of(NAMUR, ROBOTICS, HEALTH)))
        .contains(new AnonymitySet(List.of(HEALTH), 3));
  }

  @Test
  void wordsThatTheDirectoryCanBeAskedForComeFirst() {
    TraitIndex index =
        new TraitIndex(
            all(
                of(1, NAMUR, ROBOTICS, VISION, HEALTH),
                of(9, NAMUR, ROBOTICS, HEALTH),
                of(9, NAMUR, VISION),
                of(9, ROBOTICS, NAMUR)));

    AnonymitySet fewest = index.fewest(List.of(NAMUR, ROBOTICS, VISION, HEALTH)).orElseThrow();

    assertThat(fewest).isEqualTo(new AnonymitySet(List.of(VISION, HEALTH), 1));
    assertThat(fewest.query())
        .contains(
            new OrganisationQuery(
                "", Set.of(), Set.of(), Set.of("computer-vision"), Set.of("health")));
  }

  @Test
  void twoTechnologiesAtOnceCannotBeAskedForInTheDirectory() {
    TraitIndex index = new TraitIndex(all(of(1, ROBOTICS, VISION), of(9, ROBOTICS), of(9, VISION)));

    AnonymitySet fewest = index.fewest(List.of(ROBOTICS, VISION)).orElseThrow();

    assertThat(fewest).isEqualTo(new AnonymitySet(List.of(VISION, ROBOTICS), 1));
    assertThat(fewest.query()).isEmpty();
  }

  @Test
  void aDirectoryOfFewHidesNobodyWhateverIsTold() {
    TraitIndex index = directory(3, NAMUR);

    assertThat(index.fewest(List.of())).contains(new AnonymitySet(List.of(), 3));
  }

  @Test
  void oneWordLessIsOfferedWithHowManyThatLeavesTheProvinceFirst() {
    TraitIndex index =
        new TraitIndex(
            all(
                of(1, NAMUR, ROBOTICS, VISION, HEALTH),
                of(6, ROBOTICS, VISION, HEALTH),
                of(7, NAMUR, VISION, HEALTH),
                of(5, NAMUR, ROBOTICS, HEALTH)));

    assertThat(index.generalisations(List.of(HEALTH, VISION, ROBOTICS, NAMUR), ONE_OF_EACH))
        .containsExactly(
            new Generalisation(List.of(NAMUR), 7), new Generalisation(List.of(ROBOTICS), 8));
  }

  @Test
  void twoWordsLessAreOfferedOnlyWhereOneIsNotEnough() {
    TraitIndex index =
        new TraitIndex(all(of(1, NAMUR, ROBOTICS, HEALTH), of(5, HEALTH), of(4, ROBOTICS)));

    assertThat(index.generalisations(List.of(NAMUR, ROBOTICS, HEALTH), ONE_OF_EACH))
        .containsExactly(
            new Generalisation(List.of(NAMUR, ROBOTICS), 6),
            new Generalisation(List.of(NAMUR, HEALTH), 5));
  }

  @Test
  void whatAListingCannotDoWithoutIsNotOffered() {
    TraitIndex index = new TraitIndex(all(of(1, NAMUR, ROBOTICS), of(5, NAMUR)));

    assertThat(
            index.generalisations(
                List.of(NAMUR, ROBOTICS), Map.of(Trait.Axis.PROVINCE, 1, Trait.Axis.TECHNOLOGY, 0)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noSmallerCombinationLeavesTooFewAndWhatIsOfferedAlwaysLeavesEnough(long seed) {
    Random random = new Random(seed);
    List<Trait> traits = List.of(NAMUR, ROBOTICS, VISION, HEALTH);
    List<Set<Trait>> organisations = new ArrayList<>(of(1, NAMUR, ROBOTICS, VISION, HEALTH));
    for (int i = 0; i < 60; i++) {
      organisations.add(
          traits.stream().filter(trait -> random.nextInt(3) == 0).collect(Collectors.toSet()));
    }
    TraitIndex index = new TraitIndex(organisations);

    index
        .fewest(traits)
        .ifPresent(fewest -> {
          assertThat(fewest.organisations())
              .isEqualTo(counted(organisations, fewest.traits()))
              .isLessThan(AnonymitySet.FEWEST);
          for (Trait one : fewest.traits()) {
            List<Trait> fewer = new ArrayList<>(fewest.traits());
            fewer.remove(one);
            assertThat(counted(organisations, fewer)).isGreaterThanOrEqualTo(AnonymitySet.FEWEST);
          }
        });
    for (Generalisation offered : index.generalisations(traits, ONE_OF_EACH)) {
      List<Trait> left = new ArrayList<>(traits);
      left.removeAll(offered.leftOut());
      assertThat(offered.organisations())
          .isEqualTo(counted(organisations, left))
          .isGreaterThanOrEqualTo(AnonymitySet.FEWEST);
    }
  }

  private static int counted(List<Set<Trait>> organisations, List<Trait> traits) {
    return (int) organisations.stream().filter(has -> has.containsAll(traits)).count();
  }

  private static TraitIndex directory(int count, Trait... traits) {
    return new TraitIndex(of(count, traits));
  }

  private static List<Set<Trait>> of(int count, Trait... traits) {
    return IntStream.range(0, count).mapToObj(i -> Set.of(traits)).toList();
  }

  @SafeVarargs
  private static List<Set<Trait>> all(List<Set<Trait>>... groups) {
    return Stream.of(groups).flatMap(List::stream).toList();
  }
}
