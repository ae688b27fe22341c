package eu.passerelle.organisations;

import java.time.LocalDate;

/**
 * From when until when a project runs.
 *
 * @param from first day
 * @param until first day on which it runs no more
 */
public record ProjectPeriod(LocalDate from, LocalDate until) {

  public ProjectPeriod {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException(
          "illegal period: the end %s lies before the start %s".formatted(until, from));
    }
  }

  /** The last day on which it runs. */
  public LocalDate lastDay() {
    return until.minusDays(1);
  }

  public boolean includes(LocalDate day) {
    return !from.isAfter(day) && until.isAfter(day);
  }

  /** Whether a day of it is also one of another period. */
  public boolean overlaps(ProjectPeriod other) {
    return from.isBefore(other.until) && other.from.isBefore(until);
  }
}
