package eu.passerelle.matching.ui;

import com.vaadin.flow.component.Component;
import eu.passerelle.matching.ListingMatch;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The card by which other modules' pages show a match. */
@NamedInterface("ui")
public final class MatchSheet {

  private MatchSheet() {}

  /**
   * @param actions what can be done with the pair
   */
  public static Component card(ListingMatch match, Taxonomy taxonomy, List<Component> actions) {
    return new MatchCard(match, taxonomy, actions);
  }
}
