package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Policy.Parameters;
import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The items of one side and their Lucene index. A title's and a keyword's words are indexed as
 * often as they weigh, which is BM25's extension to weighted fields (Robertson, Zaragoza and Taylor
 * 2004).
 */
final class SideIndex implements AutoCloseable {

  static final String ID = "id";
  static final String CONCEPTS = "concepts";
  static final String TOPICS = "topics";

  /** Counted for the snapshot; not in the index. */
  private static final String TRIGRAMS = "trigrams";

  private static final Sort BY_SCORE_THEN_ID =
      new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));

  /** An item with its concepts, its words and how it is spelt. */
  record Entry(
      MatchItem item,
      ConceptProfile concepts,
      Map<TextLanguage, TermBag> words,
      TrigramBag spelling) {}

  private final Side side;
  private final Parameters parameters;
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final Map<String, Entry> entries = new ConcurrentHashMap<>();
  private final Map<TextLanguage, TermNumbers> numbers = new EnumMap<>(TextLanguage.class);
  private volatile StatisticsSnapshot statistics = StatisticsSnapshot.empty();
  private volatile Map<TextLanguage, TermInformation> information = Map.of();
  private volatile double[] trigramInformation = {};

  SideIndex(Side side, Parameters parameters) {
    this.side = side;
    this.parameters = parameters;
    for (TextLanguage language : TextLanguage.values()) {
      numbers.put(language, new TermNumbers());
    }
    use(statistics);
    try {
      IndexWriterConfig config = new IndexWriterConfig(analyzer());
      config.setSimilarity(similarity());
      writer = new IndexWriter(directory, config);
      searchers = new SearcherManager(writer, new Searchers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Analyzer analyzer() {
    Map<String, Analyzer> analyzers = new HashMap<>();
    for (TextLanguage language : TextLanguage.values()) {
      analyzers.put(language.field(), language.analyzer());
    }
    return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), analyzers);
  }

  private BM25Similarity similarity() {
    return new BM25Similarity(
        (float) parameters.termSaturation(), (float) parameters.lengthNormalisation());
  }

  void use(StatisticsSnapshot snapshot) {
    Map<TextLanguage, TermInformation> informations = new EnumMap<>(TextLanguage.class);
    numbers.forEach((language, numbered) ->
        informations.put(
            language, TermInformation.of(snapshot.of(side, language.field()), numbered)));
    information = informations;
    trigramInformation = trigramInformation(snapshot.of(side, TRIGRAMS));
    statistics = snapshot;
  }

  void put(MatchItem item, ConceptProfile concepts) {
    Map<TextLanguage, TermBag> words = new EnumMap<>(TextLanguage.class);
    for (MatchText text : item.texts()) {
      words.put(text.language(), TermBag.of(text, parameters, numbers(text.language())));
    }
    Entry entry = new Entry(item, concepts, words, TrigramBag.of(item));
    entries.put(entry.item().id(), entry);
    try {
      writer.updateDocument(new Term(ID, entry.item().id()), document(entry));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] trigramInformation(FieldStatistics statistics) {
    return IntStream.range(0, TrigramBag.CODES)
        .mapToDouble(code -> statistics.information(String.valueOf(code)))
        .toArray();
  }

  /** How much each trigram says, in nats. */
  double[] trigramInformation() {
    return trigramInformation;
  }

  private TermNumbers numbers(TextLanguage language) {
    return Objects.requireNonNull(numbers.get(language));
  }

  void remove(String id) {
    if (entries.remove(id) != null) {
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

  Optional<Entry> entry(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  private Document document(Entry entry) {
    MatchItem item = entry.item();
    Document document = new Document();
    document.add(new StringField(ID, item.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(item.id())));
    entry
        .concepts()
        .ordered()
        .forEach(concept -> document.add(new StringField(CONCEPTS, concept, Field.Store.NO)));
    Stream.concat(item.facts().technologies().stream(), item.facts().fields().stream())
        .sorted()
        .forEach(code -> document.add(new StringField(TOPICS, code, Field.Store.NO)));
    for (MatchText text : item.texts()) {
      addWords(document, text);
    }
    return document;
  }

  private void addWords(Document document, MatchText text) {
    String field = text.language().field();
    for (int i = 0; i < parameters.titleWeight(); i++) {
      document.add(new TextField(field, text.title(), Field.Store.NO));
    }
    document.add(new TextField(field, text.body(), Field.Store.NO));
    for (String keyword : text.keywords()) {
      for (int i = 0; i < parameters.keywordWeight(); i++) {
        document.add(new TextField(field, keyword, Field.Store.NO));
      }
    }
    text.references()
        .forEach(reference -> document.add(new TextField(field, reference, Field.Store.NO)));
  }

  /** The ids a query finds, best first, ties in the order of ids. */
  List<String> search(Query query, int count) {
    return withSearcher(searcher -> {
      List<String> ids = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query, count, BY_SCORE_THEN_ID).scoreDocs) {
        ids.add(idOf(searcher, hit.doc));
      }
      return ids;
    });
  }

  /**
   * The items that candidate sources propose and a filter admits, each with how well its words
   * answer.
   */
  List<Candidate> candidates(
      Asker asker, List<CandidateSource> sources, int perSource, Predicate<MatchItem> admits) {
    return withSearcher(searcher -> {
      Set<Integer> documents = new LinkedHashSet<>();
      for (CandidateSource source : sources) {
        for (Query query : source.queries(asker)) {
          for (ScoreDoc hit : searcher.search(query, perSource, BY_SCORE_THEN_ID).scoreDocs) {
            documents.add(hit.doc);
          }
        }
      }
      return score(searcher, asker, documents.stream().sorted().toList(), admits);
    });
  }

  private List<Candidate> score(
      IndexSearcher searcher, Asker asker, List<Integer> documents, Predicate<MatchItem> admits)
      throws IOException {
    Map<TextLanguage, TermInformation> current = information;
    List<TextComparison> comparisons =
        asker.queries().stream()
            .map(query ->
                new TextComparison(
                    query,
                    parameters,
                    numbers(query.language()),
                    Objects.requireNonNull(current.get(query.language()))))
            .toList();
    List<Candidate> candidates = new ArrayList<>();
    for (String id : ids(searcher, documents)) {
      Entry entry = entries.get(id);
      if (entry != null && admits.test(entry.item())) {
        candidates.add(best(comparisons, entry));
      }
    }
    return candidates;
  }

  private static Candidate best(List<TextComparison> comparisons, Entry entry) {
    double best = 0;
    TextQuery answered = null;
    for (TextComparison comparison : comparisons) {
      TermBag words = entry.words().get(comparison.query().language());
      double value = words == null ? 0 : comparison.value(words);
      if (value > best) {
        best = value;
        answered = comparison.query();
      }
    }
    return new Candidate(entry.item(), entry.concepts(), entry.spelling(), best, answered);
  }

  /** Counts what is in the index now. */
  Map<String, FieldStatistics> count() {
    return withSearcher(searcher -> {
      Map<String, FieldStatistics> counts = new HashMap<>();
      counts.put(ID, new FieldStatistics(searcher.getIndexReader().numDocs(), 0, Map.of()));
      counts.put(CONCEPTS, count(searcher, CONCEPTS));
      counts.put(TRIGRAMS, countTrigrams());
      for (TextLanguage language : TextLanguage.values()) {
        counts.put(language.field(), count(searcher, language.field()));
      }
      return counts;
    });
  }

  private FieldStatistics countTrigrams() {
    Map<String, Integer> frequencies = new HashMap<>();
    entries
        .values()
        .forEach(entry ->
            entry
                .spelling()
                .codes()
                .forEach(code -> frequencies.merge(String.valueOf(code), 1, Integer::sum)));
    return new FieldStatistics(entries.size(), entries.size(), frequencies);
  }

  private static FieldStatistics count(IndexSearcher searcher, String field) throws IOException {
    Map<String, Integer> frequencies = new HashMap<>();
    long documents = 0;
    long occurrences = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      Set<Integer> withField = new java.util.HashSet<>();
      TermsEnum entries = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef term = entries.next(); term != null; term = entries.next()) {
        postings = entries.postings(postings, PostingsEnum.FREQS);
        int frequency = 0;
        while (postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
          if (live == null || live.get(postings.docID())) {
            frequency++;
            occurrences += postings.freq();
            withField.add(postings.docID());
          }
        }
        if (frequency > 0) {
          frequencies.merge(term.utf8ToString(), frequency, Integer::sum);
        }
      }
      documents += withField.size();
    }
    return new FieldStatistics(documents, occurrences, frequencies);
  }

  /** The ids of documents that come in ascending order. */
  private static List<String> ids(IndexSearcher searcher, List<Integer> documents)
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
        values = DocValues.getSorted(leaf.reader(), ID);
      }
      values.advanceExact(document - base);
      ids.add(values.lookupOrd(values.ordValue()).utf8ToString());
    }
    return ids;
  }

  private static String idOf(IndexSearcher searcher, int document) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      if (document >= leaf.docBase && document < leaf.docBase + leaf.reader().maxDoc()) {
        SortedDocValues ids = Objects.requireNonNull(leaf.reader().getSortedDocValues(ID));
        ids.advanceExact(document - leaf.docBase);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
      }
    }
    throw new IllegalArgumentException("no document " + document);
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
