package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;

/** The columns of a file of listings, in the order in which they are written. */
public enum Column implements SheetColumn {
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

  private final int width;

  Column(int width) {
    this.width = width;
  }

  @Override
  public String key() {
    return "exchange.column." + name();
  }

  @Override
  public String label(Language language) {
    return Texts.in(language).get(key());
  }

  @Override
  public boolean isChosenOnce() {
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

  @Override
  public boolean isDay() {
    return this == NEEDED_BY;
  }

  @Override
  public int width() {
    return width;
  }
}
