package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.Protection;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A listing in full, in one of its languages. */
class ListingArticle extends Composite<Article> {

  private final PublicListing listing;
  private final ListingContent content;
  private final Taxonomy taxonomy;
  private final Territories territories;

  ListingArticle(
      PublicListing listing, ListingText text, Taxonomy taxonomy, Territories territories) {
    this.listing = listing;
    this.content = listing.content();
    this.taxonomy = taxonomy;
    this.territories = territories;
    Article article = getContent();
    article.addClassName("listing");
    article.add(head(), title(text), who(), summary(text), topics(), facts());
    addProse(text);
    addReferences();
    addAttachments();
    if (!listing.openForInterest()) {
      Paragraph shut = new Paragraph(getTranslation("listing.not-open"));
      shut.addClassName("notice");
      article.add(shut);
    }
    if (listing.contactsOnRequest() > 0) {
      Paragraph contacts =
          new Paragraph(getTranslation("listing.contacts-on-request", listing.contactsOnRequest()));
      contacts.addClassName("quiet");
      article.add(contacts);
    }
  }

  private Div head() {
    Div head = new Div(new KindBadge(listing.kind()));
    head.addClassName("card-head");
    if (content.type() != null) {
      head.add(new Span(getTranslation("capability.type." + content.type())));
    }
    if (listing.publishedAt() != null) {
      Span when =
          new Span(getTranslation("listing.published-on", Reader.date(listing.publishedAt())));
      when.addClassName("quiet");
      head.add(when);
    }
    return head;
  }

  private static H1 title(ListingText text) {
    H1 title = new H1(text.title());
    title.getElement().setAttribute("lang", text.language().tag());
    return title;
  }

  private Div who() {
    Div who = new Div();
    who.addClassName("who");
    if (listing.organisation() == null || listing.organisationName() == null) {
      who.add(new Span(getTranslation("listing.anonymous")));
      province().ifPresent(province -> who.add(new Span(province)));
      return who;
    }
    who.add(
        new Link(
            OrganisationNavigation.organisation(listing.organisation()),
            listing.organisationName()));
    if (listing.organisationKind() != null) {
      who.add(new Span(getTranslation("organisation.kind." + listing.organisationKind())));
    }
    if (listing.location() != null) {
      who.add(new Span(territories.describe(listing.location(), Reader.language())));
    }
    return who;
  }

  private Optional<String> province() {
    return Optional.ofNullable(listing.province())
        .map(nis ->
            territories
                .province(nis)
                .map(province -> province.labels().in(Reader.language()))
                .orElseGet(() -> getTranslation("territory.outside")));
  }

  private static Paragraph summary(ListingText text) {
    Paragraph summary = new Paragraph(text.summary());
    summary.addClassName("lead");
    summary.getElement().setAttribute("lang", text.language().tag());
    return summary;
  }

  private Div topics() {
    Div tags = new Div();
    tags.addClassName("tags");
    Language language = Reader.language();
    ListingCard.labels(content.technologies(), taxonomy, language)
        .forEach(label -> tags.add(new Tag(label, "technology")));
    ListingCard.labels(content.fields(), taxonomy, language)
        .forEach(label -> tags.add(new Tag(label, "field")));
    content.keywords().forEach(word -> tags.add(keyword(word)));
    return tags;
  }

  private Tag keyword(String word) {
    Tag tag = new Tag(word, "keyword");
    tag.getElement().setAttribute("lang", content.text().language().tag());
    return tag;
  }

  private DescriptionList facts() {
    DescriptionList facts = new DescriptionList();
    facts.addClassName("facts");
    if (content.readiness() != null) {
      fact(facts, "listing.readiness." + listing.kind(), content.readiness().toString());
    }
    fact(facts, "listing.cooperation", translated("cooperation.", content.cooperation()));
    fact(facts, "listing.partner", partner());
    fact(facts, "listing.territory", territory());
    if (content.budget() != null) {
      fact(facts, "listing.budget", getTranslation("budget." + content.budget()));
    }
    if (content.neededBy() != null) {
      fact(facts, "listing.needed-by", Reader.date(content.neededBy()));
    }
    if (content.protection() != Protection.NONE) {
      fact(facts, "listing.protection", getTranslation("protection." + content.protection()));
    }
    fact(
        facts,
        "listing.goals",
        content.goals().stream()
            .sorted()
            .map(goal -> getTranslation("goal." + goal))
            .collect(Collectors.joining(" · ")));
    return facts;
  }

  private void fact(DescriptionList facts, String key, String value) {
    if (!value.isBlank()) {
      facts.add(
          new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }
  }

  private String translated(String prefix, Collection<? extends Enum<?>> values) {
    return values.stream()
        .sorted()
        .map(value -> getTranslation(prefix + value.name()))
        .collect(Collectors.joining(" · "));
  }

  private String partner() {
    List<String> parts = new ArrayList<>();
    parts.add(translated("organisation.kind.", content.partner().kinds()));
    parts.add(translated("size.", content.partner().sizes()));
    parts.add(
        content.partner().countries().stream()
            .sorted()
            .map(code -> Locale.of("", code).getDisplayCountry(Reader.language().locale()))
            .collect(Collectors.joining(", ")));
    parts.add(content.partner().note());
    return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
  }

  private String territory() {
    TerritoryWish wish = content.territory();
    if (wish.scope() == TerritoryWish.Scope.ANYWHERE) {
      return "";
    }
    return getTranslation(
        wish.condition() ? "listing.territory.condition" : "listing.territory.wish",
        getTranslation(
            "territory.scope." + wish.scope(), wish.kilometres() == null ? 0 : wish.kilometres()));
  }

  private void addProse(ListingText text) {
    addParagraphs("", text.description(), text.language());
    addParagraphs("listing.advantages", content.advantages(), content.text().language());
    addParagraphs("listing.outcome", content.expectedOutcome(), content.text().language());
  }

  private void addParagraphs(String headingKey, String prose, Language language) {
    if (prose.isBlank()) {
      return;
    }
    if (!headingKey.isEmpty()) {
      getContent().add(new H2(getTranslation(headingKey)));
    }
    for (String paragraph : prose.strip().split("\n\\s*\n")) {
      Paragraph written = new Paragraph(paragraph.strip());
      written.addClassName("prose");
      written.getElement().setAttribute("lang", language.tag());
      getContent().add(written);
    }
  }

  private void addAttachments() {
    if (!content.attachments().isEmpty()) {
      UnorderedList list = new UnorderedList();
      content
          .attachments()
          .forEach(
              attachment -> list.add(new ListItem(new AttachmentLink(listing.id(), attachment))));
      getContent().add(new H2(getTranslation("form.attachments")), list);
    }
  }

  private void addReferences() {
    if (content.references().isEmpty()) {
      return;
    }
    UnorderedList list = new UnorderedList();
    content.references().forEach(reference -> list.add(new ListItem(describe(reference))));
    getContent().add(new H2(getTranslation("listing.references")), list);
  }

  private Component describe(Reference reference) {
    String text =
        "%s – %s%s"
            .formatted(
                getTranslation("reference." + reference.kind()),
                reference.title(),
                reference.year() == null ? "" : " (%d)".formatted(reference.year()));
    if (reference.link() == null) {
      return new Span(text);
    }
    Anchor link = new Anchor(reference.link(), text);
    link.getElement().setAttribute("rel", "noopener nofollow");
    return link;
  }
}
