package eu.passerelle.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of research units: a form, a subject and sometimes the initials. */
final class UnitNames {

  private static final Set<String> SMALL_WORDS =
      Set.of("de", "des", "du", "d", "et", "l", "la", "le", "les", "en", "par");
  private static final double WITH_INITIALS = 0.4;
  private static final int SHORTEST_INITIALS = 3;
  private static final int TRIES = 200;

  private final NameBook book;
  private final NameRegister register;
  private final Chance chance = Chance.of("names of units");
  private final Rotation<String> forms;
  private final Map<String, Rotation<UnitSubject>> subjects = new HashMap<>();
  private final Set<String> usedInitials = new HashSet<>();

  UnitNames(NameBook book, NameRegister register) {
    this.book = book;
    this.register = register;
    forms = new Rotation<>(book.unitForms(), chance);
  }

  /** A unit by its name, and the fields its subject goes with. */
  record NamedUnit(String name, Set<String> fields) {}

  /**
   * The name of another unit.
   *
   * @param topic code of a technology, {@code digital} or {@code other}
   */
  NamedUnit next(String topic) {
    List<UnitSubject> choice = book.unitSubjects().getOrDefault(topic, List.of());
    if (choice.isEmpty()) {
      throw new IllegalStateException("names.yaml: no subjects for " + topic);
    }
    Rotation<UnitSubject> rotation =
        subjects.computeIfAbsent(topic, name -> new Rotation<>(choice, chance));
    for (int i = 0; i < TRIES; i++) {
      UnitSubject subject = rotation.next();
      String name = forms.next() + " " + subject.text();
      if (register.give(name)) {
        return new NamedUnit(withInitials(name), Set.copyOf(subject.fields()));
      }
    }
    throw new IllegalStateException("names.yaml: the subjects run out for " + topic);
  }

  private String withInitials(String name) {
    String initials = initials(name);
    boolean shown =
        chance.happens(WITH_INITIALS)
            && initials.length() >= SHORTEST_INITIALS
            && usedInitials.add(initials);
    return shown ? "%s (%s)".formatted(name, initials) : name;
  }

  private static String initials(String name) {
    return Arrays.stream(NameRegister.slug(name).split("-"))
        .filter(word -> !SMALL_WORDS.contains(word))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
