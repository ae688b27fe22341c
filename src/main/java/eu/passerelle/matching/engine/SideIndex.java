package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The items of one side and their Lucene index. A title's and a keyword's words are indexed as
 * often as they weigh, which is BM25's extension to weighted fields (Robertson, Zaragoza and Taylor
 * 2004).
 */
final class SideIndex implements AutoCloseable {

  static final String ID = DocumentIds.FIELD;
  static final String CONCEPTS = "concepts";
  static final String TOPICS = "topics";

  /** Of labels alone; counted for the snapshot of all. */
  static final String TRIGRAMS = "trigrams";

  private static final Sort BY_SCORE_THEN_ID =
      new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));

  private final Side side;
  private final Parameters parameters;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Map<String, Profile> profiles = new ConcurrentHashMap<>();
  private volatile StatisticsSnapshot statistics = StatisticsSnapshot.empty();

  SideIndex(Side side, Parameters parameters) {
    this.side = side;
    this.parameters = parameters;
    try {
      IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
      config.setSimilarity(similarity());
      writer = new IndexWriter(directory, config);
      searchers = new SearcherManager(writer, new Searchers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BM25Similarity similarity() {
    return new BM25Similarity(
        (float) parameters.termSaturation(), (float) parameters.lengthNormalisation());
  }

  void use(StatisticsSnapshot snapshot) {
    statistics = snapshot;
  }

  void put(Profile profile, List<AnalyzedText> texts) {
    String id = profile.item().id();
    profiles.put(id, profile);
    try {
      writer.updateDocument(new Term(ID, id), document(profile, texts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void remove(String id) {
    if (profiles.remove(id) != null) {
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

  Optional<Profile> find(String id) {
    return Optional.ofNullable(profiles.get(id));
  }

  Collection<Profile> profiles() {
    return profiles.values();
  }

  private Document document(Profile profile, List<AnalyzedText> texts) {
    MatchItem item = profile.item();
    Document document = new Document();
    DocumentIds.add(document, item.id());
    profile
        .concepts()
        .ordered()
        .forEach(concept -> document.add(new StringField(CONCEPTS, concept, Field.Store.NO)));
    Stream.concat(item.facts().technologies().stream(), item.facts().fields().stream())
        .sorted()
        .forEach(code -> document.add(new StringField(TOPICS, code, Field.Store.NO)));
    for (AnalyzedText text : texts) {
      document.add(CountedTerms.field(text.language().field(), counted(text)));
    }
    if (profile.isLabel()) {
      profile
          .spelling()
          .codes()
          .forEach(code ->
              document.add(new StringField(TRIGRAMS, String.valueOf(code), Field.Store.NO)));
    }
    return document;
  }

  private Map<String, Integer> counted(AnalyzedText text) {
    Map<String, Integer> counts = new HashMap<>();
    for (AnalyzedText.Part part : text.parts()) {
      int weight = TermBag.weight(part.kind(), parameters);
      part.terms().forEach(term -> counts.merge(term, weight, Integer::sum));
    }
    return counts;
  }

  /** The ids a query finds, best first, ties in the order of ids. */
  List<String> search(Query query, int count) {
    return withSearcher(searcher -> {
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, count, BY_SCORE_THEN_ID).scoreDocs) {
        ids.add(DocumentIds.of(searcher, hit.doc));
      }
      return ids;
    });
  }

  /** The ids of the items that candidate sources propose. */
  List<String> candidates(Asker asker, List<CandidateSource> sources, int perSource) {
    return withSearcher(searcher -> {
      Set<Integer> documents = new LinkedHashSet<>();
      for (CandidateSource source : sources) {
        for (Query query : source.queries(asker)) {
          for (ScoreDoc hit : searcher.search(query, perSource, BY_SCORE_THEN_ID).scoreDocs) {
            documents.add(hit.doc);
          }
        }
      }
      return DocumentIds.ofAscending(searcher, documents.stream().sorted().toList());
    });
  }

  int segments() {
    return withSearcher(searcher -> searcher.getIndexReader().leaves().size());
  }

  /** Counts the terms, concepts and trigrams of items. */
  static Map<String, FieldStatistics> count(List<Profile> now, Profiler profiler) {
    Map<String, FieldStatistics> counts = new HashMap<>();
    counts.put(ID, new FieldStatistics(now.size(), 0, Map.of()));
    counts.put(CONCEPTS, count(now, profile -> profile.concepts().ordered().stream()));
    counts.put(
        TRIGRAMS, count(now, profile -> profile.spelling().codes().mapToObj(String::valueOf)));
    for (TextLanguage language : TextLanguage.values()) {
      counts.put(language.field(), countTerms(now, language, profiler.numbers(language)));
    }
    return counts;
  }

  /** Of a field that every item has, and where a term occurs once or not at all. */
  private static FieldStatistics count(
      List<Profile> profiles, Function<Profile, Stream<String>> terms) {
    Map<String, Integer> frequencies = new HashMap<>();
    profiles.forEach(
        profile -> terms.apply(profile).forEach(term -> frequencies.merge(term, 1, Integer::sum)));
    return new FieldStatistics(profiles.size(), profiles.size(), frequencies);
  }

  private static FieldStatistics countTerms(
      List<Profile> profiles, TextLanguage language, TermNumbers numbers) {
    int[] frequencies = new int[numbers.size()];
    long documents = 0;
    long length = 0;
    for (Profile profile : profiles) {
      Profile.Words words = profile.words().get(language);
      if (words != null && words.whole().length() > 0) {
        documents++;
        length += words.whole().length();
        words.whole().terms().forEach(term -> frequencies[term]++);
      }
    }
    Map<String, Integer> byTerm = new HashMap<>();
    numbers.forEach((term, number) -> {
      if (number < frequencies.length && frequencies[number] > 0) {
        byTerm.put(term, frequencies[number]);
      }
    });
    return new FieldStatistics(documents, length, byTerm);
  }

  private <T> T withSearcher(Reading<T> reading) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return reading.read(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read(IndexSearcher searcher) throws IOException;
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Searchers that weigh terms by the snapshot's counts instead of the index's own. */
  private final class Searchers extends SearcherFactory {
    @Override
    public IndexSearcher newSearcher(
        org.apache.lucene.index.IndexReader reader,
        org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
      IndexSearcher searcher = new SnapshotSearcher(reader);
      searcher.setSimilarity(similarity());
      return searcher;
    }
  }

  private final class SnapshotSearcher extends IndexSearcher {

    SnapshotSearcher(org.apache.lucene.index.IndexReader reader) {
      super(reader);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) {
      int frequency =
          Math.max(1, statistics.of(side, term.field()).frequencies().getOrDefault(term.text(), 0));
      return new TermStatistics(term.bytes(), frequency, frequency);
    }

    @Override
    public @org.jspecify.annotations.Nullable CollectionStatistics collectionStatistics(
        String field) throws IOException {
      FieldStatistics counts = statistics.of(side, field);
      if (counts.documents() == 0) {
        return super.collectionStatistics(field);
      }
      long terms = Math.max(counts.terms(), counts.documents());
      return new CollectionStatistics(
          field, counts.documents(), counts.documents(), terms, counts.documents());
    }
  }
}
