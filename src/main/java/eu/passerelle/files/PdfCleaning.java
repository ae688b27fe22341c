package eu.passerelle.files;

import eu.passerelle.files.RefusedFile.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Writes a document anew from the objects that its pages need, each looked at before. Earlier
 * versions of the document, which editors leave in the file, and whatever stood around it are gone.
 */
final class PdfCleaning {

  byte[] clean(byte[] received) {
    return Untrusted.read(() -> {
      try (PDDocument document =
          new BoundedPdfParser(new RandomAccessReadBuffer(received)).parse()) {
        requirePages(document);
        COSDictionary trailer = document.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        trailer.removeItem(COSName.ID);
        PdfObjects.forEachDictionary(trailer, PdfCleaning::clean);
        return written(document, received.length);
      }
    });
  }

  private static void requirePages(PDDocument document) {
    if (document.isEncrypted()) {
      throw new RefusedFile(Reason.ENCRYPTED);
    }
    if (!document.getPages().iterator().hasNext()) {
      throw new RefusedFile(Reason.UNREADABLE);
    }
  }

  private static void clean(COSDictionary object) throws IOException {
    PdfDangers.refuse(object);
    PdfMetadata.remove(object);
  }

  private static byte[] written(PDDocument document, int expectedLength) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(expectedLength);
    document.save(bytes);
    return bytes.toByteArray();
  }
}
