package eu.passerelle.files;

import eu.passerelle.files.RefusedFile.Reason;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * A parser that does not decrypt, and that unpacks no more than a bounded amount of what it parses.
 * Objects can be packed a thousandfold, and PDFBox unpacks them into memory whatever their size.
 * Contents of pages, fonts and images are not unpacked at all here.
 */
final class BoundedPdfParser extends PDFParser {

  /** Of all packed objects together; a large book has a few megabytes. */
  private static final long MAX_UNPACKED = 64L << 20;

  private long unpacked;

  BoundedPdfParser(RandomAccessRead source) throws IOException {
    super(source);
    document = new BoundedDocument();
  }

  @Override
  protected void prepareDecryption() {
    if (document.isEncrypted()) {
      throw new RefusedFile(Reason.ENCRYPTED);
    }
  }

  /** Counts before PDFBox unpacks. */
  private void count(COSStream packed) throws IOException {
    if (packed.getFilters() == null) {
      return;
    }
    if (!PdfObjects.isPackedOnlyBy(COSName.FLATE_DECODE, packed)) {
      // nobody packs objects otherwise, and chains of filters unpack a millionfold
      throw new RefusedFile(Reason.UNREADABLE);
    }
    try (InputStream input = new FlateFilterDecoderStream(packed.createRawInputStream())) {
      while (unpacked <= MAX_UNPACKED && input.read() >= 0) {
        unpacked++;
      }
    }
    if (unpacked > MAX_UNPACKED) {
      throw new RefusedFile(Reason.UNREADABLE);
    }
  }

  /** Makes streams that are counted. */
  private final class BoundedDocument extends COSDocument {

    BoundedDocument() {
      super(BoundedPdfParser.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream = new BoundedStream(createRandomAccessReadView(start, length));
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }

  /** PDFBox asks for a view of what it parses only. */
  private final class BoundedStream extends COSStream {

    BoundedStream(RandomAccessReadView encoded) throws IOException {
      super(null, encoded);
    }

    @Override
    public RandomAccessRead createView() throws IOException {
      count(this);
      return super.createView();
    }
  }
}
