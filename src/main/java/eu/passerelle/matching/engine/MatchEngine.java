package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.Scoring.Scored;
import eu.passerelle.matching.engine.StatisticsSnapshot.Best;
import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;

/**
 * Keeps the items of both sides and finds, for any item, who answers it and why. Safe for use by
 * many threads; changes show after {@link #refresh()}.
 */
public final class MatchEngine implements AutoCloseable {

  private static final int CANDIDATES_PER_SOURCE = 60;
  private static final int SHORTEST_PREFIX = 3;

  /** Of a search; Lucene's limit of clauses leaves room for these in every language. */
  private static final int MOST_WORDS = 150;

  private final ConceptScheme scheme;
  private final ConceptTagger tagger;
  private final TopicScheme topics;
  private final List<CandidateSource> sources;
  private final Map<Side, SideIndex> indexes = new EnumMap<>(Side.class);

  /** Of both sides, or empty where there is no sentence model. */
  private final Map<Side, SentenceIndex> sentences = new EnumMap<>(Side.class);

  private final Optional<SentenceEncoder> encoder;
  private final Profiler profiler;
  private volatile CorpusStatistics statistics;
  private volatile Scoring scoring;

  /** Without a sentence model. */
  public MatchEngine(ConceptScheme scheme, TopicScheme topics, Policy policy) {
    this(scheme, topics, policy, Optional.empty());
  }

  /**
   * @param encoder a sentence model; whoever gives it closes it after the engine
   */
  public MatchEngine(
      ConceptScheme scheme, TopicScheme topics, Policy policy, Optional<SentenceEncoder> encoder) {
    this(scheme, new ConceptTagger(scheme), topics, policy, encoder, Optional.empty());
  }

  /**
   * @param reading what reads items, where the engine shares it with another
   */
  private MatchEngine(
      ConceptScheme scheme,
      ConceptTagger tagger,
      TopicScheme topics,
      Policy policy,
      Optional<SentenceEncoder> encoder,
      Optional<Profiler> reading) {
    this.scheme = scheme;
    this.tagger = tagger;
    this.topics = topics;
    this.encoder = encoder;
    Policy.Parameters parameters = policy.parameters();
    profiler = reading.orElseGet(() -> new Profiler(scheme, tagger, parameters));
    statistics = CorpusStatistics.of(StatisticsSnapshot.empty(), profiler);
    scoring = new Scoring(policy, topics);
    sources = CandidateSources.all(topics);
    for (Side side : Side.values()) {
      indexes.put(side, new SideIndex(side, parameters));
      encoder.ifPresent(model -> sentences.put(side, new SentenceIndex(model)));
    }
  }

  /**
   * Another engine that reads and scores as this one does now, without its items. The two share
   * what reads, as statistics go by its numbers of words; nothing put into one is in the other.
   */
  public MatchEngine trial() {
    MatchEngine trial =
        new MatchEngine(scheme, tagger, topics, policy(), encoder, Optional.of(profiler));
    trial.takeOver(statistics.snapshot(), statistics.withoutItems());
    return trial;
  }

  /** The policy in use. */
  public Policy policy() {
    return scoring.policy();
  }

  /**
   * Weighs the criteria otherwise from now on.
   *
   * @throws IllegalArgumentException for other parameters: what was put was read by the former
   */
  public void use(Policy policy) {
    if (!policy.parameters().equals(policy().parameters())) {
      throw new IllegalArgumentException("other parameters take another engine");
    }
    scoring = new Scoring(policy, topics);
  }

  /** The statistics in use. */
  public StatisticsSnapshot statistics() {
    return statistics.snapshot();
  }

  /** Uses other statistics from now on. Matching and updates go on until they are ready. */
  public void use(StatisticsSnapshot snapshot) {
    if (snapshot == statistics.snapshot()) {
      return;
    }
    CorpusStatistics next = CorpusStatistics.of(snapshot, profiler);
    bringUpToDate(next);
    takeOver(snapshot, next);
  }

  /** Once more without others changing anything: what came while the bulk was being read. */
  private synchronized void takeOver(StatisticsSnapshot snapshot, CorpusStatistics next) {
    bringUpToDate(next);
    indexes.values().forEach(index -> index.use(snapshot));
    statistics = next;
  }

  private void bringUpToDate(CorpusStatistics next) {
    indexes.forEach((side, index) -> {
      next.latent(side).hold(index.profiles());
      next.latent(side).refresh();
    });
  }

  /** Adds items or replaces those of the same id. */
  public void put(Collection<MatchItem> items) {
    for (MatchItem item : items) {
      put(item, sentences(item.side()).flatMap(index -> index.vector(item)));
    }
  }

  /** The items that the sentence model could not read, each with why; they are matched without. */
  public Map<String, RuntimeException> unreadable() {
    Map<String, RuntimeException> unreadable = new HashMap<>();
    sentences.values().forEach(index -> unreadable.putAll(index.unreadable()));
    return unreadable;
  }

  /** With its vector found before, which takes long and needs to keep nobody waiting. */
  private synchronized void put(MatchItem item, Optional<float[]> vector) {
    List<AnalyzedText> texts = AnalyzedText.of(item);
    Profile profile = profiler.profile(item, texts);
    index(item.side()).put(profile, texts);
    statistics.latent(item.side()).put(profile);
    sentences(item.side()).ifPresent(index -> index.put(item, vector));
  }

  private Optional<SentenceIndex> sentences(Side side) {
    return Optional.ofNullable(sentences.get(side));
  }

  /** Takes an item out, whichever side it is on. */
  public synchronized void remove(String id) {
    indexes.forEach((side, index) -> {
      index.remove(id);
      statistics.latent(side).remove(id);
    });
    sentences.values().forEach(index -> index.remove(id));
  }

  /** Makes what was put and removed visible to matching. */
  public synchronized void refresh() {
    indexes.forEach((side, index) -> {
      index.refresh();
      statistics.latent(side).refresh();
    });
    sentences.values().forEach(SentenceIndex::refresh);
  }

  /** The ids of the items of a side. */
  public Set<String> ids(Side side) {
    return index(side).profiles().stream()
        .map(profile -> profile.item().id())
        .collect(Collectors.toSet());
  }

  /** How many items of a side there are. */
  public int size(Side side) {
    return index(side).profiles().size();
  }

  /** How many segments the indexes have together. */
  public int segments() {
    return indexes.values().stream().mapToInt(SideIndex::segments).sum();
  }

  /** Counts what there is now. */
  public StatisticsSnapshot count(int version) {
    Map<Side, List<Profile>> now = new EnumMap<>(Side.class);
    Map<Side, Map<String, FieldStatistics>> counts = new EnumMap<>(Side.class);
    indexes.forEach((side, index) -> {
      List<Profile> profiles = List.copyOf(index.profiles());
      now.put(side, profiles);
      counts.put(side, SideIndex.count(profiles, profiler));
    });
    LatentSpace latent =
        LatentTraining.of(now.values().stream().flatMap(List::stream).toList(), profiler);
    StatisticsSnapshot counted = new StatisticsSnapshot(version, counts, Map.of(), latent);
    return Reciprocity.isMeaningful(counted)
        ? new StatisticsSnapshot(
            version, counts, best(now, CorpusStatistics.of(counted, profiler)), latent)
        : counted;
  }

  private Map<Side, Map<String, Best>> best(
      Map<Side, List<Profile>> now, CorpusStatistics counted) {
    Map<Side, Map<String, Best>> best = new EnumMap<>(Side.class);
    now.forEach((side, profiles) -> {
      List<Profile> others = now.getOrDefault(side.other(), List.of());
      best.put(side, Standings.of(profiles, others, counted, policy().parameters()));
    });
    return best;
  }

  /**
   * Who answers an item, best first. The item need not be in the engine: it may be a draft.
   *
   * @param count how many at most
   * @param admits which candidates may be shown to whoever asks
   */
  public List<Match> match(MatchItem item, int count, Predicate<MatchItem> admits) {
    Asker asker = asker(item);
    Scoring now = scoring;
    return ranked(asker, count, admits, now).stream()
        .limit(count)
        .map(best -> now.match(asker, best))
        .toList();
  }

  /** All that the sources propose and no condition parts from the asker, best first. */
  private List<Scored> ranked(
      Asker asker, int count, Predicate<MatchItem> admits, Scoring scoring) {
    List<Scored> scored = new ArrayList<>();
    SideIndex searched = index(asker.searched());
    int perSource = Math.max(CANDIDATES_PER_SOURCE, count);
    Set<String> proposed = new LinkedHashSet<>(searched.candidates(asker, sources, perSource));
    proposed.addAll(asker.nearest(perSource));
    for (String id : proposed) {
      searched
          .find(id)
          .filter(candidate -> isAllowed(asker.item(), candidate.item()))
          .filter(candidate -> admits.test(candidate.item()))
          .ifPresent(candidate -> scored.add(scoring.score(asker, candidate)));
    }
    scored.sort(Scoring.BEST_FIRST);
    return scored;
  }

  /**
   * How one item of the engine answers another item, whatever the others do; empty where a
   * condition keeps them apart or it is not there.
   */
  public Optional<Match> compare(MatchItem item, String candidate) {
    Asker asker = asker(item);
    Scoring now = scoring;
    return index(item.side().other())
        .find(candidate)
        .filter(other -> isAllowed(item, other.item()))
        .map(other -> now.match(asker, now.score(asker, other)));
  }

  /**
   * What an item of the engine could state to stand higher among those that answer another. The
   * places promised hold while nothing else changes. Empty where it does not answer.
   */
  public Optional<Advice> advise(MatchItem item, String candidate) {
    Asker asker = asker(item);
    Scoring now = scoring;
    List<Scored> ranked = ranked(asker, CANDIDATES_PER_SOURCE, other -> true, now);
    return Advice.of(asker, ranked, candidate, now);
  }

  /** What an explanation speaks of, to be found again in the texts of its pair. */
  public CommonGround commonGround(Explanation explanation) {
    return new CommonGround(explanation, tagger, scheme);
  }

  /** Hard filters: never one's own, and conditions are met. */
  private static boolean isAllowed(MatchItem item, MatchItem other) {
    String owner = item.facts().owner();
    return (owner == null || !owner.equals(other.facts().owner()))
        && Territory.meetsConditions(item.facts(), other.facts());
  }

  private Asker asker(MatchItem item) {
    List<AnalyzedText> texts = AnalyzedText.of(item);
    return new Asker(
        profiler.profileOfAsker(item, texts),
        texts,
        profiler,
        statistics,
        meaning(item),
        policy().parameters());
  }

  private Optional<SentenceComparison> meaning(MatchItem item) {
    return sentences(item.side())
        .flatMap(index -> index.vector(item))
        .flatMap(
            vector -> sentences(item.side().other()).map(searched -> searched.comparison(vector)));
  }

  private SideIndex index(Side side) {
    SideIndex index = indexes.get(side);
    if (index == null) {
      throw new IllegalStateException("no index for " + side);
    }
    return index;
  }

  /**
   * How alike two items of one side are, letter by letter: the cosine of their trigrams, in [0, 1];
   * 0 where either is not there.
   */
  public double likeness(String one, String other) {
    for (Side side : Side.values()) {
      Optional<Profile> first = index(side).find(one);
      Optional<Profile> second = index(side).find(other);
      if (first.isPresent() && second.isPresent()) {
        double[] information = statistics.trigrams(side);
        return first.get().spelling().comparison(information).cosine(second.get().spelling());
      }
    }
    return 0;
  }

  /** The same of two items of one side as they are given, whether they are there or not. */
  public double likeness(MatchItem one, MatchItem other) {
    double[] information = statistics.trigrams(one.side());
    return TrigramBag.of(one).comparison(information).cosine(TrigramBag.of(other));
  }

  /** The technologies, fields and other concepts a text speaks of, the most present first. */
  public List<String> concepts(MatchText text) {
    Map<String, Double> weights = new HashMap<>();
    for (ConceptTagger.Tag tag : tagger.tag(AnalyzedText.of(text))) {
      scheme
          .upwards(tag.concept())
          .forEach((concept, steps) ->
              weights.merge(
                  concept, Math.pow(policy().parameters().ancestorDecay(), steps), Double::sum));
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The items whose words, or whose concepts in any language, a few words find, best first. */
  public List<String> search(Side side, String words, TextLanguage language, int count) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (TextLanguage field : TextLanguage.values()) {
      List<String> terms = Tokens.terms(field, words).stream().limit(MOST_WORDS).toList();
      for (String term : terms) {
        query.add(new TermQuery(new Term(field.field(), term)), Occur.SHOULD);
      }
      if (!terms.isEmpty() && terms.getLast().length() >= SHORTEST_PREFIX) {
        query.add(new PrefixQuery(new Term(field.field(), terms.getLast())), Occur.SHOULD);
      }
    }
    tagger.tag(language, words).stream()
        .limit(MOST_WORDS)
        .forEach(tag ->
            query.add(new TermQuery(new Term(SideIndex.CONCEPTS, tag.concept())), Occur.SHOULD));
    return index(side).search(query.build(), count);
  }

  /** The item of an id. */
  public Optional<MatchItem> find(String id) {
    return indexes.values().stream()
        .flatMap(index -> index.find(id).stream())
        .map(Profile::item)
        .findFirst();
  }

  @Override
  public void close() {
    indexes.values().forEach(SideIndex::close);
  }
}
