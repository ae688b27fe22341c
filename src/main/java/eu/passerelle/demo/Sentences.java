package eu.passerelle.demo;

import eu.passerelle.organisations.SizeClass;
import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Municipality;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The French sentences that generated organisations say of themselves, composed from {@code
 * config/demo/sentences.yaml}. The same sentence comes twice at most.
 */
final class Sentences {

  private static final Set<String> FIELDS =
      Set.of("businesses", "technologies", "units", "support", "general", "people", "fields");
  private static final int MOST_REPEATS = 2;
  private static final int TRIES = 40;
  private static final String UNITS = "units";

  private final Map<String, List<String>> templates = new LinkedHashMap<>();
  private final Map<String, List<String>> general;
  private final Map<String, List<String>> people;
  private final Map<String, Map<String, List<String>>> fields = new LinkedHashMap<>();
  private final Chance chance = Chance.of("sentences");
  private final Map<String, Integer> used = new HashMap<>();

  private Sentences(ConfigurationNode book) {
    templates.putAll(NameBook.lists(book.field("businesses")));
    templates.putAll(NameBook.lists(book.field("technologies")));
    templates.putAll(NameBook.lists(book.field("support")));
    templates.put(UNITS, book.texts(UNITS));
    general = NameBook.lists(book.field("general"));
    people = NameBook.lists(book.field("people"));
    book.field("fields").fields().forEach((code, words) -> fields.put(code, NameBook.lists(words)));
  }

  /**
   * Reads the file.
   *
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of the first mistake
   */
  static Sentences read(Path file) {
    return new Sentences(ConfigurationNode.read(file).allow(FIELDS));
  }

  /**
   * Who a sentence is about.
   *
   * @param field the field of application whose words it uses
   */
  record Subject(
      Municipality municipality, int foundedYear, SizeClass size, Optional<String> field) {}

  String aboutUnit(Subject subject) {
    return about(UNITS, subject);
  }

  /**
   * A sentence.
   *
   * @param topic code of an activity or a technology, a support stage, or {@code hub}
   */
  String about(String topic, Subject subject) {
    List<String> choice = templates.get(topic);
    if (choice == null) {
      throw new IllegalStateException("sentences.yaml: nothing is said about " + topic);
    }
    String sentence = compose(choice, subject);
    for (int i = 0; i < TRIES && used.getOrDefault(sentence, 0) >= MOST_REPEATS; i++) {
      sentence = compose(choice, subject);
    }
    used.merge(sentence, 1, Integer::sum);
    return sentence;
  }

  private String compose(List<String> choice, Subject subject) {
    return new Template(chance.oneOf(choice)).fill(gap -> word(gap, subject));
  }

  private String word(String gap, Subject subject) {
    String place = subject.municipality().name().in(Language.FR);
    return switch (gap) {
      case "at" -> FrenchPlace.at(place);
      case "of" -> FrenchPlace.of(place);
      case "year" -> String.valueOf(subject.foundedYear());
      case "people" -> chance.oneOf(words(people, subject.size().name().toLowerCase(Locale.ROOT)));
      default -> chance.oneOf(words(subject.field().map(fields::get).orElse(general), gap));
    };
  }

  private static List<String> words(Map<String, List<String>> lists, String name) {
    List<String> words = lists.get(name);
    if (words == null) {
      throw new IllegalStateException("sentences.yaml: there is no list for {%s}".formatted(name));
    }
    return words;
  }
}
