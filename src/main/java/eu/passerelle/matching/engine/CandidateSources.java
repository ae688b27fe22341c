package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The sources there are. */
final class CandidateSources {

  /** The words that say most find whom the others would. */
  private static final int MOST_WORDS = 40;

  private CandidateSources() {}

  static List<CandidateSource> all(TopicScheme topics) {
    return List.of(
        CandidateSources::byWords,
        CandidateSources::byConcepts,
        CandidateSources::bySpelling,
        asker -> byTopics(asker, topics));
  }

  /** Those who use the asker's words, or the thesaurus's words for them in their language. */
  private static List<Query> byWords(Asker asker) {
    List<Query> queries = new ArrayList<>();
    for (TextComparison comparison : asker.comparisons()) {
      TextQuery query = comparison.query();
      BooleanQuery.Builder words = new BooleanQuery.Builder();
      for (TextQuery.Term term :
          query.terms().subList(0, Math.min(MOST_WORDS, query.terms().size()))) {
        Query word = new TermQuery(new Term(query.language().field(), term.text()));
        words.add(new BoostQuery(word, (float) term.use()), Occur.SHOULD);
      }
      queries.add(words.build());
    }
    return queries;
  }

  /** Those who speak of the same concepts, whatever the language. */
  private static List<Query> byConcepts(Asker asker) {
    List<String> concepts =
        asker.concepts().ordered().stream()
            .filter(concept -> asker.informationOf(concept) > 0)
            .limit(TextQuery.MOST_TERMS)
            .toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String concept : concepts) {
      double weight = asker.concepts().weight(concept) * asker.informationOf(concept);
      query.add(constant(SideIndex.CONCEPTS, concept, weight), Occur.SHOULD);
    }
    return concepts.isEmpty() ? List.of() : List.of(query.build());
  }

  /** Among labels, those who are spelt alike. */
  private static List<Query> bySpelling(Asker asker) {
    if (!asker.isLabelAmongLabels()) {
      return List.of();
    }
    double[] information = asker.statistics().trigrams(asker.searched());
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    asker
        .profile()
        .spelling()
        .codes()
        .limit(TextQuery.MOST_TERMS)
        .forEach(code ->
            query.add(
                constant(SideIndex.TRIGRAMS, String.valueOf(code), information[code]),
                Occur.SHOULD));
    return List.of(query.build());
  }

  /** Those who state the same technologies and fields. */
  private static List<Query> byTopics(Asker asker, TopicScheme topics) {
    Facts facts = asker.item().facts();
    List<String> codes =
        Stream.concat(facts.technologies().stream(), facts.fields().stream())
            .filter(code -> topics.weight(code) > 0)
            .sorted()
            .toList();
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    codes.forEach(
        code -> query.add(constant(SideIndex.TOPICS, code, topics.weight(code)), Occur.SHOULD));
    return codes.isEmpty() ? List.of() : List.of(query.build());
  }

  private static Query constant(String field, String term, double weight) {
    return new BoostQuery(
        new ConstantScoreQuery(new TermQuery(new Term(field, term))), (float) weight);
  }
}
