package eu.passerelle.matching.ui;

import eu.passerelle.listings.ui.ListingPanel;
import eu.passerelle.matching.Matching;
import eu.passerelle.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;

/** Puts the matches beside listings. */
@Component
class MatchesPanelFactory implements ListingPanel.Factory {

  private final Matching matching;
  private final Taxonomy taxonomy;

  MatchesPanelFactory(Matching matching, Taxonomy taxonomy) {
    this.matching = matching;
    this.taxonomy = taxonomy;
  }

  @Override
  public ListingPanel create() {
    return new MatchesPanel(matching, taxonomy);
  }
}
