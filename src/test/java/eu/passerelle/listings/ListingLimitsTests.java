package eu.passerelle.listings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.passerelle.listings.Reference.ReferenceKind;
import eu.passerelle.listings.TerritoryWish.Scope;
import eu.passerelle.shared.Language;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of what a listing may hold. */
class ListingLimitsTests {

  static Stream<Arguments> limits() {
    return Stream.of(
        limit("title of 121 characters; must have", 120, n -> text("x".repeat(n), "", "")),
        limit("summary of 501 characters; must have", 500, n -> text("", "x".repeat(n), "")),
        limit("description of 4001 characters; must have", 4000, n -> text("", "", "x".repeat(n))),
        limit(
            "number of technologies: 6; must be",
            5,
            n -> SampleListings.content("Un bras", "", codes(n), Set.of())),
        limit(
            "number of fields of application: 6; must be",
            5,
            n -> SampleListings.content("Un bras", "", Set.of(), codes(n))),
        limit("number of references: 6; must be", 5, SampleListings::withReferences),
        limit("number of contacts: 3; must be", 2, SampleListings::withContacts));
  }

  private static Arguments limit(String refusal, int most, IntFunction<?> make) {
    return Arguments.argumentSet(refusal, make, most, refusal);
  }

  private static ListingText text(String title, String summary, String description) {
    return new ListingText(Language.FR, title, summary, description);
  }

  private static Set<String> codes(int count) {
    return IntStream.range(0, count).mapToObj(i -> "code-" + i).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("limits")
  void asMuchAsTheLimitIsKeptAndOneMoreIsRefused(IntFunction<?> make, int most, String refusal) {
    assertThat(make.apply(most)).isNotNull();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> make.apply(most + 1))
        .withMessage("illegal %s at most %d", refusal, most);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 18, -1})
  void aGoalThatDoesNotExistIsRefused(int goal) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SampleListings.withGoals(Set.of(9, goal)))
        .withMessage("illegal goal: %d; must be between 1 and 17", goal);
  }

  @Test
  void everyGoalThatExistsIsKept() {
    Set<Integer> goals = IntStream.rangeClosed(1, 17).boxed().collect(Collectors.toSet());

    assertThat(SampleListings.withGoals(goals).goals()).isEqualTo(goals);
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "5, 10", "7, 6", "-1, -1", "10, 10"})
  void readinessOutsideOneToNineOrTurnedRoundIsRefused(int lowest, int highest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Readiness(lowest, highest))
        .withMessage(
            "illegal TRL: %d to %d; must be between 1 and 9, the lowest first", lowest, highest);
  }

  @ParameterizedTest
  @CsvSource({"6, 6, 6, 6", "5-7, 5, 7, 5–7", "' 1 - 9 ', 1, 9, 1–9"})
  void readinessIsReadAndShownAsALevelOrARange(String text, int lowest, int highest, String shown) {
    assertThat(Readiness.parse(text)).isEqualTo(new Readiness(lowest, highest)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "six", "5-", "-5", "5-6-7", "0"})
  void readinessThatIsNoLevelIsNotRead(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Readiness.parse(text));
  }

  @ParameterizedTest
  @CsvSource({"WITHIN,", "WITHIN, 0", "WITHIN, -5", "REGION, 50", "PROVINCE, 50", "ANYWHERE, 50"})
  void aDistanceGoesWithWithinOnlyAndIsAtLeastAKilometre(
      Scope scope, @Nullable Integer kilometres) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TerritoryWish(scope, kilometres, false));
  }

  @ParameterizedTest
  @EnumSource(
      value = Scope.class,
      names = {"ANYWHERE", "REGION", "PROVINCE"})
  void otherTerritoriesHaveNoDistance(Scope scope) {
    assertThat(new TerritoryWish(scope, null, true).kilometres()).isNull();
  }

  @Test
  void oneKilometreIsADistance() {
    assertThat(new TerritoryWish(Scope.WITHIN, 1, true).kilometres()).isEqualTo(1);
  }

  @Test
  void aReferenceNeedsATitle() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reference(ReferenceKind.PATENT, " ", 2020, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "www.example.org", "ftp://example.org", "javascript:alert(1)"})
  void aReferenceLinksToTheWebOnly(String link) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Reference(ReferenceKind.PATENT, "Pince", 2020, link));
  }
}
