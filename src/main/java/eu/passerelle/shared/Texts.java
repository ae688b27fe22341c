package eu.passerelle.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts for people in one language, from {@code messages/texts_*.properties}. They are ICU
 * message patterns. A key that is missing is a programming error, found by a test, and shows as the
 * key itself.
 */
public final class Texts {

  private static final String BUNDLE = "messages.texts";

  /** Days and hours are the region's. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

  private final Language language;

  private Texts(Language language) {
    this.language = language;
  }

  public static Texts in(Language language) {
    return new Texts(language);
  }

  public Language language() {
    return language;
  }

  /** A text with its arguments by position. */
  public String get(String key, Object... arguments) {
    return find(key) ? pattern(key).format(arguments) : key;
  }

  /** A text with its arguments by name. */
  public String get(String key, Map<String, ?> arguments) {
    return find(key) ? pattern(key).format(arguments) : key;
  }

  /** Whether there is a text of this key. */
  public boolean find(String key) {
    return bundle().containsKey(key);
  }

  private MessageFormat pattern(String key) {
    return new MessageFormat(bundle().getString(key), language.locale());
  }

  private ResourceBundle bundle() {
    return ResourceBundle.getBundle(
        BUNDLE, language.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
  }

  /** A day in words, such as 3 mars 2026. */
  public String date(LocalDate day) {
    return day.format(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale()));
  }

  /** A month in words, such as mars 2026. */
  public String month(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()));
  }

  public String date(Instant moment) {
    return date(dayOf(moment));
  }

  /** A time of day, such as 14:05. */
  public String time(Instant moment) {
    return moment
        .atZone(ZONE)
        .format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language.locale()));
  }

  /** A moment by the clocks of a time zone, such as lundi 2 mars 2026 à 14:05. */
  public String moment(Instant moment, ZoneId zone) {
    return moment
        .atZone(zone)
        .format(
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(language.locale()));
  }

  /** What a time zone is called, such as heure de Bruxelles. */
  public String zone(ZoneId zone) {
    String city =
        TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
            .getExemplarLocationName(zone.getId());
    return zone.equals(ZONE)
        ? get("zone.region")
        : get("zone.other", city == null ? zone.getId() : city);
  }

  /** The region's day at a moment. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The moment at which a day begins in the region. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
