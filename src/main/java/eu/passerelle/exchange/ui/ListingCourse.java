package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.exchange.FileImport;
import eu.passerelle.exchange.ImportDesk;
import eu.passerelle.exchange.ImportPlan;
import eu.passerelle.exchange.ImportedRow;
import eu.passerelle.exchange.PlannedRow;
import eu.passerelle.exchange.Progress;
import eu.passerelle.exchange.Sheet;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is particular to importing listings. */
class ListingCourse implements ImportCourse.Kind<PlannedRow> {

  private final ImportDesk desk;
  private final ListingDesk listings;

  ListingCourse(ImportDesk desk, ListingDesk listings) {
    this.desk = desk;
    this.listings = listings;
  }

  @Override
  public FileImport<PlannedRow> desk() {
    return desk;
  }

  @Override
  public int mostRows() {
    return Sheet.MOST_ROWS;
  }

  @Override
  public Progress begin(ImportPlan<PlannedRow> plan, boolean submit) {
    return desk.begin(plan, submit, Reader.language());
  }

  @Override
  public PlanPanel.Rows<PlannedRow> planned() {
    return new Planned();
  }

  @Override
  public ResultPanel.Rows imported() {
    return new Imported(listings);
  }

  private static String text(String key) {
    return UI.getCurrent().getTranslation(key);
  }

  private static final class Planned implements PlanPanel.Rows<PlannedRow> {

    @Override
    public ImportWords words() {
      return ImportWords.OF_LISTINGS;
    }

    @Override
    public Component about(PlannedRow row) {
      Div listing = new Div();
      listing.addClassName("row-listing");
      Span title = new Span(row.title().isBlank() ? text("listing.untitled") : row.title());
      title.addClassName("row-title");
      Span about =
          new Span(
              row.organisation().isEmpty()
                  ? row.reference()
                  : row.reference() + " · " + row.organisation());
      about.addClassName("quiet");
      listing.add(title, about);
      if (row.kind() != null) {
        listing.addComponentAsFirst(ListingNavigation.kindBadge(row.kind()));
      }
      return listing;
    }

    @Override
    public List<String> changed(PlannedRow row) {
      return row.changed().stream().map(field -> text("content." + field)).toList();
    }
  }

  private static final class Imported implements ResultPanel.Rows {

    private final Map<ListingId, Listing> mine;

    Imported(ListingDesk listings) {
      mine = listings.mine().stream().collect(Collectors.toMap(Listing::id, Function.identity()));
    }

    @Override
    public ImportWords words() {
      return ImportWords.OF_LISTINGS;
    }

    @Override
    public Component all() {
      return new Link(ListingNavigation.myListings(), text("my.listings")).asButton();
    }

    @Override
    public Component about(ImportedRow row) {
      return Optional.ofNullable(row.listing())
          .map(id ->
              Optional.ofNullable(mine.get(id))
                  .map(Imported::link)
                  .orElseGet(() -> new Span(text("exchange.gone"))))
          .orElseGet(Span::new);
    }

    private static Component link(Listing listing) {
      String title = listing.edited().text().title();
      Div cell =
          new Div(
              ListingNavigation.kindBadge(listing.kind()),
              new Link(
                  ListingNavigation.edit(listing.id()),
                  title.isBlank() ? text("listing.untitled") : title));
      cell.addClassName("row-listing");
      if (listing.ownReference() != null) {
        Span reference = new Span(listing.ownReference());
        reference.addClassName("quiet");
        cell.add(reference);
      }
      return cell;
    }
  }
}
