package eu.passerelle.exchange;

import eu.passerelle.exchange.UnreadableSheet.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Tells by its content what a file is, and reads it. */
final class SheetReader {

  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND_FILE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** The name of the stream in which an encrypted workbook lies inside a compound file. */
  private static final byte[] ENCRYPTED_PACKAGE =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private SheetReader() {}

  /**
   * Reads a CSV or XLSX file.
   *
   * @param columns those that such a file has
   * @throws UnreadableSheet where that cannot be done
   */
  static Sheet read(byte[] file, Columns<?> columns) {
    if (file.length == 0) {
      throw new UnreadableSheet(Reason.EMPTY);
    }
    if (file.length > Sheet.MOST_BYTES) {
      throw new UnreadableSheet(Reason.TOO_BIG);
    }
    if (beginsWith(file, ZIP)) {
      return XlsxSheets.read(file, columns);
    }
    if (beginsWith(file, COMPOUND_FILE)) {
      throw new UnreadableSheet(
          contains(file, ENCRYPTED_PACKAGE) ? Reason.ENCRYPTED : Reason.OLD_EXCEL);
    }
    return CsvSheets.read(file, columns);
  }

  private static boolean beginsWith(byte[] file, byte[] start) {
    return file.length >= start.length
        && Arrays.equals(file, 0, start.length, start, 0, start.length);
  }

  private static boolean contains(byte[] file, byte[] part) {
    for (int from = 0; from + part.length <= file.length; from++) {
      if (Arrays.equals(file, from, from + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
