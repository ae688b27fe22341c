package eu.passerelle.matching.evaluation;

import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.MatchText;
import eu.passerelle.matching.engine.TextLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick: Lucene's BM25 (k1 1.2, b 0.75) with everything of a document in one field, read by
 * the analyzer of its language, and the query by the analyzer of its own.
 */
final class PlainBm25 implements AutoCloseable {

  private static final String FIELD = "all";
  private static final String ID = "id";

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PlainBm25(List<MatchItem> documents) {
    try {
      BM25Similarity similarity = new BM25Similarity(1.2f, 0.75f);
      SwitchingAnalyzer analyzer = new SwitchingAnalyzer();
      IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(similarity);
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (MatchItem item : documents) {
          MatchText text = item.texts().getFirst();
          analyzer.language = text.language();
          Document document = new Document();
          document.add(new StoredField(ID, item.id()));
          document.add(new TextField(FIELD, everything(text), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
      searcher.setSimilarity(similarity);
      IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String everything(MatchText text) {
    return Stream.of(
            Stream.of(text.title(), text.body()),
            text.keywords().stream(),
            text.references().stream())
        .flatMap(part -> part)
        .collect(Collectors.joining("\n"));
  }

  List<String> search(MatchItem query, int count) {
    MatchText text = query.texts().getFirst();
    Query words =
        new QueryBuilder(text.language().analyzer()).createBooleanQuery(FIELD, everything(text));
    List<String> ids = new ArrayList<>();
    if (words == null) {
      return ids;
    }
    try {
      for (ScoreDoc hit : searcher.search(words, count).scoreDocs) {
        ids.add(searcher.storedFields().document(hit.doc).get(ID));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ids;
  }

  @Override
  public void close() {
    try {
      reader.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads each document with the analyzer of its language. */
  private static final class SwitchingAnalyzer extends DelegatingAnalyzerWrapper {

    private @Nullable TextLanguage language;
    private final Map<TextLanguage, Analyzer> analyzers = new HashMap<>();

    SwitchingAnalyzer() {
      super(PER_FIELD_REUSE_STRATEGY);
      for (TextLanguage each : TextLanguage.values()) {
        analyzers.put(each, each.analyzer());
      }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String fieldName) {
      Analyzer analyzer = analyzers.get(language);
      if (analyzer == null) {
        throw new IllegalStateException("no language chosen");
      }
      return analyzer;
    }
  }
}
