package eu.passerelle.matching.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

/**
 * The items of one side as vectors of one {@link LatentSpace}. On the heap alone: forgotten with
 * the statistics it belongs to.
 */
final class LatentIndex {

  private static final String VECTOR = "vector";

  private final LatentDirections directions;
  private final Map<String, Profile> held = new ConcurrentHashMap<>();
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
  private final IndexWriter writer;
  private final SearcherManager searchers;

  LatentIndex(LatentDirections directions) {
    this.directions = directions;
    try {
      writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig());
      searchers = new SearcherManager(writer, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether nothing has a direction. */
  boolean isEmpty() {
    return directions.isEmpty();
  }

  /** The direction of an item, of length 1; nothing where none of its terms has one. */
  Optional<float[]> vector(Profile profile) {
    return directions.of(profile);
  }

  void put(Profile profile) {
    String id = profile.item().id();
    Optional<float[]> vector = vector(profile);
    if (vector.isEmpty()) {
      remove(id);
      held.put(id, profile);
      return;
    }
    held.put(id, profile);
    vectors.put(id, vector.get());
    Document document = new Document();
    DocumentIds.add(document, id);
    document.add(
        new KnnFloatVectorField(VECTOR, vector.get(), VectorSimilarityFunction.DOT_PRODUCT));
    try {
      writer.updateDocument(new Term(DocumentIds.FIELD, id), document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes these the items that it holds. */
  void hold(Collection<Profile> profiles) {
    Set<String> ids =
        profiles.stream().map(profile -> profile.item().id()).collect(Collectors.toSet());
    held.keySet().stream().filter(id -> !ids.contains(id)).toList().forEach(this::remove);
    profiles.stream()
        .filter(profile -> held.get(profile.item().id()) != profile)
        .forEach(this::put);
  }

  void remove(String id) {
    held.remove(id);
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
