package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.matching.EngineVocabulary;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.MatchReasons;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.Surface;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.matching.engine.CommonGround;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.stream.Stream;

/** Two listings side by side: what they have in common, marked in both texts, and its points. */
@Route(MatchingNavigation.COMPARISON)
@AnonymousAllowed
class ComparisonView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final ListingCatalogue catalogue;
  private final ListingDesk desk;
  private final Matching matching;
  private final Verdicts verdicts;
  private final CurrentAccount current;
  private final Taxonomy taxonomy;

  ComparisonView(
      ListingCatalogue catalogue,
      ListingDesk desk,
      Matching matching,
      Verdicts verdicts,
      CurrentAccount current,
      Taxonomy taxonomy) {
    this.catalogue = catalogue;
    this.desk = desk;
    this.matching = matching;
    this.verdicts = verdicts;
    this.current = current;
    this.taxonomy = taxonomy;
    addClassNames("page", "comparison");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    PublicListing asker = listing(event, "asker");
    PublicListing candidate = listing(event, "candidate");
    if (asker.kind() == candidate.kind()) {
      throw new NotFoundException(getTranslation("compare.same-kind"));
    }
    show(asker, candidate);
  }

  private PublicListing listing(BeforeEnterEvent event, String parameter) {
    return event
        .getRouteParameters()
        .get(parameter)
        .flatMap(id -> catalogue.find(new ListingId(id)))
        .orElseThrow(() -> new NotFoundException(getTranslation("listing.not-found")));
  }

  private void show(PublicListing asker, PublicListing candidate) {
    removeAll();
    add(new H1(getTranslation("compare.title")));
    if (!matching.isReady()) {
      add(new ReadingState(matching));
      return;
    }
    matching
        .between(asker, candidate)
        .ifPresentOrElse(
            match -> showMatch(asker, match),
            () -> add(new EmptyState(getTranslation("compare.apart"))));
  }

  private void showMatch(PublicListing asker, ListingMatch match) {
    MatchReasons reasons = new MatchReasons(taxonomy, Reader.texts());
    CommonGround ground = matching.commonGround(match.explanation());
    Div head = new Div(new MatchHead(match, reasons), direction(asker));
    head.addClassNames("match", "band-" + match.band().code());
    if (current.id().isPresent()) {
      head.add(
          new VerdictBar(
              verdicts,
              verdicts.said(asker),
              asker,
              match.listing(),
              Surface.COMPARISON,
              () -> show(asker, match.listing())));
    }
    Div sides =
        new Div(
            side(asker, ground, CommonGround.Part.ASKER),
            side(match.listing(), ground, CommonGround.Part.CANDIDATE));
    sides.addClassName("pair-sides");
    add(head);
    addAdvice(match.listing(), asker);
    addAdvice(asker, match.listing());
    add(legend(), sides, points(match, reasons));
  }

  private Paragraph direction(PublicListing asker) {
    Paragraph direction =
        new Paragraph(
            getTranslation(
                "compare.direction." + asker.kind(),
                asker.content().textFor(Reader.language()).title()));
    direction.addClassName("quiet");
    return direction;
  }

  private void addAdvice(PublicListing own, PublicListing asker) {
    if (current.id().isPresent() && desk.find(own.id()).isPresent()) {
      matching
          .advice(own, asker)
          .ifPresent(advice ->
              add(
                  new AdviceNote(
                      advice,
                      own.kind(),
                      asker.content().textFor(Reader.language()).title(),
                      taxonomy)));
    }
  }

  private Paragraph legend() {
    Paragraph legend = new Paragraph();
    legend.addClassNames("quiet", "legend");
    legend
        .getElement()
        .appendChild(
            new Element("mark")
                .setText(getTranslation("compare.word"))
                .setAttribute("class", "word"),
            Element.createText(" "),
            new Element("mark")
                .setText(getTranslation("compare.concept"))
                .setAttribute("class", "concept"));
    return legend;
  }

  private Article side(PublicListing listing, CommonGround ground, CommonGround.Part part) {
    ListingText text = listing.content().textFor(Reader.language());
    MarkedText marked =
        new MarkedText(ground, part, EngineVocabulary.textLanguage(text.language()), taxonomy);
    H2 title =
        new H2(marked.into(new Link(ListingNavigation.listing(listing.id()), ""), text.title()));
    Paragraph summary = marked.into(new Paragraph(), text.summary());
    summary.addClassName("lead");
    Article side =
        new Article(ListingNavigation.kindBadge(listing.kind()), title, who(listing), summary);
    side.addClassNames("card", "pair-side");
    prose(listing, text)
        .filter(piece -> !piece.isBlank())
        .forEach(piece -> side.add(prose(marked, piece)));
    return side;
  }

  /** What stands below the summary; only the original text has more than a description. */
  private static Stream<String> prose(PublicListing listing, ListingText text) {
    return text.equals(listing.content().text())
        ? Stream.of(
            text.description(),
            listing.content().advantages(),
            listing.content().expectedOutcome(),
            String.join(" · ", listing.content().keywords()))
        : Stream.of(text.description());
  }

  private static Component prose(MarkedText marked, String text) {
    Paragraph paragraph = marked.into(new Paragraph(), text);
    paragraph.addClassName("prose");
    return paragraph;
  }

  private Span who(PublicListing listing) {
    Span who =
        new Span(
            listing.organisationName() == null
                ? getTranslation("listing.anonymous")
                : listing.organisationName());
    who.addClassName("quiet");
    return who;
  }

  private Section points(ListingMatch match, MatchReasons reasons) {
    Section points =
        new Section(
            new H2(getTranslation("match.why")), new CriteriaTable(match.explanation(), reasons));
    points.addClassNames("card", "points");
    return points;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("compare.title"));
  }
}
