package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.shared.Language;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads cells as what they may hold, and says what is wrong with them.
 *
 * @param <C> what the columns are
 */
final class CellReading<C extends SheetColumn> {

  private static final int FEW_VALUES = 12;

  private static final Pattern CELL_ERROR =
      Pattern.compile("#(N/?A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!|VALEUR!|NOM\\?)");

  private final Function<C, String> cells;
  private final Language language;
  private final Findings findings;

  /**
   * @param cells gives the text of a cell; empty where there is none
   * @param language the reader's
   * @param findings receives what there is to say
   */
  CellReading(Function<C, String> cells, Language language, Findings findings) {
    this.cells = cells;
    this.language = language;
    this.findings = findings;
  }

  /** Removes the cells in which a spreadsheet program shows an error instead of a value. */
  static <C extends SheetColumn> void setErrorsAside(Map<C, String> cells, Findings findings) {
    cells
        .entrySet()
        .removeIf(cell -> {
          boolean inError = CELL_ERROR.matcher(cell.getValue()).matches();
          if (inError) {
            findings.add(Kind.CELL_IN_ERROR, cell.getKey(), cell.getValue());
          }
          return inError;
        });
  }

  /** A text on one line, cut off where it is too long. */
  String line(C column, int longest) {
    return limited(
        column, cells.apply(column).strip().replaceAll("\\s*[\\n\\t]\\s*", " "), longest);
  }

  /** A text that may have several lines, cut off where it is too long. */
  String prose(C column, int longest) {
    return limited(column, cells.apply(column).strip(), longest);
  }

  private String limited(C column, String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    findings.add(Kind.TOO_LONG, column, text.length(), longest);
    return text.substring(0, longest);
  }

  boolean requireAtMost(C column, int count, int most) {
    boolean few = count <= most;
    if (!few) {
      findings.add(Kind.TOO_MANY, column, count, most);
    }
    return few;
  }

  <T> Optional<T> one(Vocabulary<T> vocabulary, C column) {
    String cell = cells.apply(column);
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Optional<T> value = vocabulary.find(cell);
    if (value.isEmpty()) {
      unknown(vocabulary, column, cell);
    }
    return value;
  }

  <T> Set<T> many(Vocabulary<T> vocabulary, C column, int most) {
    Set<T> values = new LinkedHashSet<>();
    for (String text : MultipleValues.split(cells.apply(column))) {
      Optional<T> value = vocabulary.find(text);
      List<Optional<T>> byCommas = Arrays.stream(text.split(",")).map(vocabulary::find).toList();
      if (value.isPresent()) {
        values.add(value.get());
      } else if (byCommas.stream().allMatch(Optional::isPresent)) {
        byCommas.stream().flatMap(Optional::stream).forEach(values::add);
      } else {
        unknown(vocabulary, column, text);
      }
    }
    return requireAtMost(column, values.size(), most) ? values : Set.of();
  }

  private <T> void unknown(Vocabulary<T> vocabulary, C column, String text) {
    Optional<T> nearest = vocabulary.nearest(text);
    if (nearest.isPresent()) {
      findings.add(Kind.VALUE_MISTYPED, column, text, vocabulary.label(nearest.get(), language));
    } else if (vocabulary.terms().size() <= FEW_VALUES) {
      findings.add(
          Kind.VALUE_NOT_ONE_OF, column, text, String.join(", ", vocabulary.all(language)));
    } else {
      findings.add(Kind.VALUE_UNKNOWN, column, text);
    }
  }
}
