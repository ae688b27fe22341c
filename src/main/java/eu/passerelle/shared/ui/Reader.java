package eu.passerelle.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ExtendedClientDetails;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The person looking at the screen: their language, and how they read dates. */
public final class Reader {

  private Reader() {}

  public static Language language() {
    UI ui = UI.getCurrent();
    return Language.of(ui == null ? Locale.FRENCH : ui.getLocale());
  }

  public static Texts texts() {
    return Texts.in(language());
  }

  /** A day in words, such as 3 mars 2026. */
  public static String date(LocalDate day) {
    return texts().date(day);
  }

  /** The month of a day in words, such as mars 2026. */
  public static String month(LocalDate day) {
    return texts().month(day);
  }

  public static String date(Instant moment) {
    return texts().date(moment);
  }

  /** A time of day, such as 14:05. */
  public static String time(Instant moment) {
    return texts().time(moment);
  }

  /** The time zone of the reader's browser; the region's where it does not say. */
  public static ZoneId zone() {
    return Optional.ofNullable(UI.getCurrent())
        .map(ui -> ui.getPage().getExtendedClientDetails())
        .map(ExtendedClientDetails::getTimeZoneId)
        .filter(ZoneId.getAvailableZoneIds()::contains)
        .map(ZoneId::of)
        .orElse(Texts.ZONE);
  }

  /** A moment by the reader's clock, with the time zone's name where it is not the region's. */
  public static String moment(Instant moment) {
    ZoneId zone = zone();
    String words = texts().moment(moment, zone);
    return zone.equals(Texts.ZONE) ? words : "%s (%s)".formatted(words, texts().zone(zone));
  }
}
