package eu.passerelle.matching.engine;

import java.util.Map;
import java.util.Optional;
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
  private final Map<String, RuntimeException> unreadable = new ConcurrentHashMap<>();
  private final VectorIndex vectors = new VectorIndex();

  SentenceIndex(SentenceEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * The vector of an item of this side, which need not be held; empty where the model cannot read
   * it. One that says what it said when it was put is not read again: reading may take a tenth of a
   * second.
   */
  Optional<float[]> vector(MatchItem item) {
    String text = text(item);
    Reading known = readings.get(item.id());
    return known != null && known.text().equals(text)
        ? Optional.of(known.vector())
        : read(item.id(), text);
  }

  /** A model is foreign code: whatever it throws, the item is matched without it. */
  private Optional<float[]> read(String id, String text) {
    try {
      Optional<float[]> vector = Optional.of(encoder.encode(text));
      unreadable.remove(id);
      return vector;
    } catch (RuntimeException e) {
      unreadable.put(id, e);
      return Optional.empty();
    }
  }

  /** The items that the model could not read, each with why. */
  Map<String, RuntimeException> unreadable() {
    return Map.copyOf(unreadable);
  }

  /** Title and keywords first: of a long text a model reads the beginning only. */
  private static String text(MatchItem item) {
    MatchText text = item.texts().getFirst();
    return Stream.of(text.title(), String.join(", ", text.keywords()), text.body())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining("\n"));
  }

  /** Holds an item with what {@link #vector(MatchItem)} gave it. */
  void put(MatchItem item, Optional<float[]> vector) {
    if (vector.isEmpty()) {
      readings.remove(item.id());
      vectors.remove(item.id());
      return;
    }
    Reading known = readings.put(item.id(), new Reading(text(item), vector.get()));
    if (known == null || known.vector() != vector.get()) {
      vectors.put(item.id(), vector.get());
    }
  }

  void remove(String id) {
    readings.remove(id);
    unreadable.remove(id);
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
