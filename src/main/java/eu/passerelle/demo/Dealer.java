package eu.passerelle.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Deals cards so that every one is dealt and nobody holds the same twice: each goes to the emptiest
 * hand, and among those to the first that it suits.
 *
 * @param cardsOf the cards somebody holds, added to by dealing
 */
record Dealer<H, C>(List<H> hands, Function<H, Set<C>> cardsOf, BiPredicate<H, C> suits) {

  void deal(List<C> cards) {
    cards.forEach(this::deal);
  }

  private void deal(C card) {
    H hand =
        hands.stream()
            .filter(candidate -> !cardsOf.apply(candidate).contains(card))
            .min(
                Comparator.comparingInt((H candidate) -> cardsOf.apply(candidate).size())
                    .thenComparing(candidate -> !suits.test(candidate, card)))
            .orElseThrow(() -> new IllegalStateException("everybody holds " + card + " already"));
    cardsOf.apply(hand).add(card);
  }
}
