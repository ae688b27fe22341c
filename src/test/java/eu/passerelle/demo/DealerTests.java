package eu.passerelle.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DealerTests {

  private final List<Set<String>> hands =
      Stream.<Set<String>>generate(LinkedHashSet::new).limit(3).toList();

  private Dealer<Set<String>, String> dealer() {
    return new Dealer<>(hands, Function.identity(), (hand, card) -> true);
  }

  @Test
  void everybodyHasOneBeforeAnybodyHasTwo() {
    dealer().deal(List.of("ace", "ace", "king", "king"));

    assertThat(hands).containsExactly(Set.of("ace", "king"), Set.of("ace"), Set.of("king"));
  }

  @Test
  void aCardGoesWhereItSuits() {
    new Dealer<>(hands, Function.identity(), (hand, card) -> hand == hands.getLast())
        .deal(List.of("ace"));

    assertThat(hands.getLast()).containsExactly("ace");
  }

  @Test
  void nobodyHoldsACardTwice() {
    assertThatThrownBy(() -> dealer().deal(List.of("ace", "ace", "ace", "ace")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("everybody holds ace already");
  }
}
