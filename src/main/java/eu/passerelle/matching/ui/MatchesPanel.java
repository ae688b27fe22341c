package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingPanel;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.Pair;
import eu.passerelle.matching.Surface;
import eu.passerelle.matching.Verdict;
import eu.passerelle.matching.VerdictKind;
import eu.passerelle.matching.VerdictKind.Judge;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who answers a listing, or would answer the draft being written. */
class MatchesPanel extends Composite<Section> implements ListingPanel {

  private static final int COUNT = 8;

  private final Matching matching;
  private final Taxonomy taxonomy;
  private final List<PairAction> actions;
  private final Verdicts verdicts;
  private final CurrentAccount current;
  private Map<Judge, Map<ListingId, Verdict>> said = Map.of();

  MatchesPanel(
      ListingKind kind,
      Matching matching,
      Taxonomy taxonomy,
      List<PairAction> actions,
      Verdicts verdicts,
      CurrentAccount current) {
    this.matching = matching;
    this.taxonomy = taxonomy;
    this.actions = actions;
    this.verdicts = verdicts;
    this.current = current;
    getContent().addClassName("matches");
    getContent().add(new H2(getTranslation("matches.preview." + kind)));
    getContent().add(new EmptyState(getTranslation("matches.write-first")));
  }

  @Override
  public Component component() {
    return this;
  }

  @Override
  public void show(PublicListing listing, boolean draft) {
    Section section = getContent();
    section.removeAll();
    section.add(
        new H2(getTranslation((draft ? "matches.preview." : "matches.title.") + listing.kind())));
    if (!matching.isReady()) {
      section.add(new ReadingState(matching));
    } else if (isEmpty(listing)) {
      section.add(new EmptyState(getTranslation("matches.write-first")));
    } else {
      showAnswers(listing, draft);
    }
  }

  private void showAnswers(PublicListing listing, boolean draft) {
    said = draft || current.id().isEmpty() ? Map.of() : verdicts.said(listing);
    List<ListingMatch> all = matching.answersTo(listing, COUNT + ofOwnPeople().size());
    List<ListingMatch> matches =
        matching.grouped(all.stream().filter(match -> !isAside(match)).toList());
    if (matches.isEmpty()) {
      getContent()
          .add(
              new EmptyState(
                  getTranslation(
                      (draft ? "matches.none.draft." : "matches.none.") + listing.kind())));
    } else {
      getContent().add(help());
    }
    matches.stream().limit(COUNT).forEach(match -> getContent().add(card(listing, match, draft)));
    List<ListingMatch> aside = all.stream().filter(match -> isAside(match)).toList();
    if (!aside.isEmpty()) {
      getContent().add(aside(listing, aside));
    }
  }

  private Paragraph help() {
    Paragraph help = new Paragraph(getTranslation("matches.help"));
    help.add(
        new Text(" "), new Link(MatchingNavigation.RANKING, getTranslation("matches.ranking")));
    help.addClassName("quiet");
    return help;
  }

  /** What its own people said of the matches; nothing to anybody else. */
  private Map<ListingId, Verdict> ofOwnPeople() {
    return said.getOrDefault(Judge.PARTY, Map.of());
  }

  private boolean isAside(ListingMatch match) {
    Verdict verdict = ofOwnPeople().get(match.listing().id());
    return verdict != null && verdict.kind() != VerdictKind.INTERESTED;
  }

  private MatchCard card(PublicListing listing, ListingMatch match, boolean draft) {
    return new MatchCard(match, taxonomy, draft ? List.of() : actionsFor(listing, match.listing()));
  }

  /** Those that were put off or refused, out of the way but not out of reach. */
  private Details aside(PublicListing listing, List<ListingMatch> matches) {
    Div cards = new Div();
    cards.addClassName("matches");
    matches.forEach(match -> cards.add(card(listing, match, false)));
    return new Details(getTranslation("matches.aside", matches.size()), cards);
  }

  private List<Component> actionsFor(PublicListing one, PublicListing other) {
    List<Component> offered = new ArrayList<>();
    if (!said.isEmpty()) {
      offered.add(
          new VerdictBar(verdicts, said, one, other, Surface.LISTING_PAGE, () -> show(one, false)));
    }
    offered.add(
        new Link(
            MatchingNavigation.comparison(one.id(), other.id()), getTranslation("match.compare")));
    Pair pair = Pair.of(one, other);
    actions.stream()
        .flatMap(action -> action.component(pair.need(), pair.capability()).stream())
        .forEach(offered::add);
    return offered;
  }

  private static boolean isEmpty(PublicListing listing) {
    return listing.content().text().title().isBlank()
        && listing.content().text().summary().isBlank()
        && listing.content().technologies().isEmpty();
  }
}
