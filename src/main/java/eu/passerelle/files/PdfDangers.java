package eu.passerelle.files;

import eu.passerelle.files.RefusedFile.Reason;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/**
 * What must not be in a document (names and sections of ISO 32000-2). Names are looked at together
 * with the kind of their value, because fonts and images of a page have names that its author
 * chose.
 */
final class PdfDangers {

  /** Actions that run, start, fetch or send something; opening a web address stays allowed. */
  private static final Set<String> ACTIONS =
      Set.of(
          "JavaScript",
          "Launch",
          "GoToE",
          "GoToR",
          "ImportData",
          "SubmitForm",
          "Rendition",
          "RichMediaExecute");

  private static final COSName XFA = COSName.getPDFName("XFA");

  private static final Set<String> MEDIA = Set.of("RichMedia", "3D", "Screen", "Movie", "Sound");

  private PdfDangers() {}

  /** Refuses a document for one of its objects. */
  static void refuse(COSDictionary object) {
    if (isSignature(object)) {
      throw new RefusedFile(Reason.SIGNED);
    }
    if (isEmbeddedFile(object)) {
      throw new RefusedFile(Reason.EMBEDDED_FILES);
    }
    if (isAction(object) || isMedia(object) || hasScript(object)) {
      throw new RefusedFile(Reason.ACTIVE_CONTENT);
    }
  }

  /** A signature is over a range of the file's bytes (12.8.1). */
  private static boolean isSignature(COSDictionary object) {
    return object.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray;
  }

  /** The file itself (7.11.4), or a specification that holds one (7.11.3). */
  private static boolean isEmbeddedFile(COSDictionary object) {
    return COSName.EMBEDDED_FILE.equals(object.getDictionaryObject(COSName.TYPE))
        || (object.getDictionaryObject(COSName.EF) instanceof COSDictionary files
            && files.keySet().stream()
                .anyMatch(name -> files.getDictionaryObject(name) instanceof COSStream));
  }

  /** 12.6.4. */
  private static boolean isAction(COSDictionary object) {
    return object.getDictionaryObject(COSName.S) instanceof COSName type
        && ACTIONS.contains(type.getName());
  }

  /** Annotations that play something (12.5.6, 13.6, 13.7). */
  private static boolean isMedia(COSDictionary object) {
    return object.getDictionaryObject(COSName.SUBTYPE) instanceof COSName type
        && MEDIA.contains(type.getName())
        && object.containsKey(COSName.RECT);
  }

  /** A script anywhere (12.6.4.17), or a form in XML, which can hold scripts (12.7.8). */
  private static boolean hasScript(COSDictionary object) {
    COSBase form = object.getDictionaryObject(XFA);
    return isText(object.getDictionaryObject(COSName.JS))
        || isText(form)
        || form instanceof COSArray;
  }

  private static boolean isText(@Nullable COSBase value) {
    return value instanceof COSString || value instanceof COSStream;
  }
}
