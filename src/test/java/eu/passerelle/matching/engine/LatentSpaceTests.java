package eu.passerelle.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A corpus of ten trades, each with sixty words of its own of which a text uses a few. */
class LatentSpaceTests {

  private static final int ITEMS = 600;
  private static final int WORDS = 60;
  private static final List<String> TRADES =
      List.of(
          "baker", "smith", "tailor", "mason", "potter", "weaver", "cooper", "tanner", "brewer",
          "miller");

  private final Profiler profiler =
      new Profiler(
          Examples.SCHEME, new ConceptTagger(Examples.SCHEME), Examples.POLICY.parameters());

  private static List<MatchItem> corpus(int size, int words) {
    Random random = new Random(11);
    return IntStream.range(0, size)
        .mapToObj(i -> item("item-" + i, TRADES.get(i % TRADES.size()), words, random))
        .toList();
  }

  private static MatchItem item(String id, String trade, int words, Random random) {
    return Examples.capability(
        id,
        Facts.none(),
        Examples.text(TextLanguage.EN, "", words(trade, random.ints(words, 0, WORDS))));
  }

  private static String words(String trade, int from, int to) {
    return words(trade, IntStream.range(from, to));
  }

  private static String words(String trade, IntStream numbers) {
    return numbers
        .mapToObj(word -> trade + (char) ('a' + word / 10) + (char) ('a' + word % 10))
        .collect(Collectors.joining(" "));
  }

  private List<Profile> profiles(List<MatchItem> items) {
    return items.stream().map(item -> profiler.profile(item, AnalyzedText.of(item))).toList();
  }

  private double cosine(LatentSpace space, String one, String other) {
    LatentIndex index = new LatentIndex(new LatentDirections(space, profiler));
    List<Profile> profiles =
        profiles(
            List.of(
                Examples.capability("one", Facts.none(), Examples.text(TextLanguage.EN, one)),
                Examples.capability("other", Facts.none(), Examples.text(TextLanguage.EN, other))));
    index.put(profiles.getLast());
    return index.cosine(index.vector(profiles.getFirst()).orElseThrow(), "other");
  }

  @Test
  void wordsOfOneTradePointTheSameWayEvenWhereTheyShareNone() {
    LatentSpace space = LatentTraining.of(profiles(corpus(ITEMS, 30)), profiler);

    double sameTrade = cosine(space, words("baker", 0, 30), words("baker", 30, WORDS));
    double otherTrade = cosine(space, words("baker", 0, 30), words("smith", 30, WORDS));
    assertThat(sameTrade).isGreaterThan(otherTrade + 0.1);
  }

  @Test
  void theOrderInWhichItemsComeDoesNotMatter() {
    List<MatchItem> items = corpus(ITEMS, 30);
    List<MatchItem> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(5));
    Profiler other =
        new Profiler(
            Examples.SCHEME, new ConceptTagger(Examples.SCHEME), Examples.POLICY.parameters());
    List<Profile> otherProfiles =
        shuffled.stream().map(item -> other.profile(item, AnalyzedText.of(item))).toList();

    assertThat(LatentTraining.of(otherProfiles, other))
        .isEqualTo(LatentTraining.of(profiles(items), profiler));
  }

  @Test
  void whatLanguageATextIsInIsNoDirection() {
    List<MatchItem> both = new ArrayList<>(corpus(ITEMS, 30));
    corpus(ITEMS, 30)
        .forEach(item ->
            both.add(
                Examples.capability(
                    item.id() + "-de",
                    Facts.none(),
                    Examples.text(TextLanguage.DE, "", item.texts().getFirst().body()))));
    LatentIndex index =
        new LatentIndex(
            new LatentDirections(LatentTraining.of(profiles(both), profiler), profiler));
    List<Profile> profiles = profiles(both);
    profiles.forEach(index::put);
    float[] english = index.vector(profiles.getFirst()).orElseThrow();

    double others =
        both.subList(1, ITEMS).stream()
            .mapToDouble(item -> index.cosine(english, item.id()))
            .average()
            .orElseThrow();
    double germans =
        both.subList(ITEMS + 1, 2 * ITEMS).stream()
            .mapToDouble(item -> index.cosine(english, item.id()))
            .average()
            .orElseThrow();
    assertThat(others - germans).isLessThan(0.12);
  }

  @Test
  void whatIsNoLongerHeldIsForgotten() {
    List<Profile> profiles = profiles(corpus(ITEMS, 30));
    LatentIndex index =
        new LatentIndex(new LatentDirections(LatentTraining.of(profiles, profiler), profiler));
    float[] first = index.vector(profiles.getFirst()).orElseThrow();
    index.hold(profiles);
    assertThat(index.cosine(first, "item-0")).isGreaterThan(0.99);

    index.hold(profiles.subList(1, ITEMS));
    index.refresh();

    assertThat(index.cosine(first, "item-0")).isZero();
    assertThat(index.nearest(first, 20)).isNotEmpty().doesNotContain("item-0");
  }

  @Test
  void thereIsNoneOfFewItemsNorOfTitles() {
    assertThat(LatentTraining.of(profiles(corpus(ITEMS / 2, 30)), profiler))
        .isEqualTo(LatentSpace.NONE);
    assertThat(LatentTraining.of(profiles(corpus(ITEMS, 5)), profiler)).isEqualTo(LatentSpace.NONE);
  }

  @Test
  void anItemWithoutKnownTermsHasNoDirection() {
    LatentSpace space = LatentTraining.of(profiles(corpus(ITEMS, 30)), profiler);
    LatentIndex index = new LatentIndex(new LatentDirections(space, profiler));
    MatchItem stranger =
        Examples.capability("x", Facts.none(), Examples.text(TextLanguage.EN, "embroidery"));

    assertThat(index.vector(profiles(List.of(stranger)).getFirst())).isEmpty();
  }

  @Test
  void theNearestAreOfTheSameTrade() {
    List<MatchItem> items = corpus(ITEMS, 30);
    LatentSpace space = LatentTraining.of(profiles(items), profiler);
    LatentIndex index = new LatentIndex(new LatentDirections(space, profiler));
    profiles(items).forEach(index::put);
    index.refresh();

    assertThat(index.nearest(index.vector(profiles(items).getFirst()).orElseThrow(), 20))
        .contains("item-0")
        .allSatisfy(id ->
            assertThat(Integer.parseInt(id.substring("item-".length())) % TRADES.size()).isZero());
  }
}
