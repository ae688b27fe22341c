package eu.passerelle.insights.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import eu.passerelle.insights.FigureTable;
import eu.passerelle.insights.FigureTable.Unit;
import eu.passerelle.insights.Insights;
import eu.passerelle.insights.Orphans;
import eu.passerelle.insights.Scope;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** Needs and capabilities that nothing answers well. */
@Route(InsightsNavigation.ORPHANS)
@PermitAll
class OrphansView extends BoardView {

  /** Columns of the table that the chart shows: orphans and all that are open. */
  private static final List<Integer> CHARTED = List.of(0, 1);

  private final Orphans orphans;

  OrphansView(Insights insights, Orphans orphans, Taxonomy taxonomy, Territories territories) {
    super(InsightsNavigation.ORPHANS, "orphans", insights, taxonomy, territories);
    this.orphans = orphans;
  }

  @Override
  void narrow(Main page, ScopeFields fields) {
    page.add(ScopeFields.row(fields.province(), fields.cluster()));
  }

  @Override
  void show(Div board) {
    if (!orphans.isReady()) {
      board.add(new EmptyState(getTranslation("insights.orphans.counting")));
      return;
    }
    Scope scope = scope();
    for (ListingKind kind : List.of(ListingKind.NEED, ListingKind.CAPABILITY)) {
      board.add(panel(kind, scope), list(kind, scope));
    }
  }

  private ChartPanel panel(ListingKind kind, Scope scope) {
    FigureTable figures = tables().orphans(kind, orphans.counts(kind, scope));
    return panel(
        figures,
        BarChart.of(figures, CHARTED, Unit.COUNT, getTranslation("insights.hidden.short")),
        "orphans-" + kind.name().toLowerCase(Locale.ROOT));
  }

  private Section list(ListingKind kind, Scope scope) {
    List<PublicListing> listings = orphans.listings(kind, scope);
    Component content;
    if (listings.isEmpty()) {
      content = new EmptyState(getTranslation("insights.orphans.none"));
    } else {
      Div cards = new Div();
      cards.addClassName("cards");
      listings.forEach(listing -> cards.add(ListingNavigation.card(listing, taxonomy())));
      content = cards;
    }
    return new Section(
        new H2(getTranslation("insights.orphans." + kind + ".list", listings.size())), content);
  }
}
