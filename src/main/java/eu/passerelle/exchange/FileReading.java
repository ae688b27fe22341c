package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A file that is being gone through, row by row, for one person. */
final class FileReading {

  private final Sheet sheet;
  private final Header<Column> header;
  private final Owners.Choice owners;
  private final Language language;
  private final Map<String, Integer> rowsByReference = new HashMap<>();

  /**
   * @param language of the person
   * @throws UnreadableSheet where the columns do not make a file of listings
   */
  FileReading(Sheet sheet, Owners.Choice owners, Language language) {
    this.sheet = sheet;
    this.header = Header.of(sheet, Columns.OF_LISTINGS, language);
    this.owners = owners;
    this.language = language;
  }

  Sheet sheet() {
    return sheet;
  }

  Header<Column> header() {
    return header;
  }

  Owners.Choice owners() {
    return owners;
  }

  Language language() {
    return language;
  }

  Map<Column, String> cells(Sheet.Row row) {
    return header.cells(row);
  }

  /** An earlier row with the same reference for the same organisation. */
  Optional<Integer> earlierRow(Owner owner, String reference, int number) {
    Integer earlier = rowsByReference.putIfAbsent(owner.id().value() + '\n' + reference, number);
    return Optional.ofNullable(earlier).filter(other -> other != number);
  }
}
