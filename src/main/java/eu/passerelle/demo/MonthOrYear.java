package eu.passerelle.demo;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month such as {@code 2019-03}, or a whole year such as {@code 2019}, in a file. */
record MonthOrYear(YearMonth first, YearMonth last) {

  static MonthOrYear parse(String text) {
    if (text.matches("\\d{4}")) {
      int year = Integer.parseInt(text);
      return new MonthOrYear(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }
    if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      throw new IllegalArgumentException("must be a year or a month, such as 2019 or 2019-03");
    }
    YearMonth month = YearMonth.parse(text);
    return new MonthOrYear(month, month);
  }

  LocalDate firstDay() {
    return first.atDay(1);
  }

  /** The first day that is no more in it. */
  LocalDate dayAfter() {
    return last.plusMonths(1).atDay(1);
  }
}
