package eu.passerelle.operations;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The days on which people can be expected to answer: no weekends, no Belgian public holidays. */
@Component
public class WorkingDays {

  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final HolidayManager holidays =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.BELGIUM));

  public boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.isHoliday(day, HolidayType.PUBLIC_HOLIDAY);
  }

  /**
   * The last second of the last of some working days, of which the first is the one after a
   * moment's day.
   *
   * @param days how many, 1 or more
   */
  public Instant endOf(Instant from, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("illegal number of working days: %d".formatted(days));
    }
    LocalDate day = LocalDate.ofInstant(from, ZONE);
    for (int left = days; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
      day = day.plusDays(1);
    }
    return day.plusDays(1).atStartOfDay(ZONE).minusSeconds(1).toInstant();
  }

  /**
   * How many working days lie between two moments: those after the first one's day, up to and
   * including the second one's; 0 on the same day, and where the second comes first.
   */
  public int between(Instant from, Instant to) {
    LocalDate first = LocalDate.ofInstant(from, ZONE);
    LocalDate last = LocalDate.ofInstant(to, ZONE);
    return last.isAfter(first)
        ? (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count()
        : 0;
  }
}
