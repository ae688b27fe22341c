package eu.passerelle.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Several values in one cell, separated by semicolons or vertical bars. A separator that belongs to
 * a value has a backslash before it.
 */
final class MultipleValues {

  static final String SEPARATORS = ";|";

  private MultipleValues() {}

  /** The values of a cell, without the blank ones. */
  static List<String> split(String cell) {
    return parts(cell.replace('\n', ';'), SEPARATORS).stream()
        .map(MultipleValues::unescape)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** A cell's parts between some separators, blank ones included, as they stand there. */
  static List<String> parts(String cell, String separators) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char next = cell.charAt(i);
      if (isEscape(cell, i)) {
        part.append(next).append(cell.charAt(++i));
      } else if (separators.indexOf(next) >= 0) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(next);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  private static boolean isEscape(String text, int position) {
    return text.charAt(position) == '\\'
        && position + 1 < text.length()
        && (SEPARATORS + "\\").indexOf(text.charAt(position + 1)) >= 0;
  }

  static String unescape(String part) {
    return part.replaceAll("\\\\([;|\\\\])", "$1");
  }

  static String escape(String value) {
    return value.replaceAll("([;|\\\\])", "\\\\$1");
  }

  static String join(List<String> values) {
    return values.stream().map(MultipleValues::escape).collect(Collectors.joining("; "));
  }
}
