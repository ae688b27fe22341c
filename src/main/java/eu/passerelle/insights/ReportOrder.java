package eu.passerelle.insights;

import eu.passerelle.access.AccountId;
import eu.passerelle.shared.Language;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody receives a report on fixed days.
 *
 * @param id of person and target, so that nobody orders the same twice
 * @param next the day it is made next
 */
@Document("reportOrders")
@TypeAlias("reportOrder")
public record ReportOrder(
    @Id String id,
    AccountId account,
    ReportTarget target,
    Language language,
    Rhythm rhythm,
    LocalDate next,
    int schema) {

  static final int SCHEMA = 1;

  /** How often. */
  public enum Rhythm {
    /** On the first of each month. */
    MONTHLY(day -> day.with(TemporalAdjusters.firstDayOfNextMonth())),
    /** On the first of January, April, July and October. */
    QUARTERLY(day -> day.plus(1, IsoFields.QUARTER_YEARS).with(IsoFields.DAY_OF_QUARTER, 1)),
    /** On the first of January. */
    YEARLY(day -> day.with(TemporalAdjusters.firstDayOfNextYear()));

    private final UnaryOperator<LocalDate> following;

    Rhythm(UnaryOperator<LocalDate> following) {
      this.following = following;
    }

    /** The first such day after a day. */
    public LocalDate after(LocalDate day) {
      return following.apply(day);
    }
  }

  static ReportOrder of(
      AccountId account, ReportTarget target, Language language, Rhythm rhythm, LocalDate today) {
    return new ReportOrder(
        account.value() + "/" + target.key(),
        account,
        target,
        language,
        rhythm,
        rhythm.after(today),
        SCHEMA);
  }

  boolean isDue(LocalDate today) {
    return !next.isAfter(today);
  }

  /** The same after it was made. */
  ReportOrder made(LocalDate today) {
    return new ReportOrder(id, account, target, language, rhythm, rhythm.after(today), schema);
  }
}
