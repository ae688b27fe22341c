package eu.passerelle.matching.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** The ids of items in a Lucene index: found by term, sorted by and read as doc values. */
final class DocumentIds {

  static final String FIELD = "id";

  private DocumentIds() {}

  static void add(Document document, String id) {
    document.add(new StringField(FIELD, id, Field.Store.NO));
    document.add(new SortedDocValuesField(FIELD, new BytesRef(id)));
  }

  /** The ids of documents that come in ascending order. */
  static List<String> ofAscending(IndexSearcher searcher, List<Integer> documents)
      throws IOException {
    List<String> ids = new ArrayList<>();
    Iterator<LeafReaderContext> leaves = searcher.getIndexReader().leaves().iterator();
    int base = 0;
    int end = 0;
    SortedDocValues values = DocValues.emptySorted();
    for (int document : documents) {
      while (document >= end) {
        LeafReaderContext leaf = leaves.next();
        base = leaf.docBase;
        end = base + leaf.reader().maxDoc();
        values = DocValues.getSorted(leaf.reader(), FIELD);
      }
      values.advanceExact(document - base);
      ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
    }
    return ids;
  }

  /** The id of one document. */
  static String of(IndexSearcher searcher, int document) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (document >= leaf.docBase && document < leaf.docBase + leaf.reader().maxDoc()) {
        SortedDocValues ids = Objects.requireNonNull(leaf.reader().getSortedDocValues(FIELD));
        ids.advanceExact(document - leaf.docBase);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
      }
    }
    throw new IllegalArgumentException("no document " + document);
  }
}
