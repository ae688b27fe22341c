package eu.passerelle.curation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.curation.ReadableList.Entry;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.matching.MatchReasons;
import eu.passerelle.matching.Matching;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import eu.passerelle.taxonomy.Taxonomy;

/** A pair of a list: the need, the capability, why they meet, and what the manager says of it. */
class PairSheet extends Composite<Article> {

  private static final int REASONS = 3;

  /**
   * @param note the note, to be read or to be written
   */
  PairSheet(int number, Entry entry, Matching matching, Taxonomy taxonomy, Component note) {
    Div sides = new Div(side(entry.need()), side(entry.capability()));
    sides.addClassName("pair-sides");
    getContent().addClassName("pair");
    getContent().getElement().setAttribute("aria-label", getTranslation("lists.pair", number));
    getContent().add(sides);
    matching
        .between(entry.need(), entry.capability())
        .ifPresent(match -> {
          MatchReasons reasons = new MatchReasons(taxonomy, Reader.texts());
          Span score = new Span(reasons.points(match.explanation().low()));
          score.addClassName("score");
          Div head = new Div(new Tag(getTranslation("band." + match.band()), "band"), score);
          head.addClassName("match-head");
          UnorderedList why = new UnorderedList();
          why.addClassName("reasons");
          reasons
              .best(match.explanation(), REASONS)
              .forEach(reason -> why.add(new ListItem(reason)));
          Div reason = new Div(head, why);
          reason.addClassNames("pair-why", "match", "band-" + match.band().code());
          getContent().add(reason);
        });
    getContent().add(note);
  }

  private Div side(PublicListing listing) {
    ListingText text = listing.content().textFor(Reader.language());
    H2 title = new H2(new Link(ListingNavigation.listing(listing.id()), text.title()));
    title.getElement().setAttribute("lang", text.language().tag());
    Paragraph summary = new Paragraph(text.summary());
    summary.getElement().setAttribute("lang", text.language().tag());
    summary.addClassName("clamp");
    Span who =
        new Span(
            listing.organisationName() == null
                ? getTranslation("listing.anonymous")
                : listing.organisationName());
    who.addClassName("quiet");
    Div side = new Div(ListingNavigation.kindBadge(listing.kind()), title, who, summary);
    side.addClassName("pair-side");
    return side;
  }
}
