package eu.passerelle.exchange;

import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to say about a row: what is wrong and what to do, or what to know.
 *
 * @param column key of the name of the column where it is; null where it is about the whole row
 * @param arguments what the text mentions
 */
public record Finding(Kind kind, @Nullable String column, List<String> arguments) {

  /** How much a finding matters. */
  public enum Weight {
    /** The row is not imported. */
    ERROR,
    /** The row is imported; its author had better look at it. */
    WARNING,
    /** What was done, or left undone, and why. */
    NOTE
  }

  /** What can be found. */
  public enum Kind {
    REFERENCE_MISSING(Weight.ERROR),
    REFERENCE_TWICE(Weight.ERROR),
    KIND_MISSING(Weight.ERROR),
    KIND_CHANGED(Weight.ERROR),
    ORGANISATION_MISSING(Weight.ERROR),
    ORGANISATION_UNKNOWN(Weight.ERROR),
    ORGANISATION_AMBIGUOUS(Weight.ERROR),
    ORGANISATION_CHANGED(Weight.ERROR),
    NOBODY_TO_CONFIRM(Weight.ERROR),
    NOT_ALLOWED(Weight.ERROR),
    CHANGED_MEANWHILE(Weight.ERROR),
    CELL_IN_ERROR(Weight.ERROR),
    VALUE_UNKNOWN(Weight.ERROR),
    VALUE_MISTYPED(Weight.ERROR),
    VALUE_NOT_ONE_OF(Weight.ERROR),
    TOO_LONG(Weight.ERROR),
    TOO_MANY(Weight.ERROR),
    READINESS_ILLEGAL(Weight.ERROR),
    DATE_ILLEGAL(Weight.ERROR),
    DISTANCE_MISSING(Weight.ERROR),
    DISTANCE_ILLEGAL(Weight.ERROR),
    CONTACT_NAME_MISSING(Weight.ERROR),
    EMAIL_ILLEGAL(Weight.ERROR),
    TRANSLATION_LANGUAGE_MISSING(Weight.ERROR),
    TRANSLATION_TITLE_MISSING(Weight.ERROR),
    TRANSLATION_SAME_LANGUAGE(Weight.ERROR),
    REFERENCE_TITLE_MISSING(Weight.ERROR),
    YEAR_ILLEGAL(Weight.ERROR),
    LINK_ILLEGAL(Weight.ERROR),
    NAME_MISSING(Weight.ERROR),
    ORGANISATION_KIND_MISSING(Weight.ERROR),
    SAME_AS_ROW(Weight.ERROR),
    IDENTIFIER_TAKEN(Weight.ERROR),
    PARENT_UNKNOWN(Weight.ERROR),
    PARENT_AMBIGUOUS(Weight.ERROR),
    PARENT_FAULTY(Weight.ERROR),
    PARENT_IN_CIRCLE(Weight.ERROR),
    ENTERPRISE_NUMBER_ILLEGAL(Weight.ERROR),
    ROR_ILLEGAL(Weight.ERROR),
    WEBSITE_ILLEGAL(Weight.ERROR),
    PLACE_UNKNOWN(Weight.ERROR),
    PLACE_AMBIGUOUS(Weight.ERROR),
    PLACE_MISSING(Weight.ERROR),
    TELEPHONE_ILLEGAL(Weight.ERROR),
    NOT_AN_ANALYST(Weight.ERROR),

    INCOMPLETE(Weight.WARNING),
    SIGN_OFF_NEEDED(Weight.WARNING),
    ONLY_FOR_NEEDS(Weight.WARNING),
    ONLY_FOR_CAPABILITIES(Weight.WARNING),
    LANGUAGE_ASSUMED(Weight.WARNING),
    READINESS_FROM_DATE(Weight.WARNING),
    DATE_PAST(Weight.WARNING),
    DISTANCE_IGNORED(Weight.WARNING),
    ALIKE(Weight.WARNING),

    ON_BEHALF(Weight.NOTE),
    NOT_EDITABLE(Weight.NOTE),
    CLAIMED(Weight.NOTE),
    EDITS_IN_REVIEW(Weight.NOTE),
    NOT_SUBMITTED_INCOMPLETE(Weight.NOTE),
    NOT_SUBMITTED_SIGN_OFF(Weight.NOTE),
    NOT_SUBMITTED_ADMINISTRATOR(Weight.NOTE),
    NOT_SUBMITTED_IDENTITY(Weight.NOTE),
    NOT_SUBMITTED_QUALITY(Weight.NOTE),
    NOT_SUBMITTED_SENT_BACK(Weight.NOTE);

    private final Weight weight;

    Kind(Weight weight) {
      this.weight = weight;
    }

    Weight weight() {
      return weight;
    }
  }

  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** Something to say about a column, or about the whole row. */
  static Finding in(@Nullable SheetColumn column, Kind kind, List<String> arguments) {
    return new Finding(kind, column == null ? null : column.key(), arguments);
  }

  public boolean isError() {
    return kind.weight() == Weight.ERROR;
  }

  public Weight weight() {
    return kind.weight();
  }

  /** What it says, after the name of the column it is about. */
  public String text(Language language) {
    Texts texts = Texts.in(language);
    String said = texts.get("exchange.finding." + kind, arguments.toArray());
    return column == null ? said : texts.get("exchange.finding.in-column", texts.get(column), said);
  }
}
