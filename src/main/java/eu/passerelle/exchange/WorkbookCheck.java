package eu.passerelle.exchange;

import eu.passerelle.exchange.UnreadableSheet.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Looks through a packed workbook before it is read, with the same unpacking: that it is one, that
 * it unpacks to no more than a spreadsheet of the largest size needs, and that no row of it claims
 * more cells than there are columns.
 */
final class WorkbookCheck {

  private static final int MOST_ENTRIES = 1_000;
  private static final int MOST_UNPACKED_BYTES = 40 * 1024 * 1024;
  private static final int COLUMNS_OF_A_SPREADSHEET = 16_384;

  private int unpacked;

  private WorkbookCheck() {}

  /**
   * @throws UnreadableSheet where it is not safe to read, or no workbook
   */
  static void check(byte[] file) {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
      new WorkbookCheck().check(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableSheet(e, Reason.DAMAGED);
    }
  }

  private void check(ZipFile zip) throws IOException {
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    requireWorkbook(entries);
    if (entries.size() > MOST_ENTRIES) {
      throw new UnreadableSheet(Reason.UNPACKS_TO_TOO_MUCH);
    }
    for (ZipArchiveEntry entry : entries) {
      if (entry.getGeneralPurposeBit().usesEncryption()) {
        throw new UnreadableSheet(Reason.ENCRYPTED);
      }
      try (InputStream content = new Counting(zip.getInputStream(entry))) {
        if (entry.getName().matches("(?i)/?xl/worksheets/.*\\.xml")) {
          checkRows(content);
        } else {
          content.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  private static void requireWorkbook(List<ZipArchiveEntry> entries) {
    Set<String> names = entries.stream().map(ZipArchiveEntry::getName).collect(Collectors.toSet());
    if (names.stream().noneMatch(name -> name.matches("(?i)/?xl/workbook\\d*\\.xml"))) {
      boolean other = names.contains("xl/workbook.bin") || names.contains("content.xml");
      throw new UnreadableSheet(other ? Reason.OTHER_SPREADSHEET : Reason.NOT_A_SPREADSHEET);
    }
  }

  private static void checkRows(InputStream content) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(content);
      int cells = 0;
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          cells = xml.getLocalName().equals("row") ? 0 : cells + cell(xml);
          if (cells > COLUMNS_OF_A_SPREADSHEET) {
            throw new UnreadableSheet(Reason.UNPACKS_TO_TOO_MUCH);
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private static int cell(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("c")) {
      return 0;
    }
    String reference = xml.getAttributeValue(null, "r");
    if (reference != null && !reference.matches("[A-Za-z]{1,3}\\d+")) {
      throw new UnreadableSheet(Reason.DAMAGED);
    }
    return 1;
  }

  /** Counts what all entries unpack to together. */
  private final class Counting extends FilterInputStream {

    Counting(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) {
      unpacked += bytes;
      if (unpacked > MOST_UNPACKED_BYTES) {
        throw new UnreadableSheet(Reason.UNPACKS_TO_TOO_MUCH);
      }
    }
  }
}
