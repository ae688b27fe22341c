package eu.passerelle.listings;

import java.util.List;
import java.util.Optional;

/**
 * How well an anonymous listing hides whose it is.
 *
 * @param all the organisations with every trait that the listing and its organisation share
 * @param fewest the few traits that leave too few organisations, where they do: as few traits as
 *     possible, and of those the ones that leave the fewest
 * @param generalisations ways to tell less that leave enough, the cheapest first
 * @param telling words of the text that say whose it is; they are refused
 * @param couldTell words of the text that could say it to who knows the field
 */
public record Anonymity(
    AnonymitySet all,
    Optional<AnonymitySet> fewest,
    List<Generalisation> generalisations,
    List<String> telling,
    List<String> couldTell) {

  public Anonymity {
    generalisations = List.copyOf(generalisations);
    telling = List.copyOf(telling);
    couldTell = List.copyOf(couldTell);
  }
}
