package eu.passerelle.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {

  private final WorkingDays days = new WorkingDays();

  /** The ten public holidays of the Belgian law of 4 January 1974, as they fell in 2026. */
  @Test
  void belgianPublicHolidaysAreNoWorkingDays() {
    List<LocalDate> holidays =
        List.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 7, 21),
            LocalDate.of(2026, 8, 15),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 11),
            LocalDate.of(2026, 12, 25));

    assertThat(
            LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                .filter(day -> !days.isWorkingDay(day)))
        .containsExactlyElementsOf(
            holidays.stream().filter(day -> day.getDayOfWeek().getValue() <= 5).toList());
    assertThat(days.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00:00Z, 1, 2026-11-24T22:59:59Z",
    "2026-11-20T09:00:00Z, 1, 2026-11-23T22:59:59Z",
    "2026-11-21T09:00:00Z, 5, 2026-11-27T22:59:59Z",
    "2026-12-24T09:00:00Z, 5, 2027-01-04T22:59:59Z",
    "2026-03-27T09:00:00Z, 5, 2026-04-03T21:59:59Z",
    "2026-11-23T23:30:00Z, 1, 2026-11-25T22:59:59Z"
  })
  void theLastDayEndsAtMidnightInBrussels(Instant from, int count, Instant end) {
    assertThat(days.endOf(from, count)).isEqualTo(end);
  }

  @Test
  void noDaysIsNoTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> days.endOf(Instant.EPOCH, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T09:00:00Z, 2026-11-23T17:00:00Z, 0",
    "2026-11-20T09:00:00Z, 2026-11-23T09:00:00Z, 1",
    "2026-12-24T09:00:00Z, 2026-12-28T09:00:00Z, 1",
    "2026-12-24T09:00:00Z, 2027-01-04T09:00:00Z, 5",
    "2026-11-23T21:30:00Z, 2026-11-23T23:30:00Z, 1",
    "2026-11-25T09:00:00Z, 2026-11-23T09:00:00Z, 0"
  })
  void daysBetweenAreThoseOnWhichPeopleWork(Instant from, Instant to, int count) {
    assertThat(days.between(from, to)).isEqualTo(count);
  }
}
