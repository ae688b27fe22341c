package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.MatchReasons;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;

/** One match: what answers, how well, and why. */
class MatchCard extends Composite<Article> {

  private static final int REASONS = 3;

  /**
   * @param actions what can be done with the pair
   */
  MatchCard(ListingMatch match, Taxonomy taxonomy, List<Component> actions) {
    PublicListing listing = match.listing();
    ListingText text = listing.content().textFor(Reader.language());
    H3 title = new H3(new Link(ListingNavigation.listing(listing.id()), text.title()));
    title.getElement().setAttribute("lang", text.language().tag());
    MatchReasons reasons = new MatchReasons(taxonomy, Reader.texts());
    getContent().addClassNames("match", "band-" + match.band().code());
    getContent()
        .add(
            new MatchHead(match, reasons),
            title,
            who(listing, text),
            best(match, reasons),
            why(match, reasons));
    if (!match.alike().isEmpty()) {
      getContent().add(alike(match));
    }
    if (!actions.isEmpty()) {
      Div row = new Div(actions.toArray(Component[]::new));
      row.addClassName("actions");
      getContent().add(row);
    }
  }

  private Div who(PublicListing listing, ListingText text) {
    Div who = new Div();
    who.addClassNames("who", "quiet");
    who.add(
        new Span(
            listing.organisationName() == null
                ? getTranslation("listing.anonymous")
                : listing.organisationName()));
    if (text.language() != Reader.language()) {
      who.add(new Span(getTranslation("match.written-in." + text.language())));
    }
    return who;
  }

  private static UnorderedList best(ListingMatch match, MatchReasons reasons) {
    UnorderedList list = new UnorderedList();
    list.addClassName("reasons");
    reasons.best(match.explanation(), REASONS).forEach(reason -> list.add(new ListItem(reason)));
    return list;
  }

  /** What the same organisation says in nearly the same words. */
  private Details alike(ListingMatch match) {
    UnorderedList list = new UnorderedList();
    for (PublicListing other : match.alike()) {
      ListingText text = other.content().textFor(Reader.language());
      Link title = new Link(ListingNavigation.listing(other.id()), text.title());
      title.getElement().setAttribute("lang", text.language().tag());
      list.add(new ListItem(title));
    }
    return new Details(getTranslation("match.alike", match.alike().size()), list);
  }

  private Details why(ListingMatch match, MatchReasons reasons) {
    Details details =
        new Details(getTranslation("match.why"), new CriteriaTable(match.explanation(), reasons));
    details.addClassName("why");
    return details;
  }
}
