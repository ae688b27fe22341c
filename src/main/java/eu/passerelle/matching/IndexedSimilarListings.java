package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.SimilarListings;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds by the words of title and summary what may be alike, and compares letter by letter. */
@Component
class IndexedSimilarListings implements SimilarListings {

  private static final int CANDIDATES = 20;

  private final LiveEngine engine;
  private final MatchItems items;

  IndexedSimilarListings(LiveEngine engine, MatchItems items) {
    this.engine = engine;
    this.items = items;
  }

  @Override
  public List<ListingId> candidates(PublicListing listing) {
    ListingText text = listing.content().text();
    return engine
        .current()
        .search(
            MatchItems.side(listing.kind()),
            text.title() + " " + text.summary(),
            EngineVocabulary.textLanguage(text.language()),
            CANDIDATES)
        .stream()
        .map(ListingId::new)
        .toList();
  }

  @Override
  public List<ListingId> nearlyTheSame(PublicListing listing, Collection<PublicListing> others) {
    MatchEngine current = engine.current();
    MatchItem asked = items.of(listing);
    Map<ListingId, Double> likeness =
        others.stream()
            .collect(
                Collectors.toMap(
                    PublicListing::id, other -> current.likeness(asked, items.of(other))));
    return likeness.entrySet().stream()
        .filter(alike -> alike.getValue() >= Matching.NEARLY_THE_SAME)
        .sorted(Map.Entry.<ListingId, Double>comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
