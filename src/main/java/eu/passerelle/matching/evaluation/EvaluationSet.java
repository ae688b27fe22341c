package eu.passerelle.matching.evaluation;

import eu.passerelle.matching.MatchItems;
import eu.passerelle.matching.engine.Facts;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.MatchText;
import eu.passerelle.matching.engine.Side;
import eu.passerelle.matching.engine.TextLanguage;
import eu.passerelle.shared.ConfigurationError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents, queries and which document answers which query.
 *
 * @param queries those that are measured
 * @param bystanders the other items of the queries' side
 * @param judgements graded relevance by query id and document id
 */
record EvaluationSet(
    String name,
    List<MatchItem> documents,
    List<MatchItem> queries,
    List<MatchItem> bystanders,
    Map<String, Map<String, Integer>> judgements) {

  private static final Set<String> FIELDS =
      Set.of("id", "lang", "title", "text", "keywords", "references");

  /**
   * Reads a folder.
   *
   * @throws ConfigurationError naming file and line of what is wrong
   */
  static EvaluationSet read(Path directory, Path queryFile) {
    List<MatchItem> documents = items(directory.resolve("docs.jsonl"), Side.CAPABILITY);
    Map<String, Map<String, Integer>> judgements = judgements(directory.resolve("qrels.tsv"));
    return of(
        directory.toAbsolutePath().normalize().getFileName().toString(),
        documents,
        items(queryFile, Side.NEED),
        judgements);
  }

  private static EvaluationSet of(
      String name,
      List<MatchItem> documents,
      List<MatchItem> needs,
      Map<String, Map<String, Integer>> judgements) {
    Map<Boolean, List<MatchItem>> judged =
        needs.stream()
            .collect(Collectors.partitioningBy(need -> judgements.containsKey(need.id())));
    return new EvaluationSet(
        name,
        documents,
        judged.getOrDefault(true, List.of()),
        judged.getOrDefault(false, List.of()),
        judgements);
  }

  /**
   * The set of listings that were judged by hand: the judged needs against all capabilities.
   *
   * @throws ConfigurationError where what was judged is not among the listings
   */
  static EvaluationSet of(String name, NamedSet.Judged judged, MatchItems items) {
    Map<String, Map<String, Integer>> judgements = judgements(judged.judgements());
    List<MatchItem> all = judged.listings().stream().map(items::of).toList();
    requireAllJudged(judgements, all, judged.judgements());
    Map<Side, List<MatchItem>> sides = all.stream().collect(Collectors.groupingBy(MatchItem::side));
    return of(
        name,
        sides.getOrDefault(Side.CAPABILITY, List.of()),
        sides.getOrDefault(Side.NEED, List.of()),
        judgements);
  }

  private static void requireAllJudged(
      Map<String, Map<String, Integer>> judgements, List<MatchItem> items, Path file) {
    Set<String> known = items.stream().map(MatchItem::id).collect(Collectors.toSet());
    judgements.forEach((query, documents) ->
        Stream.concat(Stream.of(query), documents.keySet().stream())
            .filter(id -> !known.contains(id))
            .findFirst()
            .ifPresent(id -> {
              throw new ConfigurationError("%s: no listing '%s'".formatted(file, id));
            }));
  }

  private static List<MatchItem> items(Path file, Side side) {
    return lines(
        file, false, (line, where) -> item(JsonMapper.shared().readTree(line), side, where));
  }

  private static <T> List<T> lines(Path file, boolean header, BiFunction<String, String, T> read) {
    List<T> result = new ArrayList<>();
    int number = 0;
    for (String line : readLines(file)) {
      number++;
      if (line.isBlank() || (header && number == 1)) {
        continue;
      }
      String where = "%s:%d".formatted(file, number);
      try {
        result.add(read.apply(line, where));
      } catch (JacksonException e) {
        throw new ConfigurationError("%s: not JSON (%s)".formatted(where, e.getOriginalMessage()));
      }
    }
    return result;
  }

  private static List<String> readLines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new ConfigurationError("%s: cannot be read (%s)".formatted(file, e));
    }
  }

  private static MatchItem item(JsonNode line, Side side, String where) {
    if (!line.isObject()) {
      throw new ConfigurationError("%s: expected an object".formatted(where));
    }
    line.propertyNames()
        .forEach(name -> {
          if (!FIELDS.contains(name)) {
            throw new ConfigurationError("%s: unknown field '%s'".formatted(where, name));
          }
        });
    String tag = text(line, "lang", true, where);
    TextLanguage language =
        TextLanguage.ofTag(tag)
            .orElseThrow(() ->
                new ConfigurationError(
                    "%s: unknown language '%s'; use fr, en, nl or de".formatted(where, tag)));
    MatchText text =
        new MatchText(
            language,
            text(line, "title", false, where),
            text(line, "text", false, where),
            texts(line, "keywords", where),
            references(line, where));
    return new MatchItem(text(line, "id", true, where), side, List.of(text), Facts.none());
  }

  private static String text(JsonNode line, String name, boolean required, String where) {
    JsonNode value = line.get(name);
    if (value == null || value.isNull()) {
      if (required) {
        throw new ConfigurationError("%s: the field '%s' is missing".formatted(where, name));
      }
      return "";
    }
    if (!value.isString()) {
      throw new ConfigurationError("%s: the field '%s' is not a text".formatted(where, name));
    }
    return value.asString();
  }

  private static List<String> texts(JsonNode line, String name, String where) {
    List<String> texts = new ArrayList<>();
    for (JsonNode value : list(line, name, where)) {
      if (!value.isString()) {
        throw new ConfigurationError("%s: '%s' must hold texts".formatted(where, name));
      }
      texts.add(value.asString());
    }
    return texts;
  }

  private static List<String> references(JsonNode line, String where) {
    List<String> texts = new ArrayList<>();
    for (JsonNode reference : list(line, "references", where)) {
      if (!reference.isObject()) {
        throw new ConfigurationError(
            "%s: 'references' must hold objects with title and text".formatted(where));
      }
      texts.add(
          text(reference, "title", false, where) + "\n" + text(reference, "text", false, where));
    }
    return texts;
  }

  private static Iterable<JsonNode> list(JsonNode line, String name, String where) {
    JsonNode value = line.get(name);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw new ConfigurationError("%s: the field '%s' is not a list".formatted(where, name));
    }
    return value.values();
  }

  /**
   * Reads graded judgements: a header, then query id, document id and grade with tabs between.
   * Queries without a relevant document are left out.
   */
  static Map<String, Map<String, Integer>> judgements(Path file) {
    Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
    lines(
        file,
        true,
        (line, where) -> {
          String[] columns = line.split("\t");
          if (columns.length != 3 || !columns[2].strip().matches("\\d{1,9}")) {
            throw new ConfigurationError(
                "%s: expected query-id, doc-id and a whole number, with tabs between"
                    .formatted(where));
          }
          return judgements
              .computeIfAbsent(columns[0], unseen -> new LinkedHashMap<>())
              .put(columns[1], Integer.valueOf(columns[2].strip()));
        });
    judgements.values().removeIf(grades -> grades.values().stream().allMatch(grade -> grade == 0));
    return judgements;
  }
}
