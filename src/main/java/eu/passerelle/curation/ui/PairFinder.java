package eu.passerelle.curation.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.Pair;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.matching.ui.MatchSheet;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;
import java.util.function.Consumer;

/** Finds pairs for a list: a need is chosen, who answers it is shown, and added with one click. */
class PairFinder extends Composite<Div> {

  private static final int CANDIDATES = 6;
  private static final int NEEDS = 2_000;

  private final Matching matching;
  private final Verdicts verdicts;
  private final Taxonomy taxonomy;
  private final Consumer<Pair> add;
  private final Div candidates = new Div();

  PairFinder(
      ListingCatalogue catalogue,
      Matching matching,
      Verdicts verdicts,
      Taxonomy taxonomy,
      Consumer<Pair> add) {
    this.matching = matching;
    this.verdicts = verdicts;
    this.taxonomy = taxonomy;
    this.add = add;
    ComboBox<PublicListing> need = new ComboBox<>();
    need.setLabel(getTranslation("lists.find.need"));
    need.setItems(catalogue.newest(ListingKind.NEED, NEEDS));
    need.setItemLabelGenerator(listing -> listing.content().textFor(Reader.language()).title());
    need.setWidthFull();
    need.addValueChangeListener(change -> show(change.getValue()));
    candidates.addClassName("cards");
    getContent().addClassNames("column", "pair-finder");
    getContent().add(new H3(getTranslation("lists.find")), need, candidates);
  }

  private void show(PublicListing need) {
    candidates.removeAll();
    if (need == null) {
      return;
    }
    List<ListingMatch> matches =
        matching.grouped(verdicts.undismissed(need, matching.answersTo(need, CANDIDATES)));
    if (matches.isEmpty()) {
      candidates.add(new EmptyState(getTranslation("matches.none.NEED")));
    }
    matches.forEach(match ->
        candidates.add(
            MatchSheet.card(
                match,
                taxonomy,
                List.of(
                    new Button(
                        getTranslation("lists.add"),
                        click -> add.accept(Pair.of(need, match.listing())))))));
  }
}
