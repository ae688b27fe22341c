package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A listing in short. */
class ListingCard extends Composite<Div> {

  ListingCard(PublicListing listing, Taxonomy taxonomy) {
    Language language = Reader.language();
    ListingText text = listing.content().textFor(language);
    Link title = new Link(ListingNavigation.listing(listing.id()), text.title());
    H3 heading = new H3(title);
    Paragraph summary = new Paragraph(text.summary());
    summary.addClassName("clamp");
    for (Component written : List.of(heading, summary)) {
      written.getElement().setAttribute("lang", text.language().tag());
    }
    getContent().addClassName("card");
    getContent().add(head(listing), heading, summary, tags(listing, taxonomy, language));
  }

  private Div head(PublicListing listing) {
    Div head = new Div(new KindBadge(listing.kind()));
    head.addClassName("card-head");
    Span who =
        new Span(
            listing.organisationName() == null
                ? getTranslation("listing.anonymous")
                : listing.organisationName());
    who.addClassName("ellipsis");
    who.setTitle(who.getText());
    head.add(who);
    if (listing.publishedAt() != null) {
      Span when = new Span(Reader.date(listing.publishedAt()));
      when.addClassName("quiet");
      head.add(when);
    }
    return head;
  }

  private static Div tags(PublicListing listing, Taxonomy taxonomy, Language language) {
    Div tags = new Div();
    tags.addClassName("tags");
    labels(listing.content().technologies(), taxonomy, language)
        .forEach(label -> tags.add(new Tag(label, "technology")));
    labels(listing.content().fields(), taxonomy, language)
        .forEach(label -> tags.add(new Tag(label, "field")));
    return tags;
  }

  static List<String> labels(Collection<String> codes, Taxonomy taxonomy, Language language) {
    return codes.stream()
        .map(code -> taxonomy.label(code, language))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
