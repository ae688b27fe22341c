package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The columns of a file of listings, in the order in which they are written. */
public enum Column {
  OWN_REFERENCE(16),
  KIND(14),
  TYPE(16),
  ORGANISATION(28),
  LANGUAGE(12),
  TITLE(44),
  SUMMARY(60),
  DESCRIPTION(60),
  TECHNOLOGIES(30),
  FIELDS(30),
  KEYWORDS(30),
  READINESS(12),
  COOPERATION(30),
  PARTNER_KINDS(24),
  PARTNER_SIZES(20),
  PARTNER_COUNTRIES(16),
  PARTNER_NOTE(40),
  ADVANTAGES(40),
  OUTCOME(40),
  BUDGET(22),
  NEEDED_BY(14),
  PROTECTION(24),
  AUDIENCE(30),
  IDENTITY(28),
  CONTACT_1_NAME(24),
  CONTACT_1_ROLE(20),
  CONTACT_1_EMAIL(28),
  CONTACT_1_TELEPHONE(18),
  CONTACT_1_LANGUAGES(20),
  CONTACT_2_NAME(24),
  CONTACT_2_ROLE(20),
  CONTACT_2_EMAIL(28),
  CONTACT_2_TELEPHONE(18),
  CONTACT_2_LANGUAGES(20),
  TERRITORY_SCOPE(20),
  TERRITORY_KILOMETRES(12),
  TERRITORY_CONDITION(14),
  GOALS(24),
  TRANSLATION_LANGUAGE(14),
  TRANSLATION_TITLE(44),
  TRANSLATION_SUMMARY(60),
  TRANSLATION_DESCRIPTION(60),
  REFERENCES(50);

  /** How the column of a corrected file that says what was wrong is called; it is not read. */
  private static final String FINDINGS = "exchange.column.FINDINGS";

  private static final Map<String, Column> BY_NAME = names();

  private final int width;

  Column(int width) {
    this.width = width;
  }

  private static Map<String, Column> names() {
    Map<String, Column> names = new HashMap<>();
    for (Column column : values()) {
      names.put(Spelling.fold(column.name()), column);
      for (Language language : Language.values()) {
        names.put(Spelling.fold(column.label(language)), column);
      }
    }
    return names;
  }

  /** The column of a name in any language, or of a code such as {@code own-reference}. */
  static Optional<Column> named(String name) {
    return Optional.ofNullable(BY_NAME.get(Spelling.fold(name)));
  }

  /** The name of the column that says what was wrong with a row. */
  static String findings(Language language) {
    return Texts.in(language).get(FINDINGS);
  }

  static boolean isFindings(String name) {
    return Arrays.stream(Language.values())
        .anyMatch(language -> Spelling.fold(findings(language)).equals(Spelling.fold(name)));
  }

  /** Its name for a reader. */
  public String label(Language language) {
    return Texts.in(language).get("exchange.column." + name());
  }

  /** Whether its cells hold one of a few values. */
  boolean isChosenOnce() {
    return switch (this) {
      case KIND,
          TYPE,
          LANGUAGE,
          BUDGET,
          PROTECTION,
          AUDIENCE,
          IDENTITY,
          TERRITORY_SCOPE,
          TERRITORY_CONDITION,
          TRANSLATION_LANGUAGE ->
          true;
      default -> false;
    };
  }

  /** How wide it is in a spreadsheet, in characters. */
  int width() {
    return width;
  }
}
