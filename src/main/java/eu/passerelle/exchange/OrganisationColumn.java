package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;

/** The columns of a file of organisations, in the order in which they are written. */
public enum OrganisationColumn implements SheetColumn {
  OWN_REFERENCE(16),
  NAME(36),
  KIND(20),
  PARENT(28),
  ENTERPRISE_NUMBER(18),
  ROR(14),
  WEBSITE(32),
  PLACE(24),
  POSTCODE(12),
  COUNTRY(16),
  TEXT_FR(60),
  TEXT_EN(60),
  TEXT_NL(60),
  TEXT_DE(60),
  ACTIVITIES(30),
  TECHNOLOGIES(30),
  FIELDS(30),
  ECOSYSTEMS(30),
  SUPPORT_STAGES(30),
  DIGITAL_EXPERTISE(18),
  FOUNDED(14),
  SIZE(20),
  CONTACT_PERSON(28),
  CONTACT_EMAIL(28),
  CONTACT_TELEPHONE(18);

  private final int width;

  OrganisationColumn(int width) {
    this.width = width;
  }

  /** The column of the text in a language. */
  static OrganisationColumn text(Language language) {
    return switch (language) {
      case FR -> TEXT_FR;
      case EN -> TEXT_EN;
      case NL -> TEXT_NL;
      case DE -> TEXT_DE;
    };
  }

  @Override
  public String key() {
    return "exchange.organisations.column." + name();
  }

  @Override
  public String label(Language language) {
    return Texts.in(language).get(key());
  }

  @Override
  public boolean isChosenOnce() {
    return this == KIND || this == COUNTRY || this == DIGITAL_EXPERTISE || this == SIZE;
  }

  @Override
  public boolean isDay() {
    return false;
  }

  @Override
  public int width() {
    return width;
  }
}
