package eu.passerelle.matching.ui;

import eu.passerelle.access.CurrentAccount;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ui.ListingPanel;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the matches beside listings. */
@Component
class MatchesPanelFactory implements ListingPanel.Factory {

  private final Matching matching;
  private final Taxonomy taxonomy;
  private final List<PairAction> actions;
  private final Verdicts verdicts;
  private final CurrentAccount current;

  MatchesPanelFactory(
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
  }

  @Override
  public ListingPanel create(ListingKind kind) {
    return new MatchesPanel(kind, matching, taxonomy, actions, verdicts, current);
  }
}
