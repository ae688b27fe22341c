package eu.passerelle.moderation;

import eu.passerelle.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is told of a year's reports, without telling of any one of them.
 *
 * @param received how many were made in the year
 * @param byReason how many of each kind
 * @param byOutcome how the first decisions went
 * @param appeals how many decisions were contested
 * @param medianDays between a report and its decision; empty where none is decided
 */
public record YearOfReports(
    int year,
    int received,
    Map<ReportReason, Long> byReason,
    Map<Outcome, Long> byOutcome,
    int appeals,
    OptionalDouble medianDays) {

  static final int SHOWN = 5;

  static Instant start(int year) {
    return Texts.startOf(LocalDate.of(year, 1, 1));
  }

  /** By year, the last first. */
  static List<YearOfReports> of(Collection<Report> reports) {
    return reports.stream()
        .filter(Report::isReported)
        .collect(Collectors.groupingBy(report -> Texts.dayOf(report.createdAt()).getYear()))
        .entrySet()
        .stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(YearOfReports::year).reversed())
        .toList();
  }

  private static YearOfReports of(int year, List<Report> reports) {
    List<Decision> decisions =
        reports.stream()
            .flatMap(report -> Optional.ofNullable(report.decision()).stream())
            .toList();
    return new YearOfReports(
        year,
        reports.size(),
        count(ReportReason.class, reports, Report::reason),
        count(Outcome.class, decisions, Decision::outcome),
        reports.stream().mapToInt(report -> report.appeals().size()).sum(),
        median(reports));
  }

  private static <E extends Enum<E>, T> Map<E, Long> count(
      Class<E> kind, List<T> counted, Function<T, E> by) {
    return counted.stream()
        .collect(Collectors.groupingBy(by, () -> new EnumMap<>(kind), Collectors.counting()));
  }

  private static OptionalDouble median(List<Report> reports) {
    List<Double> days = reports.stream().flatMap(report -> days(report).stream()).sorted().toList();
    int middle = days.size() / 2;
    if (days.isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        days.size() % 2 == 1 ? days.get(middle) : (days.get(middle - 1) + days.get(middle)) / 2);
  }

  private static Optional<Double> days(Report report) {
    return Optional.ofNullable(report.decision())
        .map(decision ->
            Duration.between(report.createdAt(), decision.at()).toSeconds()
                / (double) Duration.ofDays(1).toSeconds());
  }
}
