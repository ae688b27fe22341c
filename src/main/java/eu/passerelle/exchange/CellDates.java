package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people and spreadsheet programs write them. */
final class CellDates {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]00:00(?::00)?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?: 00:00(?::00)?)?");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("(\\d{1,2})[-/. ]{1,2}(\\p{L}{3,})\\.?(?:[-/. ]\\d{2,4})?");

  private CellDates() {}

  /** A day such as 2026-03-05 or 05/03/2026; empty for anything else. */
  static Optional<LocalDate> parse(String text) {
    Matcher iso = ISO.matcher(text.strip());
    if (iso.matches()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher dayFirst = DAY_FIRST.matcher(text.strip());
    return dayFirst.matches()
        ? day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1))
        : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Two numbers that a spreadsheet program has taken for a day: its day and its month. */
  record DayAndMonth(int day, int month) {}

  /** A day, or a day and a month such as 05-juil. */
  static Optional<DayAndMonth> dayAndMonth(String text) {
    Matcher named = DAY_AND_MONTH.matcher(text.strip());
    if (named.matches()) {
      return month(named.group(2))
          .map(month -> new DayAndMonth(Integer.parseInt(named.group(1)), month.getValue()));
    }
    return parse(text).map(day -> new DayAndMonth(day.getDayOfMonth(), day.getMonthValue()));
  }

  private static Optional<Month> month(String name) {
    String folded = Spelling.fold(name);
    return Arrays.stream(Month.values())
        .filter(month ->
            Arrays.stream(Language.values())
                .map(language -> month.getDisplayName(TextStyle.FULL, language.locale()))
                .anyMatch(full -> Spelling.fold(full).startsWith(folded)))
        .findFirst();
  }
}
