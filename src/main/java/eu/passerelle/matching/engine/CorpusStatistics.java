package eu.passerelle.matching.engine;

import eu.passerelle.matching.engine.StatisticsSnapshot.FieldStatistics;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A snapshot, made ready for fast comparison. */
final class CorpusStatistics {

  private final StatisticsSnapshot snapshot;
  private final Map<Side, Map<TextLanguage, TermInformation>> terms = new EnumMap<>(Side.class);
  private final Map<Side, double[]> trigrams = new EnumMap<>(Side.class);
  private final LatentDirections directions;
  private final Map<Side, LatentIndex> latent = new EnumMap<>(Side.class);
  private final boolean standings;

  private CorpusStatistics(StatisticsSnapshot snapshot, LatentDirections directions) {
    this.snapshot = snapshot;
    this.directions = directions;
    standings = Reciprocity.isMeaningful(snapshot);
    for (Side side : Side.values()) {
      latent.put(side, new LatentIndex(directions));
    }
  }

  static CorpusStatistics of(StatisticsSnapshot snapshot, Profiler profiler) {
    CorpusStatistics statistics =
        new CorpusStatistics(snapshot, new LatentDirections(snapshot.latent(), profiler));
    for (Side side : Side.values()) {
      Map<TextLanguage, TermInformation> byLanguage = new EnumMap<>(TextLanguage.class);
      for (TextLanguage language : TextLanguage.values()) {
        FieldStatistics counts = snapshot.of(side, language.field());
        byLanguage.put(language, TermInformation.of(counts, profiler.numbers(language)));
      }
      statistics.terms.put(side, byLanguage);
      statistics.trigrams.put(side, trigrams(snapshot.of(side, SideIndex.TRIGRAMS)));
    }
    return statistics;
  }

  /** The same for another engine, without the items that this one's engine put into it. */
  CorpusStatistics withoutItems() {
    CorpusStatistics statistics = new CorpusStatistics(snapshot, directions);
    statistics.terms.putAll(terms);
    statistics.trigrams.putAll(trigrams);
    return statistics;
  }

  private static double[] trigrams(FieldStatistics counts) {
    return IntStream.range(0, TrigramBag.CODES)
        .mapToDouble(code -> counts.information(String.valueOf(code)))
        .toArray();
  }

  /** Whether reciprocity is asked. */
  boolean standingsSaySomething() {
    return standings;
  }

  /** Whether the texts of a side are labels: a few words on average, in every language. */
  boolean isOfLabels(Side side) {
    return Stream.of(TextLanguage.values())
        .map(language -> snapshot.of(side, language.field()))
        .allMatch(counts -> counts.averageLength() <= Profile.LABEL_LENGTH);
  }

  StatisticsSnapshot snapshot() {
    return snapshot;
  }

  /** How much the terms of a language say on a side. */
  TermInformation terms(Side side, TextLanguage language) {
    return Objects.requireNonNull(Objects.requireNonNull(terms.get(side)).get(language));
  }

  /** How much each trigram says on a side, in nats, by its code. */
  double[] trigrams(Side side) {
    return Objects.requireNonNull(trigrams.get(side));
  }

  /** The items of a side as vectors. */
  LatentIndex latent(Side side) {
    return Objects.requireNonNull(latent.get(side));
  }

  /** Counts of concepts on a side. */
  FieldStatistics concepts(Side side) {
    return snapshot.of(side, SideIndex.CONCEPTS);
  }
}
