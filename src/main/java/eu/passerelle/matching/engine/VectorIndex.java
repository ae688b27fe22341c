package eu.passerelle.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Items as vectors of length 1, on the heap alone. What was put is near others after a refresh. */
final class VectorIndex {

  private static final String VECTOR = "vector";

  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  VectorIndex() {
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void put(String id, float[] vector) {
    Document document = new Document();
    DocumentIds.add(document, id);
    document.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
    vectors.put(id, vector);
    try {
      writer.updateDocument(new Term(DocumentIds.FIELD, id), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String id) {
    if (vectors.remove(id) != null) {
      try {
        writer.deleteDocuments(new Term(DocumentIds.FIELD, id));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  void refresh() {
    try {
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cosine of a vector and an item's, in [0, 1]; 0 of an item that has none. */
  double cosine(float[] vector, String id) {
    float[] other = vectors.get(id);
    if (other == null) {
      return 0;
    }
    double dot = 0;
    for (int i = 0; i < vector.length; i++) {
      dot += vector[i] * other[i];
    }
    return Math.clamp(dot, 0, 1);
  }

  /** The ids of items that point the same way, in no order. */
  List<String> nearest(float[] vector, int count) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        KnnFloatVectorQuery query = new KnnFloatVectorQuery(VECTOR, vector, count);
        List<Integer> documents =
            Arrays.stream(searcher.search(query, count).scoreDocs)
                .map(hit -> hit.doc)
                .sorted()
                .toList();
        return DocumentIds.ofAscending(searcher, documents);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
