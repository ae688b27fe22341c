package eu.passerelle.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a document that can be reached from its trailer, which are those that are written.
 */
final class PdfObjects {

  /** Something done to each dictionary. */
  interface Visitor {
    void visit(COSDictionary object) throws IOException;
  }

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> next = new ArrayDeque<>();

  private PdfObjects() {}

  /**
   * Visits every dictionary and stream once, each before what it refers to, so that what a visit
   * removes is not visited.
   */
  static void forEachDictionary(COSDictionary trailer, Visitor visitor) throws IOException {
    PdfObjects objects = new PdfObjects();
    objects.add(trailer);
    while (!objects.next.isEmpty()) {
      COSBase object = objects.next.remove();
      if (object instanceof COSDictionary dictionary) {
        visitor.visit(dictionary);
        dictionary.getValues().forEach(objects::add);
      } else if (object instanceof COSArray array) {
        array.forEach(objects::add);
      }
    }
  }

  /** Whether a stream is packed in one way and no other; a single way may be given as a list. */
  static boolean isPackedOnlyBy(COSName filter, COSStream stream) {
    COSBase filters = stream.getFilters();
    return filter.equals(
        filters instanceof COSArray list && list.size() == 1 ? list.getObject(0) : filters);
  }

  private void add(@Nullable COSBase referred) {
    COSBase object = referred instanceof COSObject reference ? reference.getObject() : referred;
    if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
      next.add(object);
    }
  }
}
