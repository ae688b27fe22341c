package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.listings.ui.MySpacePanel;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.Suggestions;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The best matches of a person's live listings and what is suggested besides, in their space. */
@org.springframework.stereotype.Component
@Order(1)
class MySpaceMatches implements MySpacePanel {

  private static final int LISTINGS = 4;
  private static final int CONSIDERED = 8;
  private static final int MATCHES = 3;

  private final Matching matching;
  private final Suggestions suggestions;
  private final Verdicts verdicts;
  private final ListingCatalogue catalogue;
  private final Taxonomy taxonomy;

  MySpaceMatches(
      Matching matching,
      Suggestions suggestions,
      Verdicts verdicts,
      ListingCatalogue catalogue,
      Taxonomy taxonomy) {
    this.matching = matching;
    this.suggestions = suggestions;
    this.verdicts = verdicts;
    this.catalogue = catalogue;
    this.taxonomy = taxonomy;
  }

  @Override
  public Optional<Component> component(List<Listing> mine) {
    Section section = new Section();
    section.add(new H2(section.getTranslation("my.matches")));
    List<PublicListing> live = catalogue.findAll(mine.stream().map(Listing::id).toList());
    if (live.isEmpty()) {
      section.add(new EmptyState(section.getTranslation("my.matches.none")));
    }
    live.stream().limit(LISTINGS).forEach(listing -> section.add(matchesOf(listing)));
    return Optional.of(section);
  }

  private Div matchesOf(PublicListing listing) {
    Div group = new Div();
    group.addClassName("my-matches");
    ListingText text = listing.content().textFor(Reader.language());
    H3 title = new H3(new Link(ListingNavigation.listing(listing.id()), text.title()));
    title.getElement().setAttribute("lang", text.language().tag());
    group.add(title);
    List<ListingMatch> matches =
        matching
            .grouped(verdicts.unrefused(listing, matching.answersTo(listing, CONSIDERED)))
            .stream()
            .limit(MATCHES)
            .toList();
    if (matches.isEmpty()) {
      group.add(new EmptyState(group.getTranslation("matches.none." + listing.kind())));
    }
    group.add(cards(listing, matches));
    addSuggestions(group, listing, matches);
    return group;
  }

  private void addSuggestions(Div group, PublicListing listing, List<ListingMatch> shown) {
    List<ListingMatch> others =
        suggestions.suggestedTo(listing).stream().filter(match -> !isAmong(shown, match)).toList();
    if (!others.isEmpty()) {
      Paragraph why = new Paragraph(group.getTranslation("my.suggested.why"));
      why.addClassName("quiet");
      group.add(new H4(group.getTranslation("my.suggested")), why, cards(listing, others));
    }
  }

  private static boolean isAmong(List<ListingMatch> shown, ListingMatch match) {
    return shown.stream().anyMatch(other -> other.listing().id().equals(match.listing().id()));
  }

  private Div cards(PublicListing listing, List<ListingMatch> matches) {
    Div cards = new Div();
    cards.addClassName("cards");
    matches.forEach(match ->
        cards.add(
            new MatchCard(
                match,
                taxonomy,
                List.of(
                    new Link(
                        MatchingNavigation.comparison(listing.id(), match.listing().id()),
                        cards.getTranslation("match.compare"))))));
    return cards;
  }
}
