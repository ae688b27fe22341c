package eu.passerelle.matching.evaluation;

import eu.passerelle.matching.Band;
import eu.passerelle.matching.EngineVocabulary;
import eu.passerelle.matching.MatchingPolicy;
import eu.passerelle.matching.allotment.Allotment;
import eu.passerelle.matching.allotment.Allotted;
import eu.passerelle.matching.allotment.Exposure;
import eu.passerelle.matching.allotment.Rankings;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.MatchText;
import eu.passerelle.matching.engine.SentenceEncoder;
import eu.passerelle.matching.engine.TextLanguage;
import eu.passerelle.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the engine and plain BM25 over one set. */
final class Evaluation {

  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;

  /**
   * What one system reached.
   *
   * @param ndcgs nDCG@10 of each query, in the order of the set
   */
  record Result(
      double ndcg10,
      double mrr,
      double recall100,
      double neverShown,
      double gini10,
      double docsPerSecond,
      double p50ms,
      double p99ms,
      List<Double> ndcgs,
      Map<String, List<String>> rankings) {}

  /**
   * What the engine reached.
   *
   * @param pairs the judged pairs with their scores
   * @param acrossLanguages right pairs without a language in common
   * @param acrossLanguagesShown those of them in a top ten
   */
  record EngineResult(
      Result result, List<Calibration.Pair> pairs, int acrossLanguages, int acrossLanguagesShown) {}

  private final EvaluationSet set;

  Evaluation(EvaluationSet set) {
    this.set = set;
  }

  /** What some numbers of verdicts would teach. */
  List<LearningCurve.Point> learn(
      Taxonomy taxonomy,
      MatchingPolicy policy,
      Optional<SentenceEncoder> encoder,
      List<Integer> verdicts) {
    try (MatchEngine engine = empty(taxonomy, policy, encoder)) {
      read(engine);
      LearningCurve curve = new LearningCurve(set, engine);
      return verdicts.stream().map(curve::after).toList();
    }
  }

  /** All items of both sides, in the order of the file, and counted. */
  private List<MatchItem> read(MatchEngine engine) {
    List<MatchItem> all =
        Stream.of(set.documents(), set.queries(), set.bystanders()).flatMap(List::stream).toList();
    engine.put(all);
    engine.refresh();
    engine.use(engine.count(1));
    return all;
  }

  private static MatchEngine empty(
      Taxonomy taxonomy, MatchingPolicy policy, Optional<SentenceEncoder> encoder) {
    return new MatchEngine(
        EngineVocabulary.concepts(taxonomy),
        EngineVocabulary.topics(taxonomy),
        policy.engine(),
        encoder);
  }

  EngineResult engine(Taxonomy taxonomy, MatchingPolicy policy, Optional<SentenceEncoder> encoder) {
    try (MatchEngine engine = empty(taxonomy, policy, encoder)) {
      long start = System.nanoTime();
      engine.put(set.documents());
      engine.refresh();
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      engine.put(set.queries());
      engine.put(set.bystanders());
      engine.refresh();
      engine.use(engine.count(1));
      Result result =
          measure(
              query ->
                  engine.match(query, Measures.RECALL_DEPTH, candidate -> true).stream()
                      .map(Match::candidate)
                      .toList(),
              seconds);
      List<Calibration.Pair> pairs =
          set.queries().stream().flatMap(query -> judged(engine, query)).toList();
      List<Across> across = set.queries().stream().flatMap(this::acrossLanguages).toList();
      long shown =
          across.stream()
              .filter(pair ->
                  Objects.requireNonNull(result.rankings().get(pair.query())).stream()
                      .limit(Measures.DEPTH)
                      .anyMatch(pair.document()::equals))
              .count();
      return new EngineResult(result, pairs, across.size(), (int) shown);
    }
  }

  /** What the nightly allotment would suggest, where nobody states how much they can take. */
  Allotted allotted(Taxonomy taxonomy, MatchingPolicy policy) {
    try (MatchEngine engine = empty(taxonomy, policy, Optional.empty())) {
      List<MatchItem> all = read(engine);
      Rankings rankings = new Rankings(engine, all, policy.lowestTenths(Band.POSSIBLE));
      Allotment allotment =
          new Allotment(
              all.stream()
                  .map(item -> new Allotment.Item(item.id(), item.side(), item.facts().owner()))
                  .toList(),
              Map.of(),
              rankings.pairs(),
              policy.lowestTenths(Band.GOOD));
      return Allotted.of(rankings, allotment.pairs());
    }
  }

  private Stream<Calibration.Pair> judged(MatchEngine engine, MatchItem query) {
    Map<String, Integer> grades = Objects.requireNonNull(set.judgements().get(query.id()));
    return grades.entrySet().stream()
        .flatMap(grade ->
            engine.compare(query, grade.getKey()).stream()
                .map(match ->
                    new Calibration.Pair(query.id(), match.score(), grade.getValue() > 0)));
  }

  private record Across(String query, String document) {}

  private Stream<Across> acrossLanguages(MatchItem query) {
    Map<String, Integer> grades = Objects.requireNonNull(set.judgements().get(query.id()));
    Set<TextLanguage> languages = languages(query);
    return set.documents().stream()
        .filter(document -> grades.getOrDefault(document.id(), 0) > 0)
        .filter(document -> Collections.disjoint(languages, languages(document)))
        .map(document -> new Across(query.id(), document.id()));
  }

  private static Set<TextLanguage> languages(MatchItem item) {
    return item.texts().stream().map(MatchText::language).collect(Collectors.toSet());
  }

  Result plain() {
    long start = System.nanoTime();
    try (PlainBm25 bm25 = new PlainBm25(set.documents())) {
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      return measure(query -> bm25.search(query, Measures.RECALL_DEPTH), seconds);
    }
  }

  private Result measure(Function<MatchItem, List<String>> search, double indexSeconds) {
    Map<String, List<String>> rankings = new LinkedHashMap<>();
    set.queries().forEach(query -> rankings.put(query.id(), search.apply(query)));
    List<Double> millis = set.queries().stream().map(query -> millis(search, query)).toList();
    List<Double> ndcgs = new ArrayList<>();
    List<Double> reciprocalRanks = new ArrayList<>();
    List<Double> recalls = new ArrayList<>();
    rankings.forEach((query, ranking) -> {
      Map<String, Integer> grades = Objects.requireNonNull(set.judgements().get(query));
      ndcgs.add(Measures.ndcg(ranking, grades));
      reciprocalRanks.add(Measures.reciprocalRank(ranking, grades));
      recalls.add(Measures.recall(ranking, grades, Measures.RECALL_DEPTH));
    });
    Exposure exposure =
        Exposure.of(
            set.documents().stream().map(MatchItem::id).toList(),
            rankings.values().stream()
                .map(ranking -> ranking.subList(0, Math.min(Exposure.DEPTH, ranking.size())))
                .toList());
    return new Result(
        Measures.mean(ndcgs),
        Measures.mean(reciprocalRanks),
        Measures.mean(recalls),
        exposure.neverShown(),
        exposure.gini(),
        set.documents().size() / indexSeconds,
        Measures.percentile(millis, 0.5),
        Measures.percentile(millis, 0.99),
        ndcgs,
        rankings);
  }

  /** How long a search takes, once everything is warm. */
  private static double millis(Function<MatchItem, List<String>> search, MatchItem query) {
    long start = System.nanoTime();
    int found = search.apply(query).size();
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    return found < 0 ? 0 : millis;
  }
}
