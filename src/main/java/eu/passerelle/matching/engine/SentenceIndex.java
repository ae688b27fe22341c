package eu.passerelle.matching.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The items of one side as a {@link SentenceEncoder} reads them: one vector for each, whatever the
 * statistics. An item is read in the first of its languages, since its texts say the same and the
 * model is to understand them all; references are left to the criterion that judges them.
 */
final class SentenceIndex {

  /** What was read of an item, and its vector. */
  private record Reading(String text, float[] vector) {}

  private final SentenceEncoder encoder;
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();
  private final VectorIndex vectors = new VectorIndex();

  SentenceIndex(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * The vector of an item of this side, which need not be held. One that says what it said when it
   * was put is not read again: reading may take a tenth of a second.
   *
   * @throws IllegalStateException naming the item, if the model fails on it
   */
  float[] vector(MatchItem item) {
    String text = text(item);
    Reading known = readings.get(item.id());
    return known != null && known.text().equals(text) ? known.vector() : read(item.id(), text);
  }

  private float[] read(String id, String text) {
    try {
      return encoder.encode(text);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "the sentence model %s cannot read the item %s".formatted(encoder.name(), id), e);
    }
  }

  /** Title and keywords first: of a long text a model reads the beginning only. */
  private static String text(MatchItem item) {
    MatchText text = item.texts().getFirst();
    return Stream.of(text.title(), String.join(", ", text.keywords()), text.body())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** Holds an item with the vector that {@link #vector(MatchItem)} gave it. */
  void put(MatchItem item, float[] vector) {
    Reading known = readings.put(item.id(), new Reading(text(item), vector));
    if (known == null || known.vector() != vector) {
      vectors.put(item.id(), vector);
    }
  }

  void remove(String id) {
    readings.remove(id);
    vectors.remove(id);
  }

  void refresh() {
    vectors.refresh();
  }

  /** What an asker's vector is compared with. */
  SentenceComparison comparison(float[] asker) {
    return new SentenceComparison(asker, vectors);
  }
}
