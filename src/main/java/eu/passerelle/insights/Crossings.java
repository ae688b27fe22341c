package eu.passerelle.insights;

import eu.passerelle.insights.Bridges.End;
import eu.passerelle.insights.Bridges.Link;
import eu.passerelle.insights.Bridges.Node;
import eu.passerelle.insights.Bridges.Step;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts crossings of the bridge by what they pass through. In a large region there are hundreds of
 * thousands, so topics are numbers here.
 */
final class Crossings {

  private final Codes technologies;
  private final Codes fields;

  /** How many went from an end to a technology, from there to a field, and on to the other end. */
  private final int[][] fromEnds;

  private final int[][] toFields;
  private final int[][] toEnds;
  private int count;

  /** Of everything that listings and introductions of a region state. */
  Crossings(RegionFacts facts) {
    technologies =
        Codes.of(
            facts.listings().stream().map(ListingFacts::technologies),
            facts.introductions().stream().map(line -> line.technologies()));
    fields =
        Codes.of(
            facts.listings().stream().map(ListingFacts::fields),
            facts.introductions().stream().map(line -> line.fields()));
    fromEnds = new int[End.values().length][technologies.all().size()];
    toFields = new int[technologies.all().size()][fields.all().size()];
    toEnds = new int[fields.all().size()][End.values().length];
  }

  /** Codes with a number each. */
  private record Codes(List<String> all, Map<String, Integer> numbers) {

    static Codes of(Stream<Set<String>> some, Stream<Set<String>> others) {
      List<String> all =
          Stream.concat(some, others).flatMap(Collection::stream).distinct().sorted().toList();
      Map<String, Integer> numbers = new HashMap<>();
      all.forEach(code -> numbers.put(code, numbers.size()));
      return new Codes(all, numbers);
    }

    int[] of(Set<String> codes) {
      return codes.stream().map(numbers::get).mapToInt(Integer::intValue).toArray();
    }
  }

  /**
   * One of two that meet.
   *
   * @param inside whether it belongs to what is looked at
   */
  record Party(End end, int[] technologies, int[] fields, boolean inside) {}

  Party party(End end, Set<String> statedTechnologies, Set<String> statedFields, boolean inside) {
    return new Party(end, technologies.of(statedTechnologies), fields.of(statedFields), inside);
  }

  /** Counts what two have in common; what the seeking one states where that is nothing. */
  void add(Party offering, Party seeking) {
    int[] overTechnologies = common(seeking.technologies(), offering.technologies());
    int[] overFields = common(seeking.fields(), offering.fields());
    count++;
    for (int technology : overTechnologies) {
      fromEnds[offering.end().ordinal()][technology]++;
      for (int field : overFields) {
        toFields[technology][field]++;
      }
    }
    for (int field : overFields) {
      toEnds[field][seeking.end().ordinal()]++;
    }
  }

  private static int[] common(int[] sought, int[] offered) {
    int[] common = new int[sought.length];
    int size = 0;
    for (int code : sought) {
      for (int other : offered) {
        if (code == other) {
          common[size++] = code;
        }
      }
    }
    return size == 0 ? sought : Arrays.copyOf(common, size);
  }

  /** How many were counted. */
  int count() {
    return count;
  }

  /** The links that any of them took, in no order. */
  Stream<Link> links() {
    List<String> ends = Arrays.stream(End.values()).map(End::name).toList();
    return Stream.of(
            links(fromEnds, Step.OFFERING, ends, Step.TECHNOLOGY, technologies.all()),
            links(toFields, Step.TECHNOLOGY, technologies.all(), Step.FIELD, fields.all()),
            links(toEnds, Step.FIELD, fields.all(), Step.SEEKING, ends))
        .flatMap(links -> links);
  }

  private static Stream<Link> links(
      int[][] counts, Step from, List<String> froms, Step to, List<String> tos) {
    return IntStream.range(0, froms.size())
        .boxed()
        .flatMap(i ->
            IntStream.range(0, tos.size())
                .filter(j -> counts[i][j] > 0)
                .mapToObj(j ->
                    new Link(
                        new Node(from, froms.get(i)), new Node(to, tos.get(j)), counts[i][j])));
  }
}
