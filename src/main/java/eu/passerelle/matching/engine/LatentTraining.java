package eu.passerelle.matching.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Learns a {@link LatentSpace}: the strongest right singular vectors of the matrix of items and
 * terms, by randomized subspace iteration from a fixed seed (Halko, Martinsson and Tropp 2011). The
 * same items give the same space on every node.
 */
final class LatentTraining {

  private static final int DIMENSIONS = 150;
  private static final int OVERSAMPLING = 10;
  private static final int ITERATIONS = 3;
  private static final long SEED = 20_260_914;

  /** Of the terms that at least two items use, the most used. */
  private static final int MOST_TERMS = 30_000;

  /** A sample of so many shows enough. */
  private static final int MOST_ITEMS = 20_000;

  /** Fewer items than this show no use to learn from. */
  private static final int FEWEST_ITEMS = 500;

  /** Texts shorter than this on average, in terms, say too little for it. */
  private static final double SHORTEST_AVERAGE = 20;

  private static final double TINY = 1e-12;

  private final List<Profile> items;
  private final Profiler profiler;
  private final List<String> names;
  private final double[] information;
  private final int[][] terms;
  private final double[][] weights;

  private LatentTraining(List<Profile> items, Profiler profiler) {
    this.items = items;
    this.profiler = profiler;
    Map<String, Integer> frequencies = frequencies();
    names = frequencies.keySet().stream().sorted().toList();
    information = new double[names.size()];
    for (int i = 0; i < names.size(); i++) {
      double frequency = frequencies.getOrDefault(names.get(i), 0);
      information[i] = Math.log(1 + (items.size() - frequency + 0.5) / (frequency + 0.5));
    }
    terms = new int[items.size()][];
    weights = new double[items.size()][];
    LatentRows rows = new LatentRows(LatentSpace.rows(names), profiler);
    for (int item = 0; item < items.size(); item++) {
      addItem(item, rows);
    }
  }

  /** In how many items each of the most used terms and concepts occurs. */
  private Map<String, Integer> frequencies() {
    Map<String, Integer> all = new HashMap<>();
    for (TextLanguage language : TextLanguage.values()) {
      int[] counts = new int[profiler.numbers(language).size()];
      items.stream()
          .map(item -> item.words().get(language))
          .filter(Objects::nonNull)
          .forEach(words -> words.whole().terms().forEach(term -> counts[term]++));
      profiler
          .numbers(language)
          .forEach((term, number) -> {
            if (number < counts.length) {
              all.put(LatentSpace.nameOf(language, term), counts[number]);
            }
          });
    }
    for (Profile item : items) {
      item.concepts()
          .ordered()
          .forEach(concept -> all.merge(LatentSpace.nameOf(concept), 1, Integer::sum));
    }
    return all.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TERMS)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void addItem(int item, LatentRows rows) {
    List<Integer> found = new ArrayList<>();
    List<Double> said = new ArrayList<>();
    rows.forEach(
        items.get(item),
        (row, weight) -> {
          found.add(row);
          said.add(weight * information[row]);
        });
    double norm = Math.sqrt(said.stream().mapToDouble(weight -> weight * weight).sum());
    terms[item] = found.stream().mapToInt(Integer::intValue).toArray();
    weights[item] = said.stream().mapToDouble(weight -> weight / norm).toArray();
  }

  /** The space of some items, or one without directions where they are too few or too short. */
  static LatentSpace of(Collection<Profile> items, Profiler profiler) {
    double length =
        items.stream()
            .mapToLong(item ->
                item.words().values().stream().mapToLong(words -> words.whole().length()).sum())
            .average()
            .orElse(0);
    if (items.size() < FEWEST_ITEMS || length < SHORTEST_AVERAGE) {
      return LatentSpace.NONE;
    }
    List<Profile> sample =
        items.stream()
            .sorted(
                Comparator.comparingInt((Profile item) -> item.item().id().hashCode())
                    .thenComparing(item -> item.item().id()))
            .limit(MOST_ITEMS)
            .toList();
    LatentTraining training = new LatentTraining(sample, profiler);
    return training.space();
  }

  private LatentSpace space() {
    List<String> all = new ArrayList<>(names);
    List<double[]> vectors = new ArrayList<>(List.of(directions()));
    LatentDirections raw = new LatentDirections(LatentSpace.of(all, vectors), profiler);
    for (TextLanguage language : TextLanguage.values()) {
      usual(raw, language)
          .ifPresent(usual -> {
            all.add(LatentSpace.nameOf(language));
            vectors.add(usual);
          });
    }
    return LatentSpace.of(all, vectors);
  }

  /** The mean direction of the items that are written in one language alone. */
  private Optional<double[]> usual(LatentDirections directions, TextLanguage language) {
    List<float[]> vectors =
        items.stream()
            .filter(item -> item.words().keySet().equals(Set.of(language)))
            .flatMap(item -> directions.of(item).stream())
            .toList();
    if (vectors.isEmpty()) {
      return Optional.empty();
    }
    double[] mean = new double[vectors.getFirst().length];
    for (float[] vector : vectors) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += vector[i] / vectors.size();
      }
    }
    return Optional.of(mean);
  }

  /** The directions of the terms, each weighed by how much the term says. */
  private double[][] directions() {
    int wanted = Math.min(DIMENSIONS, Math.min(terms.length, names.size()) / 2);
    Random random = new Random(SEED);
    DMatrixRMaj basis = new DMatrixRMaj(names.size(), wanted + OVERSAMPLING);
    for (int i = 0; i < basis.getNumElements(); i++) {
      basis.set(i, random.nextGaussian());
    }
    for (int i = 0; i < ITERATIONS; i++) {
      basis = orthonormal(timesTransposed(times(basis)));
    }
    DMatrixRMaj turned = strongest(times(basis), basis, wanted);
    double[][] directions = new double[names.size()][wanted];
    for (int row = 0; row < names.size(); row++) {
      for (int column = 0; column < wanted; column++) {
        directions[row][column] = turned.get(row, column) * information[row];
      }
    }
    return directions;
  }

  /** The items' matrix times another. */
  private DMatrixRMaj times(DMatrixRMaj basis) {
    DMatrixRMaj result = new DMatrixRMaj(terms.length, basis.numCols);
    for (int item = 0; item < terms.length; item++) {
      for (int i = 0; i < terms[item].length; i++) {
        addRow(basis, terms[item][i], weights[item][i], result, item);
      }
    }
    return result;
  }

  /** The items' matrix, transposed, times another. */
  private DMatrixRMaj timesTransposed(DMatrixRMaj other) {
    DMatrixRMaj result = new DMatrixRMaj(names.size(), other.numCols);
    for (int item = 0; item < terms.length; item++) {
      for (int i = 0; i < terms[item].length; i++) {
        addRow(other, item, weights[item][i], result, terms[item][i]);
      }
    }
    return result;
  }

  private static void addRow(DMatrixRMaj from, int row, double times, DMatrixRMaj to, int target) {
    int source = row * from.numCols;
    int destination = target * to.numCols;
    for (int column = 0; column < from.numCols; column++) {
      to.data[destination + column] += times * from.data[source + column];
    }
  }

  /** An orthonormal basis of what the columns span. */
  private static DMatrixRMaj orthonormal(DMatrixRMaj columns) {
    return times(columns, eigenvectors(columns, columns.numCols, true));
  }

  /** The basis turned so that its first columns carry most of what is projected on it. */
  private static DMatrixRMaj strongest(DMatrixRMaj projected, DMatrixRMaj basis, int wanted) {
    return times(basis, eigenvectors(projected, wanted, false));
  }

  private static DMatrixRMaj times(DMatrixRMaj one, DMatrixRMaj other) {
    DMatrixRMaj product = new DMatrixRMaj(one.numRows, other.numCols);
    CommonOps_DDRM.mult(one, other, product);
    return product;
  }

  /**
   * The eigenvectors of {@code columns' × columns}, the strongest first, as columns.
   *
   * @param whitened whether each is divided by the root of its eigenvalue
   */
  private static DMatrixRMaj eigenvectors(DMatrixRMaj columns, int wanted, boolean whitened) {
    int size = columns.numCols;
    DMatrixRMaj product = new DMatrixRMaj(size, size);
    CommonOps_DDRM.multTransA(columns, columns, product);
    EigenDecomposition_F64<DMatrixRMaj> decomposition =
        DecompositionFactory_DDRM.eig(size, true, true);
    if (!decomposition.decompose(product)) {
      throw new IllegalStateException("no eigenvalues found");
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingDouble((Integer i) -> decomposition.getEigenvalue(i).getReal())
            .reversed());
    DMatrixRMaj vectors = new DMatrixRMaj(size, wanted);
    for (int column = 0; column < wanted; column++) {
      int which = order.get(column);
      double value = decomposition.getEigenvalue(which).getReal();
      double scale = whitened ? inverseRoot(value) : 1;
      DMatrixRMaj vector = decomposition.getEigenVector(which);
      for (int row = 0; row < size; row++) {
        vectors.set(row, column, vector.get(row) * scale);
      }
    }
    return vectors;
  }

  /** Of a value that is nothing but rounding, 0. */
  private static double inverseRoot(double value) {
    return value > TINY ? 1 / Math.sqrt(value) : 0;
  }
}
