package eu.passerelle.demo;

import static eu.passerelle.demo.PublishedFigures.END_OF_2018;

import java.time.LocalDate;

/** Whether and when a business is or was in advanced ICT, seen from the end of 2018. */
enum AdvancedSpell {
  NEVER,
  /** Since 2018 at the latest, and still. */
  STAYED,
  /** Since later. */
  JOINED,
  /** In 2018, but no more. */
  LEFT;

  private static final LocalDate EARLIEST = LocalDate.of(2010, 1, 1);
  private static final LocalDate AFTER_2018 = END_OF_2018.plusDays(1);

  /** Whether it is in advanced ICT today. */
  boolean isCurrent() {
    return this == STAYED || this == JOINED;
  }

  /** The first day, for a business of a day of foundation. */
  LocalDate begin(LocalDate founded, LocalDate reference, Chance chance) {
    LocalDate possible = this == JOINED ? AFTER_2018 : EARLIEST;
    LocalDate first = founded.isAfter(possible) ? founded : possible;
    return chance.day(first, this == JOINED ? reference : AFTER_2018);
  }

  /** The first day on which it is over, for who left. */
  LocalDate end(LocalDate reference, Chance chance) {
    return chance.day(AFTER_2018, reference);
  }
}
