package eu.passerelle.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The items of one side as vectors of one {@link LatentSpace}. On the heap alone: forgotten with
 * the statistics it belongs to.
 */
final class LatentIndex {

  private static final String ID = "id";
  private static final String VECTOR = "vector";

  private final LatentSpace space;
  private final LatentRows rows;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  LatentIndex(LatentSpace space, Profiler profiler) {
    this.space = space;
    rows = new LatentRows(space.rows(), profiler);
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether nothing has a direction. */
  boolean isEmpty() {
    return space.isEmpty();
  }

  /** The direction of an item, of length 1; nothing where none of its terms has one. */
  Optional<float[]> vector(Profile profile) {
    double[] sum = new double[space.dimensions()];
    rows.forEach(profile, (row, weight) -> space.add(row, weight, sum));
    if (!makeUnit(sum)) {
      return Optional.empty();
    }
    profile.words().keySet().stream()
        .sorted()
        .forEach(language -> space.subtractUsual(language, 1.0 / profile.words().size(), sum));
    if (!makeUnit(sum)) {
      return Optional.empty();
    }
    float[] vector = new float[sum.length];
    for (int i = 0; i < sum.length; i++) {
      vector[i] = (float) sum[i];
    }
    return Optional.of(vector);
  }

  /** Stretches a vector to length 1; false where it has none. */
  private static boolean makeUnit(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(part -> part * part).sum());
    for (int i = 0; i < vector.length && length > 0; i++) {
      vector[i] /= length;
    }
    return length > 0;
  }

  void put(Profile profile) {
    String id = profile.item().id();
    Optional<float[]> vector = vector(profile);
    if (vector.isEmpty()) {
      remove(id);
      return;
    }
    vectors.put(id, vector.get());
    Document document = new Document();
    document.add(new StringField(ID, id, Field.Store.NO));
    document.add(new StoredField(ID, id));
    document.add(
        new KnnFloatVectorField(VECTOR, vector.get(), VectorSimilarityFunction.DOT_PRODUCT));
    try {
      writer.updateDocument(new Term(ID, id), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String id) {
    if (vectors.remove(id) != null) {
      try {
        writer.deleteDocuments(new Term(ID, id));
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

  /** The cosine of an item's direction and another, in [0, 1]. */
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
        List<String> ids = new ArrayList<>();
        KnnFloatVectorQuery query = new KnnFloatVectorQuery(VECTOR, vector, count);
        for (ScoreDoc hit : searcher.search(query, count).scoreDocs) {
          ids.add(searcher.storedFields().document(hit.doc).get(ID));
        }
        return ids;
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
