package eu.passerelle.matching.allotment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How evenly items are shown.
 *
 * @param neverShown share of items that are shown to nobody, 0 to 1
 * @param gini Gini coefficient of how often each is shown: 0 when all are shown alike, near 1 when
 *     few are shown
 */
public record Exposure(double neverShown, double gini) {

  /** How far down a page an item counts as shown. */
  public static final int DEPTH = 10;

  /**
   * How often each item is shown.
   *
   * @param shown what each page shows
   */
  public static Exposure of(
      Collection<String> items, Collection<? extends Collection<String>> shown) {
    Map<String, Integer> counts = new HashMap<>();
    items.forEach(id -> counts.put(id, 0));
    shown.forEach(page -> page.forEach(id -> counts.merge(id, 1, Integer::sum)));
    return new Exposure(neverShown(counts.values()), gini(counts.values()));
  }

  private static double neverShown(Collection<Integer> counts) {
    return counts.stream().filter(count -> count == 0).count()
        / (double) Math.max(1, counts.size());
  }

  private static double gini(Collection<Integer> unsorted) {
    List<Integer> counts = unsorted.stream().sorted().toList();
    double weighted = 0;
    double total = 0;
    for (int i = 0; i < counts.size(); i++) {
      weighted += (i + 1.0) * counts.get(i);
      total += counts.get(i);
    }
    int n = counts.size();
    return total == 0 ? 0 : 2 * weighted / (n * total) - (n + 1.0) / n;
  }
}
