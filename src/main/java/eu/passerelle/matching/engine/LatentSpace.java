package eu.passerelle.matching.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A direction for every term, learned from which terms the items of the corpus use together: terms
 * of like use point the same way, in whatever language (latent semantic indexing, Deerwester et al.
 * 1990). {@link LatentTraining} makes it. Directions are kept as bytes with a scale for each term.
 */
public final class LatentSpace {

  /** A space in which nothing has a direction. */
  static final LatentSpace NONE = new LatentSpace(0, List.of(), new byte[0], new float[0]);

  private final int dimensions;
  private final byte[] directions;
  private final float[] scales;
  private final List<String> names;
  private final Map<TextLanguage, Integer> usual = new EnumMap<>(TextLanguage.class);

  private LatentSpace(int dimensions, List<String> names, byte[] directions, float[] scales) {
    this.dimensions = dimensions;
    this.names = List.copyOf(names);
    this.directions = directions;
    this.scales = scales;
    for (TextLanguage language : TextLanguage.values()) {
      int row = names.indexOf(nameOf(language));
      if (row >= 0) {
        usual.put(language, row);
      }
    }
  }

  /**
   * @param names of the terms, as {@link #nameOf} gives them
   * @param vectors a direction for each name, weighed by how much it says
   */
  static LatentSpace of(List<String> names, List<double[]> vectors) {
    int dimensions = vectors.isEmpty() ? 0 : vectors.getFirst().length;
    byte[] directions = new byte[names.size() * dimensions];
    float[] scales = new float[names.size()];
    for (int row = 0; row < vectors.size(); row++) {
      double[] vector = vectors.get(row);
      double most = Arrays.stream(vector).map(Math::abs).max().orElse(0);
      scales[row] = (float) (most / Byte.MAX_VALUE);
      for (int i = 0; i < dimensions && most > 0; i++) {
        directions[row * dimensions + i] = (byte) Math.round(vector[i] / most * Byte.MAX_VALUE);
      }
    }
    return new LatentSpace(dimensions, names, directions, scales);
  }

  /** What a term of a language is called here. */
  static String nameOf(TextLanguage language, String term) {
    return language.tag() + ':' + term;
  }

  /** What a concept is called here. */
  static String nameOf(String concept) {
    return ':' + concept;
  }

  /** What the usual direction of a language's texts is called here. */
  static String nameOf(TextLanguage language) {
    return language.tag();
  }

  boolean isEmpty() {
    return dimensions == 0;
  }

  int dimensions() {
    return dimensions;
  }

  /** The rows of the terms and concepts that have a direction, by name. */
  Map<String, Integer> rows() {
    return rows(names);
  }

  /** Each name with its place in a list. */
  static Map<String, Integer> rows(List<String> names) {
    Map<String, Integer> rows = HashMap.newHashMap(names.size());
    for (int i = 0; i < names.size(); i++) {
      rows.put(names.get(i), i);
    }
    return rows;
  }

  /**
   * Takes away the direction in which every text of a language points, which says in what language
   * it is and not what about.
   */
  void subtractUsual(TextLanguage language, double times, double[] vector) {
    Integer row = usual.get(language);
    if (row != null) {
      add(row, -times, vector);
    }
  }

  /** Adds a row, so many times, to a vector. */
  void add(int row, double times, double[] vector) {
    double factor = times * scales[row];
    int from = row * dimensions;
    for (int i = 0; i < dimensions; i++) {
      vector[i] += factor * directions[from + i];
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(dimensions);
    out.writeInt(names.size());
    for (int row = 0; row < names.size(); row++) {
      out.writeUTF(names.get(row));
      out.writeFloat(scales[row]);
    }
    out.write(directions);
  }

  static LatentSpace read(DataInputStream in) throws IOException {
    int dimensions = in.readInt();
    String[] names = new String[in.readInt()];
    float[] scales = new float[names.length];
    for (int row = 0; row < names.length; row++) {
      names[row] = in.readUTF();
      scales[row] = in.readFloat();
    }
    byte[] directions = in.readNBytes(names.length * dimensions);
    return new LatentSpace(dimensions, List.of(names), directions, scales);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LatentSpace space
        && dimensions == space.dimensions
        && names.equals(space.names)
        && Arrays.equals(scales, space.scales)
        && Arrays.equals(directions, space.directions);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.hashCode(directions);
  }

  @Override
  public String toString() {
    return "%d directions in %d dimensions".formatted(names.size(), dimensions);
  }
}
