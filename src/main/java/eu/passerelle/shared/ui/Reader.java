package eu.passerelle.shared.ui;

import com.vaadin.flow.component.UI;
import eu.passerelle.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** The person looking at the screen: their language, and how they read dates. */
public final class Reader {

  private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private Reader() {}

  public static Language language() {
    UI ui = UI.getCurrent();
    return Language.of(ui == null ? Locale.FRENCH : ui.getLocale());
  }

  /** A day in words, such as 3 mars 2026. */
  public static String date(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language().locale()));
  }

  public static String date(Instant moment) {
    return date(LocalDate.ofInstant(moment, ZONE));
  }

  /** A time of day, such as 14:05. */
  public static String time(Instant moment) {
    return moment
        .atZone(ZONE)
        .format(
            DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language().locale()));
  }
}
