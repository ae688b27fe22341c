package eu.passerelle.matching.allotment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.matching.allotment.Allotment.Item;
import eu.passerelle.matching.engine.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllotmentTests {

  private static final int GOOD = 570;
  private static final int POSSIBLE = 480;
  private static final long SEED = 20_261_122;

  /** What there is to allot. */
  private record Instance(
      List<Item> items, Map<String, Integer> capacities, List<Candidate> candidates) {

    List<Candidate> allotted() {
      return new Allotment(items, capacities, candidates, GOOD).pairs();
    }

    Instance shuffled(Random random) {
      List<Item> otherItems = new ArrayList<>(items);
      List<Candidate> otherCandidates = new ArrayList<>(candidates);
      Collections.shuffle(otherItems, random);
      Collections.shuffle(otherCandidates, random);
      return new Instance(otherItems, capacities, otherCandidates);
    }

    boolean isWithinCapacities(Collection<Candidate> pairs) {
      Map<String, Integer> counts = counts(pairs);
      return Stream.of(Side.values())
          .allMatch(side ->
              capacities.entrySet().stream()
                  .allMatch(capacity ->
                      items.stream()
                              .filter(item -> item.side() == side)
                              .filter(item -> capacity.getKey().equals(item.owner()))
                              .mapToInt(item -> counts.getOrDefault(item.id(), 0))
                              .sum()
                          <= capacity.getValue()));
    }
  }

  /** The worth of a set of pairs: who has one comes first, then the price. */
  private record Worth(int covered, double price) {

    static final Worth NOTHING = new Worth(0, 0);

    /** As the class's description has it, told without a flow. */
    static Worth of(Collection<Candidate> pairs) {
      double reward = (Candidate.MOST - GOOD + 0.5) / 2;
      double price = pairs.stream().mapToInt(Candidate::shortfall).sum();
      Map<String, Integer> counts = counts(pairs);
      for (int count : counts.values()) {
        int further = Math.min(count, Allotment.SLOTS) - 1;
        int beyond = Math.max(0, count - Allotment.SLOTS);
        price += -reward * further + (reward + 1) * beyond;
      }
      return new Worth(counts.size(), price);
    }

    boolean isBetterThan(Worth other) {
      return covered > other.covered || (covered == other.covered && price < other.price);
    }
  }

  private static Map<String, Integer> counts(Collection<Candidate> pairs) {
    Map<String, Integer> counts = new HashMap<>();
    pairs.forEach(pair -> {
      counts.merge(pair.need(), 1, Integer::sum);
      counts.merge(pair.capability(), 1, Integer::sum);
    });
    return counts;
  }

  static Stream<Instance> smallOnes() {
    Random random = new Random(SEED);
    return IntStream.range(0, 60).mapToObj(i -> instance(random, 2 + i % 4, 2 + i % 3, 12));
  }

  private static Instance instance(Random random, int needs, int capabilities, int candidates) {
    List<Item> items = new ArrayList<>();
    IntStream.range(0, needs).forEach(i -> items.add(item(random, "n" + i, Side.NEED)));
    IntStream.range(0, capabilities)
        .forEach(i -> items.add(item(random, "c" + i, Side.CAPABILITY)));
    Set<String> joined = new HashSet<>();
    List<Candidate> pairs = new ArrayList<>();
    for (int i = 0; i < candidates; i++) {
      String need = "n" + random.nextInt(needs);
      String capability = "c" + random.nextInt(capabilities);
      if (joined.add(need + capability)) {
        pairs.add(new Candidate(need, capability, POSSIBLE + random.nextInt(200)));
      }
    }
    return new Instance(
        items, Map.of("one", random.nextInt(3), "two", 1 + random.nextInt(4)), pairs);
  }

  private static Item item(Random random, String id, Side side) {
    return switch (random.nextInt(4)) {
      case 0 -> new Item(id, side, "one " + side);
      case 1 -> new Item(id, side, "one");
      case 2 -> new Item(id, side, "two");
      default -> new Item(id, side, null);
    };
  }

  @ParameterizedTest
  @MethodSource("smallOnes")
  void asManyAsCanHaveOneDoAndNoOtherChoiceIsBetter(Instance instance) {
    Worth best = Worth.NOTHING;
    List<Candidate> candidates = betweenTwo(instance);
    for (int choice = 0; choice < 1 << candidates.size(); choice++) {
      List<Candidate> chosen = chosen(candidates, choice);
      Worth worth = Worth.of(chosen);
      if (worth.isBetterThan(best) && instance.isWithinCapacities(chosen)) {
        best = worth;
      }
    }

    List<Candidate> allotted = instance.allotted();

    assertThat(instance.isWithinCapacities(allotted)).isTrue();
    assertThat(Worth.of(allotted)).isEqualTo(best);
  }

  private static List<Candidate> betweenTwo(Instance instance) {
    Map<String, String> owners =
        instance.items().stream()
            .collect(
                Collectors.toMap(
                    Item::id, item -> Objects.requireNonNullElse(item.owner(), item.id())));
    return instance.candidates().stream()
        .filter(pair -> !Objects.equals(owners.get(pair.need()), owners.get(pair.capability())))
        .toList();
  }

  private static List<Candidate> chosen(List<Candidate> candidates, int choice) {
    return IntStream.range(0, candidates.size())
        .filter(i -> (choice & (1 << i)) != 0)
        .mapToObj(candidates::get)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("smallOnes")
  void theSameIsAllottedInWhicheverOrderItIsAskedFor(Instance instance) {
    assertThat(instance.shuffled(new Random(SEED)).allotted())
        .containsExactlyElementsOf(instance.allotted());
  }

  @Test
  void whoHasACandidateHasASuggestionWhereNobodyStatesACapacity() {
    Instance large = large(2000, 20);

    Set<String> suggested = counts(large.allotted()).keySet();

    assertThat(suggested).isEqualTo(counts(large.candidates()).keySet());
  }

  private static Instance large(int side, int each) {
    Random random = new Random(SEED);
    List<Item> items = new ArrayList<>();
    List<Candidate> pairs = new ArrayList<>();
    for (int i = 0; i < side; i++) {
      items.add(new Item("n" + i, Side.NEED, "owner " + i / 3));
      items.add(new Item("c" + i, Side.CAPABILITY, "other owner " + i / 3));
      Set<Integer> partners = new HashSet<>();
      while (partners.size() < each) {
        partners.add((int) (side * Math.pow(random.nextDouble(), 2)));
      }
      for (int partner : partners) {
        pairs.add(new Candidate("n" + i, "c" + partner, POSSIBLE + random.nextInt(250)));
      }
    }
    return new Instance(items, Map.of(), pairs);
  }

  @Test
  void aCapabilityThatTenNeedsDependOnAnswersThemAll() {
    List<Item> items = new ArrayList<>(List.of(new Item("c", Side.CAPABILITY, null)));
    List<Candidate> pairs = new ArrayList<>();
    IntStream.range(0, 10)
        .forEach(i -> {
          items.add(new Item("n" + i, Side.NEED, null));
          pairs.add(new Candidate("n" + i, "c", POSSIBLE));
        });

    assertThat(new Instance(items, Map.of(), pairs).allotted()).hasSize(10);
  }

  @Test
  void aFurtherPairIsSuggestedOnlyIfItIsGood() {
    List<Item> items =
        List.of(
            new Item("n1", Side.NEED, null),
            new Item("n2", Side.NEED, null),
            new Item("c1", Side.CAPABILITY, null),
            new Item("c2", Side.CAPABILITY, null));
    List<Candidate> needed =
        List.of(new Candidate("n1", "c1", 700), new Candidate("n2", "c2", 700));
    Candidate good = new Candidate("n1", "c2", GOOD);
    Candidate less = new Candidate("n2", "c1", GOOD - 1);

    assertThat(
            new Instance(
                    items, Map.of(), Stream.concat(needed.stream(), Stream.of(good, less)).toList())
                .allotted())
        .contains(good)
        .doesNotContain(less);
  }

  @Test
  void anOrganisationThatTakesNoContactsIsLeftAlone() {
    List<Item> items =
        List.of(
            new Item("need", Side.NEED, null),
            new Item("capability", Side.CAPABILITY, "busy"),
            new Item("second", Side.CAPABILITY, "free"));

    assertThat(
            new Instance(
                    items,
                    Map.of("busy", 0),
                    List.of(
                        new Candidate("need", "capability", 900),
                        new Candidate("need", "second", POSSIBLE)))
                .allotted())
        .containsExactly(new Candidate("need", "second", POSSIBLE));
  }

  @Test
  void nobodyIsSuggestedToThemselves() {
    List<Item> items =
        List.of(new Item("need", Side.NEED, "lab"), new Item("capability", Side.CAPABILITY, "lab"));

    assertThat(
            new Instance(items, Map.of(), List.of(new Candidate("need", "capability", 900)))
                .allotted())
        .isEmpty();
  }

  @Test
  void nothingIsAllottedOfNothing() {
    assertThat(new Instance(List.of(), Map.of(), List.of()).allotted()).isEmpty();
  }
}
