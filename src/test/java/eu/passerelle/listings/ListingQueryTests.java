package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.listings.ListingQuery.Sort;
import eu.passerelle.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingQueryTests {

  private static final ListingQuery EVERYTHING =
      new ListingQuery(
          "bras robotisé & pince",
          ListingKind.NEED,
          Set.of("robotics", "computer-vision"),
          Set.of("industry-4"),
          Set.of(Cooperation.JOINT_DEVELOPMENT, Cooperation.PILOT),
          Set.of("20002", "60000"),
          Set.of(Language.NL, Language.DE),
          6,
          30,
          Sort.NEWEST);

  static Stream<ListingQuery> queries() {
    return Stream.of(
        ListingQuery.all(),
        EVERYTHING,
        new ListingQuery(
            "",
            ListingKind.CAPABILITY,
            Set.of(),
            Set.of("health"),
            Set.of(),
            Set.of(),
            Set.of(Language.FR),
            null,
            null,
            Sort.RELEVANCE));
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryComesBackFromItsAddress(ListingQuery query) {
    assertThat(ListingQuery.ofParameters(query.toParameters())).isEqualTo(query);
  }

  @Test
  void anAddressReadsAsWords() {
    assertThat(EVERYTHING.toParameters())
        .containsEntry("q", List.of("bras robotisé & pince"))
        .containsEntry("kind", List.of("need"))
        .containsEntry("cooperation", List.of("joint-development", "pilot"))
        .containsEntry("language", List.of("de", "nl"))
        .containsEntry("readiness", List.of("6"))
        .containsEntry("sort", List.of("newest"));
  }

  @Test
  void whatDoesNotNarrowIsNotInTheAddress() {
    assertThat(ListingQuery.all().toParameters()).isEmpty();
  }

  @Test
  void blankWordsDoNotNarrow() {
    ListingQuery query = ListingQuery.ofParameters(Map.of("q", List.of("  ")));

    assertThat(query.toParameters()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsLeftOut() {
    Map<String, List<String>> parameters =
        Map.of(
            "kind", List.of("wish"),
            "cooperation", List.of("marriage", "pilot"),
            "language", List.of("it", "NL"),
            "sort", List.of("cheapest"),
            "unknown", List.of("value"));

    assertThat(ListingQuery.ofParameters(parameters))
        .isEqualTo(ListingQuery.ofParameters(Map.of("cooperation", List.of("pilot"))))
        .extracting(ListingQuery::cooperation)
        .isEqualTo(Set.of(Cooperation.PILOT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "six", "-6", "6.5", "123456789012"})
  void aNumberThatCannotBeReadIsLeftOut(String text) {
    Map<String, List<String>> parameters =
        Map.of("readiness", List.of(text), "days", List.of(text));

    assertThat(ListingQuery.ofParameters(parameters)).isEqualTo(ListingQuery.all());
  }

  @Test
  void aParameterThatIsGivenTwiceCountsOnce() {
    assertThat(
            ListingQuery.ofParameters(Map.of("technology", List.of("robotics", "robotics")))
                .technologies())
        .containsExactly("robotics");
  }

  @Test
  void aParameterIsReplaced() {
    Map<String, List<String>> expected = EVERYTHING.toParameters();
    expected.put("technology", List.of("blockchain"));

    assertThat(EVERYTHING.parametersWith("technology", List.of("blockchain"))).isEqualTo(expected);
  }

  @Test
  void aParameterIsAdded() {
    assertThat(ListingQuery.all().parametersWith("province", Set.of("90000")))
        .isEqualTo(Map.of("province", List.of("90000")));
  }

  @Test
  void aParameterIsReplacedByTheNamesOfEnumValues() {
    assertThat(
            ListingQuery.all().parametersWith("cooperation", List.of("PILOT", "JOINT_DEVELOPMENT")))
        .isEqualTo(Map.of("cooperation", List.of("joint-development", "pilot")));
  }

  @Test
  void wordsAreReplacedAsTheyAreWritten() {
    assertThat(ListingQuery.all().parametersWith("q", List.of("ROS_2 Bras")))
        .isEqualTo(Map.of("q", List.of("ROS_2 Bras")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q",
        "kind",
        "technology",
        "field",
        "cooperation",
        "province",
        "language",
        "readiness",
        "days",
        "sort"
      })
  void aParameterIsRemovedWhereNoValueIsGiven(String name) {
    Map<String, List<String>> expected = EVERYTHING.toParameters();
    expected.remove(name);

    assertThat(EVERYTHING.parametersWith(name, List.of())).isEqualTo(expected);
    assertThat(EVERYTHING.parametersWith(name, List.of(" "))).isEqualTo(expected);
  }
}
