package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.exchange.ImportDesk;
import eu.passerelle.exchange.ImportedRow;
import eu.passerelle.exchange.LastImport;
import eu.passerelle.exchange.RowFate;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ui.ListingNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.shared.ui.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of a file's rows, with the ways to the listings. */
class ResultPanel extends Composite<Div> {

  private final LastImport last;
  private final Map<ListingId, Listing> mine;

  /**
   * @param onForgotten told when the person has removed the result
   */
  ResultPanel(LastImport last, ImportDesk desk, ListingDesk listings, Runnable onForgotten) {
    this.last = last;
    this.mine =
        listings.mine().stream().collect(Collectors.toMap(Listing::id, Function.identity()));
    getContent().addClassName("column");
    if (last.count(RowFate.FAULTY) > 0) {
      getContent().add(correct(desk));
    }
    if (!last.rows().isEmpty()) {
      getContent().add(rows());
    }
    getContent().add(actions(desk, onForgotten), kept());
  }

  private Component correct(ImportDesk desk) {
    Div correct =
        new Div(
            new Span(getTranslation("exchange.faulty", last.count(RowFate.FAULTY))),
            new DownloadLink(
                getTranslation("exchange.faulty.download"),
                getTranslation("exchange.file.faulty"),
                last.faulty().format(),
                () -> desk.faultyRows(last, Reader.language())));
    correct.addClassNames("notice", "with-action");
    return correct;
  }

  private Component rows() {
    RowTable<ImportedRow> table =
        new RowTable<>(
            getTranslation("exchange.result"),
            List.of(
                getTranslation("exchange.rows.row"),
                getTranslation("exchange.rows.listing"),
                getTranslation("exchange.rows.done"),
                getTranslation("exchange.rows.findings")),
            this::cells);
    table.show(last.rows());
    return table;
  }

  private List<Component> cells(ImportedRow row) {
    Span number = new Span(String.valueOf(row.number()));
    number.addClassName("number");
    Div fate = new Div(new FateTag("done", row.fate()));
    fate.addClassName("row-fate");
    if (row.submitted()) {
      fate.add(new Tag(getTranslation("listing.status.SUBMITTED"), "status-submitted"));
    }
    return List.of(number, listing(row), fate, new FindingList(row.findings()));
  }

  private Component listing(ImportedRow row) {
    return Optional.ofNullable(row.listing())
        .map(id ->
            Optional.ofNullable(mine.get(id))
                .<Component>map(this::link)
                .orElseGet(() -> new Span(getTranslation("exchange.gone"))))
        .orElseGet(Span::new);
  }

  private Component link(Listing listing) {
    String title = listing.edited().text().title();
    Div cell =
        new Div(
            ListingNavigation.kindBadge(listing.kind()),
            new Link(
                ListingNavigation.edit(listing.id()),
                title.isBlank() ? getTranslation("listing.untitled") : title));
    cell.addClassName("row-listing");
    if (listing.ownReference() != null) {
      Span reference = new Span(listing.ownReference());
      reference.addClassName("quiet");
      cell.add(reference);
    }
    return cell;
  }

  private Component actions(ImportDesk desk, Runnable onForgotten) {
    Div actions =
        new Div(
            new Link(ListingNavigation.myListings(), getTranslation("my.listings")).asButton(),
            new Button(
                getTranslation("exchange.forget"),
                click -> {
                  desk.forgetLast();
                  onForgotten.run();
                }));
    actions.addClassName("actions");
    return actions;
  }

  private Component kept() {
    Paragraph kept = new Paragraph(getTranslation("exchange.kept"));
    kept.addClassName("quiet");
    return kept;
  }
}
