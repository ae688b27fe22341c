package eu.passerelle.insights;

import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Any figure on any day, from the dates that facts carry. */
@Service
@PreAuthorize("isAuthenticated()")
public class Trends {

  private final LiveRegion region;
  private final Discretion discretion;
  private final Territories territories;

  Trends(LiveRegion region, Discretion discretion, Territories territories) {
    this.region = region;
    this.discretion = discretion;
    this.territories = territories;
  }

  /**
   * A figure on a day.
   *
   * @param counts by measure
   * @param shares of all of that measure, in per cent; without those that are hidden
   */
  public record Point(LocalDate day, Map<Measure, Count> counts, Map<Measure, Double> shares) {

    public Count count(Measure measure) {
      return counts.getOrDefault(measure, Count.HIDDEN);
    }
  }

  /**
   * How a subject went: on a first day, at the end of each quarter after it, and on a last day.
   *
   * @param scope its province and cluster; its period does not count
   */
  public List<Point> of(Subject subject, Scope scope, LocalDate first, LocalDate last) {
    RegionFacts facts = region.now();
    List<String> provinces = territories.provinceCodes();
    Set<Subject> wanted = Stream.of(subject, Subject.ALL).collect(Collectors.toSet());
    boolean everything = discretion.seesEverything();
    return days(first, last).stream()
        .map(day -> {
          Population population = new Population(facts, scope.cluster(), Period.on(day));
          Tally tally = Tally.of(population, provinces, wanted);
          return point(day, subject, new Figures(tally, everything, scope.province()));
        })
        .toList();
  }

  private static Point point(LocalDate day, Subject subject, Figures figures) {
    Map<Measure, Double> shares = new EnumMap<>(Measure.class);
    Measure.SHOWN.forEach(
        measure -> figures.share(subject, measure).ifPresent(share -> shares.put(measure, share)));
    return new Point(day, figures.counts(subject), shares);
  }

  private static List<LocalDate> days(LocalDate first, LocalDate last) {
    List<LocalDate> days = new ArrayList<>(List.of(first));
    for (LocalDate end = endOfQuarter(first);
        end.isBefore(last);
        end = endOfQuarter(end.plusDays(1))) {
      if (end.isAfter(first)) {
        days.add(end);
      }
    }
    if (last.isAfter(first)) {
      days.add(last);
    }
    return days;
  }

  private static LocalDate endOfQuarter(LocalDate day) {
    return day.with(IsoFields.DAY_OF_QUARTER, 1).plus(1, IsoFields.QUARTER_YEARS).minusDays(1);
  }

  /** By how much per cent a measure grew between two points; empty where that is not told. */
  public static Optional<Double> growth(Point before, Point now, Measure measure) {
    Integer then = before.count(measure).value();
    Integer today = now.count(measure).value();
    return then == null || today == null || then == 0
        ? Optional.empty()
        : Optional.of(100.0 * (today - then) / then);
  }
}
