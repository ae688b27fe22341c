package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingPanel;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.Matching;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;

/** Who answers a listing, or would answer the draft being written. */
class MatchesPanel extends Composite<Section> implements ListingPanel {

  private static final int COUNT = 8;

  private final Matching matching;
  private final Taxonomy taxonomy;
  private final List<PairAction> actions;

  MatchesPanel(ListingKind kind, Matching matching, Taxonomy taxonomy, List<PairAction> actions) {
    this.matching = matching;
    this.taxonomy = taxonomy;
    this.actions = actions;
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
      section.add(new EmptyState(getTranslation("matches.preparing")));
      return;
    }
    if (isEmpty(listing)) {
      section.add(new EmptyState(getTranslation("matches.write-first")));
      return;
    }
    List<ListingMatch> matches = matching.answersTo(listing, COUNT);
    if (matches.isEmpty()) {
      section.add(
          new EmptyState(
              getTranslation((draft ? "matches.none.draft." : "matches.none.") + listing.kind())));
      return;
    }
    Paragraph help = new Paragraph(getTranslation("matches.help"));
    help.add(
        new Text(" "), new Link(MatchingNavigation.RANKING, getTranslation("matches.ranking")));
    help.addClassName("quiet");
    section.add(help);
    matches.forEach(match ->
        section.add(
            new MatchCard(
                match, taxonomy, draft ? List.of() : actionsFor(listing, match.listing()))));
  }

  private List<Component> actionsFor(PublicListing one, PublicListing other) {
    boolean first = one.kind() == ListingKind.NEED;
    return actions.stream()
        .flatMap(action ->
            action.component(first ? one.id() : other.id(), first ? other.id() : one.id()).stream())
        .toList();
  }

  private static boolean isEmpty(PublicListing listing) {
    return listing.content().text().title().isBlank()
        && listing.content().text().summary().isBlank()
        && listing.content().technologies().isEmpty();
  }
}
