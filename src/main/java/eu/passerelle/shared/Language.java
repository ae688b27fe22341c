package eu.passerelle.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four languages of the application and of what is written in it. French comes first. */
public enum Language {
  FR(Locale.FRENCH),
  EN(Locale.ENGLISH),
  NL(Locale.forLanguageTag("nl")),
  DE(Locale.GERMAN);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The ISO 639-1 code in lower case: {@code fr}, {@code en}, {@code nl} or {@code de}. */
  public String tag() {
    return locale.getLanguage();
  }

  public Locale locale() {
    return locale;
  }

  /** The language of a tag such as {@code fr}; empty for any other. */
  public static Optional<Language> ofTag(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** The language nearest to a locale: its own language, or French. */
  public static Language of(Locale locale) {
    return ofTag(locale.getLanguage()).orElse(FR);
  }
}
