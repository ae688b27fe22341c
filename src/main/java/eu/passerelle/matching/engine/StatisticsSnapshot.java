package eu.passerelle.matching.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * How often terms and concepts occur on each side, and how well items are answered at best, as
 * counted at one moment. Scores use these counts and no others.
 *
 * @param version which snapshot this is; named in every explanation
 * @param fields counts by side and index field
 * @param best by side and item: the most that anybody on the other side held of it; empty where
 *     standings say nothing
 * @param latent the directions of terms; without any where the corpus is too small to learn them
 */
public record StatisticsSnapshot(
    int version,
    Map<Side, Map<String, FieldStatistics>> fields,
    Map<Side, Map<String, Best>> best,
    LatentSpace latent) {

  /**
   * The most that anybody on the other side held of an item's information.
   *
   * @param words share of its words, in [0, 1]
   * @param concepts share of its concepts, in [0, 1]
   */
  public record Best(float words, float concepts) {

    /** For an item that came after the snapshot, of a side where nothing is known. */
    static final Best UNKNOWN = new Best(1, 1);

    /** The same, and another's where nobody was found to hold anything. */
    Best orWhereNothing(Best other) {
      return new Best(words == 0 ? other.words : words, concepts == 0 ? other.concepts : concepts);
    }
  }

  /**
   * Counts of one index field.
   *
   * @param documents how many items have the field
   * @param terms how many terms they hold together
   * @param frequencies in how many items each term occurs
   */
  public record FieldStatistics(long documents, long terms, Map<String, Integer> frequencies) {

    static final FieldStatistics NONE = new FieldStatistics(0, 0, Map.of());

    public FieldStatistics {
      frequencies = Map.copyOf(frequencies);
    }

    /** Whether any item uses a term. */
    boolean knows(String term) {
      return frequencies.containsKey(term);
    }

    double averageLength() {
      return documents == 0 ? 1 : Math.max(1, (double) terms / documents);
    }

    /** Inverse document frequency as in BM25 (Robertson and Zaragoza 2009), in nats. */
    double information(String term) {
      double frequency = Math.min(frequencies.getOrDefault(term, 0), documents);
      return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }
  }

  /** Stands for an item that the snapshot does not know; no id is empty. */
  static final String USUAL = "";

  /** A snapshot of nothing, for an engine that is still empty. */
  public static StatisticsSnapshot empty() {
    return new StatisticsSnapshot(0, Map.of(), Map.of(), LatentSpace.NONE);
  }

  FieldStatistics of(Side side, String field) {
    return fields.getOrDefault(side, Map.of()).getOrDefault(field, FieldStatistics.NONE);
  }

  /** The most that anybody held of an item; of one that came later, what is usual on its side. */
  Best best(Side side, String id) {
    Map<String, Best> known = best.getOrDefault(side, Map.of());
    Best usual = known.getOrDefault(USUAL, Best.UNKNOWN);
    return known.getOrDefault(id, usual).orWhereNothing(usual);
  }

  /** How many items of a side were counted. */
  public long documents(Side side) {
    return of(side, SideIndex.ID).documents();
  }

  /** For keeping in a store; the same counts always give the same bytes. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(version);
      out.writeInt(fields.size());
      for (var side : new TreeMap<>(fields).entrySet()) {
        out.writeUTF(side.getKey().name());
        out.writeInt(side.getValue().size());
        for (var field : new TreeMap<>(side.getValue()).entrySet()) {
          out.writeUTF(field.getKey());
          write(field.getValue(), out);
        }
      }
      out.writeInt(best.size());
      for (var side : new TreeMap<>(best).entrySet()) {
        out.writeUTF(side.getKey().name());
        out.writeInt(side.getValue().size());
        for (var item : new TreeMap<>(side.getValue()).entrySet()) {
          out.writeUTF(item.getKey());
          out.writeFloat(item.getValue().words());
          out.writeFloat(item.getValue().concepts());
        }
      }
      latent.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(FieldStatistics statistics, DataOutputStream out) throws IOException {
    out.writeLong(statistics.documents());
    out.writeLong(statistics.terms());
    out.writeInt(statistics.frequencies().size());
    for (var term : new TreeMap<>(statistics.frequencies()).entrySet()) {
      out.writeUTF(term.getKey());
      out.writeInt(term.getValue());
    }
  }

  /** Reads what {@link #toBytes} wrote. */
  public static StatisticsSnapshot ofBytes(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      int version = in.readInt();
      Map<Side, Map<String, FieldStatistics>> sides = new HashMap<>();
      int sideCount = in.readInt();
      for (int i = 0; i < sideCount; i++) {
        Side side = Side.valueOf(in.readUTF());
        Map<String, FieldStatistics> fields = new HashMap<>();
        int fieldCount = in.readInt();
        for (int j = 0; j < fieldCount; j++) {
          fields.put(in.readUTF(), read(in));
        }
        sides.put(side, fields);
      }
      return new StatisticsSnapshot(version, sides, readBest(in), LatentSpace.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Side, Map<String, Best>> readBest(DataInputStream in) throws IOException {
    Map<Side, Map<String, Best>> sides = new HashMap<>();
    int sideCount = in.readInt();
    for (int i = 0; i < sideCount; i++) {
      Side side = Side.valueOf(in.readUTF());
      int size = in.readInt();
      Map<String, Best> items = HashMap.newHashMap(size);
      for (int j = 0; j < size; j++) {
        items.put(in.readUTF(), new Best(in.readFloat(), in.readFloat()));
      }
      sides.put(side, items);
    }
    return sides;
  }

  private static FieldStatistics read(DataInputStream in) throws IOException {
    long documents = in.readLong();
    long terms = in.readLong();
    int size = in.readInt();
    Map<String, Integer> frequencies = HashMap.newHashMap(size);
    for (int i = 0; i < size; i++) {
      frequencies.put(in.readUTF(), in.readInt());
    }
    return new FieldStatistics(documents, terms, frequencies);
  }
}
