package eu.passerelle.exchange;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.shared.Language;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Files to fill in, and files of the listings there are, in the columns that are imported. */
@Service
@PreAuthorize("isAuthenticated()")
public class ListingExport {

  private static final int FIRST_ROW = 2;

  private final ListingDesk desk;
  private final ListingCells cells;
  private final Owners owners;
  private final OwnReferences references;
  private final Organisations organisations;
  private final SheetWriter writer;
  private final AuditTrail audit;

  ListingExport(
      ListingDesk desk,
      ListingCells cells,
      Owners owners,
      OwnReferences references,
      Organisations organisations,
      SheetWriter writer,
      AuditTrail audit) {
    this.desk = desk;
    this.cells = cells;
    this.owners = owners;
    this.references = references;
    this.organisations = organisations;
    this.writer = writer;
    this.audit = audit;
  }

  /** A file to fill in, with one row as an example. */
  public byte[] template(SheetFormat format, Language language) {
    Map<Column, String> example = cells.write(Example.KIND, Example.content(language), language);
    example.put(Column.OWN_REFERENCE, Example.reference(language));
    example.put(Column.ORGANISATION, owners.choice().firstNameInFile());
    return writer.write(
        Columns.OF_LISTINGS,
        sheet(
            format,
            language,
            List.of(new Sheet.Row(FIRST_ROW, Columns.OF_LISTINGS.inOrder(example)))),
        language);
  }

  /**
   * The listings that the person asking may edit, anonymous ones included, as their authors are
   * working on them. A listing without a reference of its own is known by its id.
   */
  public byte[] mine(SheetFormat format, Language language) {
    List<Listing> mine =
        desk.mine().stream().sorted(Comparator.comparing(Listing::createdAt)).toList();
    Map<OrganisationId, Organisation> whose =
        organisations.findAll(mine.stream().map(Listing::organisation).toList());
    Owners.Choice choice = owners.choice();
    List<Sheet.Row> rows =
        IntStream.range(0, mine.size())
            .mapToObj(i ->
                new Sheet.Row(
                    FIRST_ROW + i,
                    row(
                        mine.get(i),
                        Objects.requireNonNull(whose.get(mine.get(i).organisation())),
                        choice,
                        language)))
            .toList();
    audit.record("listings.exported", "listing", String.valueOf(rows.size()));
    return writer.write(Columns.OF_LISTINGS, sheet(format, language, rows), language);
  }

  private List<String> row(
      Listing listing, Organisation organisation, Owners.Choice choice, Language language) {
    Map<Column, String> row = cells.write(listing.kind(), listing.edited(), language);
    row.put(Column.OWN_REFERENCE, reference(listing, choice.owner(organisation)));
    row.put(Column.ORGANISATION, choice.nameInFile(organisation));
    return Columns.OF_LISTINGS.inOrder(row);
  }

  /** By what an import would recognise it: its own reference where that leads to it, or its id. */
  private String reference(Listing listing, Owner owner) {
    return Optional.ofNullable(listing.ownReference())
        .filter(
            reference -> references.find(owner, reference).filter(listing.id()::equals).isPresent())
        .orElse(listing.id().value());
  }

  private static Sheet sheet(SheetFormat format, Language language, List<Sheet.Row> rows) {
    return new Sheet(format, Sheet.USUAL_SEPARATOR, Columns.OF_LISTINGS.labels(language), rows);
  }
}
