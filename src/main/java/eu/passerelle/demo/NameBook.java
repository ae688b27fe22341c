package eu.passerelle.demo;

import eu.passerelle.organisations.SupportStage;
import eu.passerelle.shared.ConfigurationError;
import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Municipality;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What names are composed of, from {@code config/demo/names.yaml}.
 *
 * @param patterns of businesses, by language
 * @param areas the first that holds a municipality counts
 * @param places countries and streams by province
 * @param words the lists that gaps are filled from
 * @param trades words for what a business does, by language, then by activity or technology
 * @param supportPatterns by stage, and {@code hub}
 * @param unitForms such as laboratory
 * @param unitSubjects by technology, and {@code digital} and {@code other}
 * @param avoided names of known companies
 */
record NameBook(
    Map<Language, List<NamePattern>> patterns,
    List<LanguageArea> areas,
    Map<String, List<String>> places,
    Map<String, List<String>> words,
    Map<Language, Map<String, List<String>>> trades,
    List<String> legalForms,
    Map<String, List<String>> supportPatterns,
    List<String> unitForms,
    Map<String, List<UnitSubject>> unitSubjects,
    List<String> avoided) {

  private static final Set<String> FIELDS =
      Set.of(
          "patterns",
          "areas",
          "places",
          "lists",
          "trades",
          "legalForms",
          "support",
          "units",
          "avoided");

  /**
   * Reads the file.
   *
   * @throws ConfigurationError naming file and line of the first mistake
   */
  static NameBook read(Path file, Territories territories) {
    ConfigurationNode book = ConfigurationNode.read(file).allow(FIELDS);
    ConfigurationNode units = book.field("units").allow(Set.of("forms", "subjects"));
    return new NameBook(
        byLanguage(book.field("patterns"), NameBook::patterns),
        areas(book.field("areas"), territories),
        places(book.field("places"), territories),
        lists(book.field("lists")),
        byLanguage(book.field("trades"), NameBook::lists),
        book.texts("legalForms"),
        supportPatterns(book.field("support")),
        units.texts("forms"),
        subjects(units.field("subjects")),
        book.texts("avoided"));
  }

  private static <T> Map<Language, T> byLanguage(
      ConfigurationNode node, Function<ConfigurationNode, T> reading) {
    Map<Language, T> result = new LinkedHashMap<>();
    node.fields().forEach((tag, value) -> result.put(language(tag, value), reading.apply(value)));
    return result;
  }

  private static Language language(String tag, ConfigurationNode node) {
    return Language.ofTag(tag)
        .orElseThrow(() -> node.error("unknown language '%s'".formatted(tag)));
  }

  private static List<NamePattern> patterns(ConfigurationNode list) {
    return list.entries().stream()
        .map(entry -> entry.allow(Set.of("pattern", "companies", "startups")))
        .map(entry ->
            new NamePattern(
                new Template(entry.field("pattern").text()),
                entry.field("companies").integer(),
                entry.field("startups").integer()))
        .toList();
  }

  private static List<LanguageArea> areas(ConfigurationNode list, Territories territories) {
    return list.entries().stream()
        .map(entry -> entry.allow(Set.of("municipalities", "languages")))
        .map(entry -> area(entry, territories))
        .toList();
  }

  private static LanguageArea area(ConfigurationNode entry, Territories territories) {
    List<Weighted<Language>> languages = new ArrayList<>();
    entry
        .field("languages")
        .fields()
        .forEach((tag, weight) ->
            languages.add(new Weighted<>(language(tag, weight), weight.integer())));
    return new LanguageArea(
        Set.copyOf(entry.values("municipalities", name -> municipality(name, territories))),
        languages);
  }

  private static String municipality(String name, Territories territories) {
    if (territories.municipalityNamed(name).isEmpty()) {
      throw new IllegalArgumentException("no municipality of the region");
    }
    return name;
  }

  private static Map<String, List<String>> places(ConfigurationNode node, Territories territories) {
    node.fields()
        .forEach((province, list) -> {
          if (territories.province(province).isEmpty()) {
            throw list.error("unknown province '%s'".formatted(province));
          }
        });
    return lists(node);
  }

  private static Map<String, List<String>> supportPatterns(ConfigurationNode node) {
    for (SupportStage stage : SupportStage.values()) {
      node.field(stage.name().toLowerCase(Locale.ROOT));
    }
    node.field("hub");
    return lists(node);
  }

  private static Map<String, List<UnitSubject>> subjects(ConfigurationNode node) {
    Map<String, List<UnitSubject>> subjects = new LinkedHashMap<>();
    node.fields().forEach((topic, fields) -> subjects.put(topic, subjectsOf(fields)));
    return subjects;
  }

  private static List<UnitSubject> subjectsOf(ConfigurationNode node) {
    return lists(node).entrySet().stream()
        .map(entry -> new UnitSubject(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Lists by name, none of them empty. */
  static Map<String, List<String>> lists(ConfigurationNode node) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (String name : node.fields().keySet()) {
      if (node.texts(name).isEmpty()) {
        throw node.error("the list '%s' is empty".formatted(name));
      }
      lists.put(name, node.texts(name));
    }
    return lists;
  }

  LanguageArea area(Municipality municipality) {
    return areas.stream()
        .filter(area -> area.holds(municipality))
        .findFirst()
        .orElseThrow(() ->
            new ConfigurationError("names.yaml: no language area holds " + municipality.nis()));
  }
}
