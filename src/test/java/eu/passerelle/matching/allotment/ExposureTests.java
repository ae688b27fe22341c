package eu.passerelle.matching.allotment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExposureTests {

  static Stream<Arguments> pages() {
    List<String> ab = List.of("a", "b");
    return Stream.of(
        // never shown, Gini
        Arguments.argumentSet("all alike", ab, List.of(ab, ab), 0, 0),
        Arguments.argumentSet(
            "one of four shown",
            List.of("a", "b", "c", "d"),
            List.of(List.of("d"), List.of("d")),
            .75,
            .75),
        Arguments.argumentSet(
            "one and three", ab, List.of(ab, List.of("b"), List.of("b")), 0, 0.25),
        Arguments.argumentSet("nobody shown", ab, List.of(), 1, 0),
        Arguments.argumentSet("nobody there", List.of(), List.of(), 0, 0));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void exposureIsMeasured(
      List<String> items, List<List<String>> shown, double neverShown, double gini) {
    Exposure exposure = Exposure.of(items, shown);

    assertThat(exposure.neverShown()).isCloseTo(neverShown, within(1e-6));
    assertThat(exposure.gini()).isCloseTo(gini, within(1e-6));
  }
}
