package eu.passerelle.exchange;

import eu.passerelle.listings.Contact;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PartnerSought;
import eu.passerelle.listings.Readiness;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.Reference.ReferenceKind;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.shared.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes what a listing says into the cells of a row, as {@link ContentReading} reads them. */
@Component
final class ListingCells {

  /** The columns of one contact. */
  record ContactColumns(
      Column name, Column role, Column email, Column telephone, Column languages) {}

  static final List<ContactColumns> CONTACTS =
      List.of(
          new ContactColumns(
              Column.CONTACT_1_NAME,
              Column.CONTACT_1_ROLE,
              Column.CONTACT_1_EMAIL,
              Column.CONTACT_1_TELEPHONE,
              Column.CONTACT_1_LANGUAGES),
          new ContactColumns(
              Column.CONTACT_2_NAME,
              Column.CONTACT_2_ROLE,
              Column.CONTACT_2_EMAIL,
              Column.CONTACT_2_TELEPHONE,
              Column.CONTACT_2_LANGUAGES));

  private static final String PART = "; ";
  private static final String REFERENCE = " | ";

  private final Vocabularies words;

  ListingCells(Vocabularies words) {
    this.words = words;
  }

  /** The cells of every column but those that say which listing it is, and whose. */
  Map<Column, String> write(ListingKind kind, ListingContent content, Language language) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    cells.put(Column.KIND, words.kinds.label(kind, language));
    writeTexts(content, language, cells);
    writeTopics(content, language, cells);
    writeConditions(content, language, cells);
    writePractical(content, language, cells);
    writeContacts(content.contacts(), language, cells);
    return cells;
  }

  private void writeTexts(ListingContent content, Language language, Map<Column, String> cells) {
    ListingText text = content.text();
    cells.put(Column.LANGUAGE, words.languages.label(text.language(), language));
    cells.put(Column.TITLE, text.title());
    cells.put(Column.SUMMARY, text.summary());
    cells.put(Column.DESCRIPTION, text.description());
    Optional<ListingText> translation = content.translations().stream().findFirst();
    cells.put(
        Column.TRANSLATION_LANGUAGE,
        translation.map(it -> words.languages.label(it.language(), language)).orElse(""));
    cells.put(Column.TRANSLATION_TITLE, translation.map(ListingText::title).orElse(""));
    cells.put(Column.TRANSLATION_SUMMARY, translation.map(ListingText::summary).orElse(""));
    cells.put(Column.TRANSLATION_DESCRIPTION, translation.map(ListingText::description).orElse(""));
  }

  private void writeTopics(ListingContent content, Language language, Map<Column, String> cells) {
    cells.put(Column.TECHNOLOGIES, words.technologies.labels(content.technologies(), language));
    cells.put(Column.FIELDS, words.fields.labels(content.fields(), language));
    cells.put(Column.KEYWORDS, MultipleValues.join(content.keywords()));
    cells.put(Column.GOALS, words.goals.labels(content.goals(), language));
  }

  private void writeConditions(
      ListingContent content, Language language, Map<Column, String> cells) {
    Readiness readiness = content.readiness();
    cells.put(Column.READINESS, readiness == null ? "" : write(readiness));
    cells.put(Column.COOPERATION, words.cooperation.labels(content.cooperation(), language));
    PartnerSought partner = content.partner();
    cells.put(Column.PARTNER_KINDS, words.organisationKinds.labels(partner.kinds(), language));
    cells.put(Column.PARTNER_SIZES, words.sizes.labels(partner.sizes(), language));
    cells.put(Column.PARTNER_COUNTRIES, words.countries.labels(partner.countries(), language));
    cells.put(Column.PARTNER_NOTE, partner.note());
    writeTerritory(content.territory(), language, cells);
  }

  /** With letters before it, so that no spreadsheet program takes it for the fifth of July. */
  static String write(Readiness readiness) {
    return readiness.lowest() == readiness.highest()
        ? "TRL " + readiness.lowest()
        : "TRL %d-%d".formatted(readiness.lowest(), readiness.highest());
  }

  private void writeTerritory(TerritoryWish wish, Language language, Map<Column, String> cells) {
    boolean anywhere = wish.scope() == TerritoryWish.Scope.ANYWHERE;
    Vocabularies.Strength strength =
        wish.condition() ? Vocabularies.Strength.CONDITION : Vocabularies.Strength.WISH;
    cells.put(Column.TERRITORY_SCOPE, words.scopes.label(wish.scope(), language));
    cells.put(
        Column.TERRITORY_KILOMETRES,
        wish.kilometres() == null ? "" : String.valueOf(wish.kilometres()));
    cells.put(
        Column.TERRITORY_CONDITION, anywhere ? "" : words.strengths.label(strength, language));
  }

  private void writePractical(
      ListingContent content, Language language, Map<Column, String> cells) {
    cells.put(
        Column.TYPE, content.type() == null ? "" : words.types.label(content.type(), language));
    cells.put(Column.ADVANTAGES, content.advantages());
    cells.put(Column.OUTCOME, content.expectedOutcome());
    cells.put(
        Column.BUDGET,
        content.budget() == null ? "" : words.budgets.label(content.budget(), language));
    cells.put(
        Column.NEEDED_BY, content.neededBy() == null ? "" : String.valueOf(content.neededBy()));
    cells.put(Column.PROTECTION, words.protections.label(content.protection(), language));
    cells.put(Column.AUDIENCE, words.audiences.label(content.audience(), language));
    cells.put(Column.IDENTITY, words.identities.label(content.identity(), language));
    cells.put(
        Column.REFERENCES,
        content.references().stream()
            .map(reference -> write(reference, language))
            .collect(Collectors.joining(REFERENCE)));
  }

  /** Title; year; link; kind, where what is not stated is left out. */
  private String write(Reference reference, Language language) {
    List<String> parts = new ArrayList<>();
    parts.add(MultipleValues.escape(reference.title()));
    if (reference.year() != null) {
      parts.add(String.valueOf(reference.year()));
    }
    if (reference.link() != null) {
      parts.add(MultipleValues.escape(reference.link()));
    }
    if (reference.kind() != ReferenceKind.PROJECT) {
      parts.add(words.referenceKinds.label(reference.kind(), language));
    }
    return String.join(PART, parts);
  }

  private void writeContacts(List<Contact> contacts, Language language, Map<Column, String> cells) {
    for (int i = 0; i < CONTACTS.size(); i++) {
      ContactColumns columns = CONTACTS.get(i);
      Optional<Contact> contact = contacts.stream().skip(i).findFirst();
      cells.put(columns.name(), contact.map(Contact::name).orElse(""));
      cells.put(columns.role(), contact.map(Contact::role).orElse(""));
      cells.put(columns.email(), contact.map(Contact::email).orElse(""));
      cells.put(columns.telephone(), contact.map(Contact::telephone).orElse(""));
      cells.put(
          columns.languages(),
          contact.map(it -> words.languages.labels(it.languages(), language)).orElse(""));
    }
  }
}
