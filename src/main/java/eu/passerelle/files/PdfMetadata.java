package eu.passerelle.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * What tells who made a document, where and with what, besides its information dictionary: XMP (ISO
 * 32000-2, 14.3.2), the data of editing programs (14.5), the authors of remarks (12.5.6.2) and the
 * metadata of photographs that programs put into a document as they are.
 */
final class PdfMetadata {

  private static final COSName PIECE_INFO = COSName.getPDFName("PieceInfo");

  private PdfMetadata() {}

  static void remove(COSDictionary object) throws IOException {
    if (object.getDictionaryObject(COSName.METADATA) instanceof COSStream) {
      object.removeItem(COSName.METADATA);
    }
    if (object.getDictionaryObject(PIECE_INFO) instanceof COSDictionary) {
      object.removeItem(PIECE_INFO);
    }
    if (isRemark(object)) {
      object.removeItem(COSName.T);
    }
    if (object instanceof COSStream stream
        && PdfObjects.isPackedOnlyBy(COSName.DCT_DECODE, stream)) {
      cleanPhotograph(stream);
    }
  }

  /** Of a field of a form the same entry is its name, without which it does not work. */
  private static boolean isRemark(COSDictionary object) {
    return object.getDictionaryObject(COSName.RECT) instanceof COSArray
        && object.getDictionaryObject(COSName.T) instanceof COSString
        && !COSName.WIDGET.equals(object.getDictionaryObject(COSName.SUBTYPE));
  }

  private static void cleanPhotograph(COSStream stream) throws IOException {
    Jpeg photograph = encoded(stream);
    if (photograph.hasMetadata()) {
      byte[] cleaned = photograph.withoutMetadata();
      try (OutputStream output = stream.createRawOutputStream()) {
        output.write(cleaned);
      }
    }
  }

  private static Jpeg encoded(COSStream stream) throws IOException {
    try (InputStream input = stream.createRawInputStream()) {
      return new Jpeg(input.readAllBytes());
    }
  }
}
