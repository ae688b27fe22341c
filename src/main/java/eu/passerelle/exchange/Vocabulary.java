package eu.passerelle.exchange;

import eu.passerelle.shared.Labels;
import eu.passerelle.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The values that a cell may hold, known by their codes, by their names in every language, and by
 * what else people call them.
 *
 * @param <T> what a value stands for
 */
final class Vocabulary<T> {

  /**
   * One value.
   *
   * @param aliases what else it is called; one that two values share means neither
   */
  record Term<T>(T value, String code, Labels labels, Set<String> aliases) {}

  private final Map<T, Term<T>> terms = new LinkedHashMap<>();
  private final Map<String, T> names = new HashMap<>();

  Vocabulary(List<Term<T>> terms) {
    terms.forEach(term -> this.terms.put(term.value(), term));
    addAliases(terms);
    terms.forEach(term ->
        Stream.concat(Stream.of(term.code()), labels(term))
            .forEach(name -> names.put(Spelling.fold(name), term.value())));
  }

  private void addAliases(List<Term<T>> terms) {
    Set<String> ambiguous = new HashSet<>();
    for (Term<T> term : terms) {
      for (String alias : term.aliases()) {
        T other = names.put(Spelling.fold(alias), term.value());
        if (other != null && !other.equals(term.value())) {
          ambiguous.add(Spelling.fold(alias));
        }
      }
    }
    names.keySet().removeAll(ambiguous);
    names.remove("");
  }

  private static Stream<String> labels(Term<?> term) {
    return Stream.of(Language.values()).map(term.labels()::in);
  }

  Optional<T> find(String text) {
    return Optional.ofNullable(names.get(Spelling.fold(text)));
  }

  /** A value's name; its code where it is no value of this vocabulary. */
  String label(T value, Language language) {
    Term<T> term = terms.get(value);
    return term == null ? value.toString() : term.labels().in(language);
  }

  /** The values' names in the order of the vocabulary. */
  String labels(Set<T> values, Language language) {
    List<String> labels =
        new ArrayList<>(
            terms.keySet().stream()
                .filter(values::contains)
                .map(value -> label(value, language))
                .toList());
    values.stream()
        .filter(value -> !terms.containsKey(value))
        .map(Object::toString)
        .sorted()
        .forEach(labels::add);
    return MultipleValues.join(labels);
  }

  List<Term<T>> terms() {
    return List.copyOf(terms.values());
  }

  /** The value whose name is spelt most nearly like a text, if any is near. */
  Optional<T> nearest(String text) {
    String folded = Spelling.fold(text);
    int far = Math.max(1, folded.length() / 3);
    return names.keySet().stream()
        .filter(name -> Math.abs(name.length() - folded.length()) <= far)
        .map(name -> Map.entry(name, Spelling.distance(folded, name)))
        .filter(near -> near.getValue() <= far)
        .min(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(near -> names.get(near.getKey()));
  }

  /** All names in a language, for telling what is allowed. */
  List<String> all(Language language) {
    return terms.values().stream().map(term -> term.labels().in(language)).toList();
  }
}
