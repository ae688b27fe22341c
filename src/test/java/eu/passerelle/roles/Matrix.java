package eu.passerelle.roles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of it all, as Markdown: a table for each service, in the order of their names. */
public final class Matrix {

  /** Before it stands what people wrote. */
  private static final String BEGIN = "<!-- the matrix -->\n\n";

  private Matrix() {}

  /** What people wrote, with a matrix after it. */
  public static String after(String written, List<Operations.Row> rows) {
    return written.substring(0, written.indexOf(BEGIN)) + BEGIN + of(rows);
  }

  private static String of(List<Operations.Row> rows) {
    Map<String, List<Operations.Row>> tables =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> name(row.service()), TreeMap::new, Collectors.toList()));
    return tables.entrySet().stream()
        .map(table -> table(table.getKey(), table.getValue()))
        .collect(Collectors.joining("\n"));
  }

  private static String name(Class<?> service) {
    return service.getName().replace("eu.passerelle.", "");
  }

  private static String table(String name, List<Operations.Row> rows) {
    List<String> labels = Arrays.stream(Asker.values()).map(Asker::label).toList();
    return Stream.concat(
            Stream.of(
                "### `%s`".formatted(name),
                "",
                "| operation | %s |".formatted(String.join(" | ", labels)),
                "| --- |" + " :-: |".repeat(labels.size())),
            rows.stream().map(Operations.Row::line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The rows that only one of two says, each with the service it is of. */
  public static List<String> differences(String written, String now) {
    List<String> before = rowsWithService(written);
    List<String> after = rowsWithService(now);
    return Stream.concat(
            before.stream().filter(row -> !after.contains(row)).map(row -> "written: " + row),
            after.stream().filter(row -> !before.contains(row)).map(row -> "in fact: " + row))
        .toList();
  }

  private static List<String> rowsWithService(String text) {
    List<String> rows = new ArrayList<>();
    String service = "";
    for (String line : text.substring(Math.max(0, text.indexOf(BEGIN))).lines().toList()) {
      service = line.startsWith("###") ? line : service;
      if (line.startsWith("|")) {
        rows.add(service + " " + line);
      }
    }
    return rows;
  }
}
