package eu.passerelle.matching;

import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Tells a listing's own people who is suggested to them beside the best answers, so that no listing
 * is left without a contact because others stand before it everywhere.
 */
@Service
public class Suggestions {

  private static final Comparator<ListingMatch> BEST_FIRST =
      Comparator.comparingInt((ListingMatch match) -> match.explanation().lowTenths()).reversed();

  private final SuggestionStore suggestions;
  private final Matching matching;
  private final ListingCatalogue catalogue;
  private final ListingDesk desk;
  private final Verdicts verdicts;

  Suggestions(
      SuggestionStore suggestions,
      Matching matching,
      ListingCatalogue catalogue,
      ListingDesk desk,
      Verdicts verdicts) {
    this.suggestions = suggestions;
    this.matching = matching;
    this.catalogue = catalogue;
    this.desk = desk;
    this.verdicts = verdicts;
  }

  /**
   * Who is suggested for a listing, best first, as far as the person asking may see it and its
   * answer is not weak; none for a listing that they may not edit.
   */
  @PreAuthorize("isAuthenticated()")
  public List<ListingMatch> suggestedTo(PublicListing listing) {
    if (desk.find(listing.id()).isEmpty()) {
      return List.of();
    }
    List<ListingId> others = suggestions.suggestedFor(listing.id());
    Set<ListingId> own = catalogue.siblingsAmong(listing.id(), others);
    List<ListingMatch> suggested =
        catalogue.findAll(others).stream()
            .filter(other -> !own.contains(other.id()))
            .flatMap(other -> matching.between(listing, other).stream())
            .filter(match -> match.band() != Band.WEAK)
            .sorted(BEST_FIRST)
            .toList();
    return verdicts.proposable(listing, suggested);
  }
}
