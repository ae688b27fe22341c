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
import eu.passerelle.matching.engine.Explanation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
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
            head(match, reasons),
            title,
            who(listing, text),
            best(match, reasons),
            why(match, reasons));
    if (!actions.isEmpty()) {
      Div row = new Div(actions.toArray(Component[]::new));
      row.addClassName("actions");
      getContent().add(row);
    }
  }

  private Div head(ListingMatch match, MatchReasons reasons) {
    Explanation explanation = match.explanation();
    Span score = new Span(reasons.points(explanation.low()));
    score.addClassName("score");
    Span range =
        new Span(
            explanation.high() > explanation.low()
                ? getTranslation("match.up-to", reasons.points(explanation.high()))
                : getTranslation("match.of-100"));
    range.addClassName("quiet");
    Div head = new Div(new Tag(getTranslation("band." + match.band()), "band"), score, range);
    head.addClassName("match-head");
    return head;
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

  private Details why(ListingMatch match, MatchReasons reasons) {
    Div table = new Div();
    table.addClassName("criteria");
    List<Explanation.Line> lines = match.explanation().lines();
    lines.forEach(line -> table.add(new CriterionRow(line, reasons)));
    Div total =
        new Div(
            new Span(getTranslation("match.total")),
            new Span(reasons.points(match.explanation().low())));
    total.addClassName("total");
    Span versions =
        new Span(
            getTranslation(
                "match.versions", match.explanation().policy(), match.explanation().snapshot()));
    versions.addClassName("quiet");
    table.add(total, versions);
    Details details = new Details(getTranslation("match.why"), table);
    details.addClassName("why");
    return details;
  }
}
