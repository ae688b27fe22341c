package eu.passerelle.matching.engine;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The thesaurus as the engine needs it: names by language and what is broader than what. */
public final class ConceptScheme {

  /**
   * A concept.
   *
   * @param names labels and synonyms by language
   * @param acronyms names that are recognised in their exact case only
   * @param broader ids
   */
  public record Entry(
      String id,
      Map<TextLanguage, List<String>> names,
      Map<TextLanguage, List<String>> acronyms,
      Set<String> broader) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Map<String, Integer>> ancestors = new HashMap<>();

  public ConceptScheme(Collection<Entry> entries) {
    entries.forEach(entry -> this.entries.put(entry.id(), entry));
    entries.forEach(entry -> ancestors.put(entry.id(), findAncestors(entry.id())));
  }

  private Map<String, Integer> findAncestors(String id) {
    Map<String, Integer> distances = new HashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(id));
    distances.put(id, 0);
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      int distance = distances.getOrDefault(next, 0) + 1;
      Entry entry = entries.get(next);
      for (String broader : entry == null ? Set.<String>of() : entry.broader()) {
        if (distances.putIfAbsent(broader, distance) == null) {
          open.addLast(broader);
        }
      }
    }
    return distances;
  }

  Collection<Entry> entries() {
    return entries.values();
  }

  /** The names of a concept in a language. */
  List<String> names(String id, TextLanguage language) {
    Entry entry = entries.get(id);
    return entry == null ? List.of() : entry.names().getOrDefault(language, List.of());
  }

  /** The concept itself and all that is broader, with the number of steps to each. */
  public Map<String, Integer> upwards(String id) {
    return ancestors.getOrDefault(id, Map.of(id, 0));
  }
}
