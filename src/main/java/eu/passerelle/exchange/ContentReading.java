package eu.passerelle.exchange;

import eu.passerelle.access.EmailAddress;
import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.exchange.ListingCells.ContactColumns;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.Contact;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PartnerSought;
import eu.passerelle.listings.Protection;
import eu.passerelle.listings.Readiness;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.shared.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row makes of a listing. Its cells are laid over those that would be written for the
 * listing as it is: a column that the file does not have leaves what is there, an empty cell clears
 * it, and a part of which the file says the same, in whatever language, stays exactly as it was.
 * What always has a value (language, type, protection, audience, identity) is left by an empty
 * cell.
 */
final class ContentReading {

  private static final int LONGEST_NOTE = 500;
  private static final int LONGEST_PROSE = 4_000;
  private static final int LONGEST_LINE = 120;
  private static final int MOST_KEYWORDS = 30;
  private static final int MOST_KILOMETRES = 500;

  private static final Pattern LEVELS =
      Pattern.compile(
          "(?i)(?:TRL\\s*)?([1-9])(?:\\s*(?:-|–|—|à|a|to|tot|bis|t/m|\\.\\.+|…)\\s*(?:TRL\\s*)?([1-9]))?");
  private static final Pattern KILOMETRES = Pattern.compile("(?i)(\\d{1,4})(?:[.,]0+)?\\s*(?:km)?");

  private final Vocabularies words;
  private final ListingKind kind;
  private final ListingContent before;
  private final boolean isNew;
  private final Map<Column, String> given;
  private final Language language;
  private final LocalDate today;
  private final Findings findings;
  private final CellReading<Column> reading;
  private final Map<Language, Map<Column, String>> written = new EnumMap<>(Language.class);

  /**
   * @param before what the listing says; of a new one, an empty content
   * @param given the cells of the columns that the file has
   * @param language the reader's
   * @param findings receives what there is to say
   */
  ContentReading(
      Vocabularies words,
      ListingKind kind,
      ListingContent before,
      boolean isNew,
      Map<Column, String> given,
      Language language,
      LocalDate today,
      Findings findings) {
    this.words = words;
    this.kind = kind;
    this.before = before;
    this.isNew = isNew;
    this.given = new EnumMap<>(given);
    this.language = language;
    this.today = today;
    this.findings = findings;
    ListingCells cells = new ListingCells(words);
    for (Language each : Language.values()) {
      written.put(each, cells.write(kind, before, each));
    }
    CellReading.setErrorsAside(this.given, findings);
    reading = new CellReading<>(this::cell, language, findings);
  }

  /** What the listing will say; worth nothing where errors were found. */
  ListingContent content() {
    ListingText text =
        part(
            before.text(),
            this::text,
            Column.LANGUAGE,
            Column.TITLE,
            Column.SUMMARY,
            Column.DESCRIPTION);
    return new ListingContent(
        optionalPart(Optional.ofNullable(before.type()), this::type, Column.TYPE).orElse(null),
        text,
        translations(text.language()),
        part(
            before.technologies(),
            () -> reading.many(words.technologies, Column.TECHNOLOGIES, ListingContent.MOST_TOPICS),
            Column.TECHNOLOGIES),
        part(
            before.fields(),
            () -> reading.many(words.fields, Column.FIELDS, ListingContent.MOST_TOPICS),
            Column.FIELDS),
        part(before.keywords(), this::keywords, Column.KEYWORDS),
        optionalPart(Optional.ofNullable(before.readiness()), this::readiness, Column.READINESS)
            .orElse(null),
        part(
            before.cooperation(),
            () -> reading.many(words.cooperation, Column.COOPERATION, Integer.MAX_VALUE),
            Column.COOPERATION),
        part(
            before.partner(),
            this::partner,
            Column.PARTNER_KINDS,
            Column.PARTNER_SIZES,
            Column.PARTNER_COUNTRIES,
            Column.PARTNER_NOTE),
        part(before.advantages(), this::advantages, Column.ADVANTAGES),
        part(before.expectedOutcome(), this::outcome, Column.OUTCOME),
        optionalPart(Optional.ofNullable(before.budget()), this::budget, Column.BUDGET)
            .orElse(null),
        optionalPart(Optional.ofNullable(before.neededBy()), this::neededBy, Column.NEEDED_BY)
            .orElse(null),
        part(before.protection(), this::protection, Column.PROTECTION),
        part(before.references(), this::references, Column.REFERENCES),
        part(before.contacts(), this::contacts, contactColumns()),
        before.attachments(),
        part(
            before.territory(),
            this::territory,
            Column.TERRITORY_SCOPE,
            Column.TERRITORY_KILOMETRES,
            Column.TERRITORY_CONDITION),
        part(
            before.audience(),
            () -> reading.one(words.audiences, Column.AUDIENCE).orElse(before.audience()),
            Column.AUDIENCE),
        part(
            before.identity(),
            () -> reading.one(words.identities, Column.IDENTITY).orElse(before.identity()),
            Column.IDENTITY),
        part(
            before.goals(),
            () -> reading.many(words.goals, Column.GOALS, ListingContent.LAST_GOAL),
            Column.GOALS));
  }

  /** A part as it was, unless one of its columns says otherwise. */
  private <T> T part(T was, Supplier<T> read, Column... columns) {
    return Arrays.stream(columns).anyMatch(this::saysOtherwise) ? read.get() : was;
  }

  private <T> Optional<T> optionalPart(Optional<T> was, Supplier<Optional<T>> read, Column column) {
    return saysOtherwise(column) ? read.get() : was;
  }

  private boolean saysOtherwise(Column column) {
    String cell = given.get(column);
    return cell != null
        && written.values().stream().noneMatch(cells -> same(cells.get(column), cell));
  }

  private static boolean same(@org.jspecify.annotations.Nullable String written, String cell) {
    return written != null && written.replace("\r\n", "\n").strip().equals(cell);
  }

  private String cell(Column column) {
    String cell = given.get(column);
    return cell != null ? cell : cellBefore(column);
  }

  private String cellBefore(Column column) {
    return written.getOrDefault(language, Map.of()).getOrDefault(column, "");
  }

  private ListingText text() {
    Optional<Language> stated = reading.one(words.languages, Column.LANGUAGE);
    if (isNew && given.getOrDefault(Column.LANGUAGE, "?").isBlank()) {
      findings.add(
          Kind.LANGUAGE_ASSUMED,
          Column.LANGUAGE,
          words.languages.label(before.text().language(), language));
    }
    return new ListingText(
        stated.orElse(before.text().language()),
        reading.line(Column.TITLE, ListingText.LONGEST_TITLE),
        reading.prose(Column.SUMMARY, ListingText.LONGEST_SUMMARY),
        reading.prose(Column.DESCRIPTION, ListingText.LONGEST_DESCRIPTION));
  }

  /** Translations into languages other than the text's own. */
  private List<ListingText> translations(Language original) {
    return part(
            before.translations(),
            () -> readTranslations(original),
            Column.TRANSLATION_LANGUAGE,
            Column.TRANSLATION_TITLE,
            Column.TRANSLATION_SUMMARY,
            Column.TRANSLATION_DESCRIPTION)
        .stream()
        .filter(translation -> translation.language() != original)
        .toList();
  }

  /**
   * The file has room for one translation. It takes the place of the one in its language; others
   * stay, unless the cells are empty.
   */
  private List<ListingText> readTranslations(Language original) {
    Optional<Language> into = reading.one(words.languages, Column.TRANSLATION_LANGUAGE);
    String title = reading.line(Column.TRANSLATION_TITLE, ListingText.LONGEST_TITLE);
    String summary = reading.prose(Column.TRANSLATION_SUMMARY, ListingText.LONGEST_SUMMARY);
    String description =
        reading.prose(Column.TRANSLATION_DESCRIPTION, ListingText.LONGEST_DESCRIPTION);
    boolean empty = title.isBlank() && summary.isBlank() && description.isBlank();
    if (into.isEmpty()) {
      if (!empty && cell(Column.TRANSLATION_LANGUAGE).isBlank()) {
        findings.add(Kind.TRANSLATION_LANGUAGE_MISSING, Column.TRANSLATION_LANGUAGE);
      }
      return List.of();
    }
    if (!empty && title.isBlank() && cell(Column.TRANSLATION_TITLE).isBlank()) {
      findings.add(Kind.TRANSLATION_TITLE_MISSING, Column.TRANSLATION_TITLE);
    }
    if (!empty && into.get() == original) {
      findings.add(Kind.TRANSLATION_SAME_LANGUAGE, Column.TRANSLATION_LANGUAGE);
    }
    return withTranslation(
        into.get(), empty, new ListingText(into.get(), title, summary, description));
  }

  private List<ListingText> withTranslation(Language into, boolean empty, ListingText text) {
    List<ListingText> translations = new ArrayList<>(before.translations());
    int position = translations.stream().map(ListingText::language).toList().indexOf(into);
    if (position >= 0) {
      translations.remove(position);
    }
    if (!empty) {
      translations.add(position < 0 ? translations.size() : position, text);
    }
    return translations;
  }

  private Optional<CapabilityType> type() {
    if (isOnlyFor(ListingKind.CAPABILITY, Column.TYPE)) {
      return Optional.ofNullable(before.type());
    }
    return reading.one(words.types, Column.TYPE).or(() -> Optional.ofNullable(before.type()));
  }

  private String advantages() {
    return isOnlyFor(ListingKind.CAPABILITY, Column.ADVANTAGES)
        ? before.advantages()
        : reading.prose(Column.ADVANTAGES, LONGEST_PROSE);
  }

  private String outcome() {
    return isOnlyFor(ListingKind.NEED, Column.OUTCOME)
        ? before.expectedOutcome()
        : reading.prose(Column.OUTCOME, LONGEST_PROSE);
  }

  private Optional<BudgetBand> budget() {
    return isOnlyFor(ListingKind.NEED, Column.BUDGET)
        ? Optional.ofNullable(before.budget())
        : reading.one(words.budgets, Column.BUDGET);
  }

  private Protection protection() {
    return isOnlyFor(ListingKind.CAPABILITY, Column.PROTECTION)
        ? before.protection()
        : reading.one(words.protections, Column.PROTECTION).orElse(before.protection());
  }

  /** Whether something is said that makes sense for the other kind of listing only. */
  private boolean isOnlyFor(ListingKind needed, Column column) {
    if (kind == needed || cell(column).isBlank()) {
      return false;
    }
    findings.add(
        needed == ListingKind.NEED ? Kind.ONLY_FOR_NEEDS : Kind.ONLY_FOR_CAPABILITIES, column);
    return true;
  }

  private List<String> keywords() {
    String cell = cell(Column.KEYWORDS);
    boolean byCommas = MultipleValues.parts(cell, MultipleValues.SEPARATORS + "\n").size() == 1;
    List<String> keywords =
        MultipleValues.split(byCommas ? cell.replace(',', ';') : cell).stream().distinct().toList();
    keywords.stream()
        .filter(keyword -> keyword.length() > LONGEST_LINE)
        .findFirst()
        .ifPresent(keyword ->
            findings.add(Kind.TOO_LONG, Column.KEYWORDS, keyword.length(), LONGEST_LINE));
    reading.requireAtMost(Column.KEYWORDS, keywords.size(), MOST_KEYWORDS);
    return keywords;
  }

  private Optional<Readiness> readiness() {
    String cell = cell(Column.READINESS);
    if (cell.isBlank()) {
      return Optional.empty();
    }
    Optional<Readiness> levels = levels(cell).or(() -> levelsTakenForADay(cell));
    if (levels.isEmpty()) {
      findings.add(Kind.READINESS_ILLEGAL, Column.READINESS, cell);
    }
    return levels;
  }

  private static Optional<Readiness> levels(String cell) {
    Matcher levels = LEVELS.matcher(cell.strip());
    if (!levels.matches()) {
      return Optional.empty();
    }
    String second = levels.group(2) == null ? levels.group(1) : levels.group(2);
    return Optional.of(range(Integer.parseInt(levels.group(1)), Integer.parseInt(second)));
  }

  private static Readiness range(int one, int other) {
    return new Readiness(Math.min(one, other), Math.max(one, other));
  }

  /** Spreadsheet programs take 5-7 for the fifth of July, or for the seventh of May. */
  private Optional<Readiness> levelsTakenForADay(String cell) {
    Optional<Readiness> levels =
        CellDates.dayAndMonth(cell)
            .filter(taken -> taken.day() <= Readiness.MAXIMUM)
            .filter(taken -> taken.month() <= Readiness.MAXIMUM)
            .map(taken -> range(taken.day(), taken.month()));
    levels.ifPresent(range ->
        findings.add(Kind.READINESS_FROM_DATE, Column.READINESS, cell, ListingCells.write(range)));
    return levels;
  }

  private PartnerSought partner() {
    return new PartnerSought(
        reading.many(words.organisationKinds, Column.PARTNER_KINDS, Integer.MAX_VALUE),
        reading.many(words.sizes, Column.PARTNER_SIZES, Integer.MAX_VALUE),
        reading.many(words.countries, Column.PARTNER_COUNTRIES, Integer.MAX_VALUE),
        reading.prose(Column.PARTNER_NOTE, LONGEST_NOTE));
  }

  private Optional<LocalDate> neededBy() {
    String cell = cell(Column.NEEDED_BY);
    if (cell.isBlank()) {
      return Optional.empty();
    }
    if (isOnlyFor(ListingKind.NEED, Column.NEEDED_BY)) {
      return Optional.ofNullable(before.neededBy());
    }
    Optional<LocalDate> day = CellDates.parse(cell);
    if (day.isEmpty()) {
      findings.add(Kind.DATE_ILLEGAL, Column.NEEDED_BY, cell);
    }
    if (day.filter(today::isAfter).isPresent()) {
      findings.add(Kind.DATE_PAST, Column.NEEDED_BY);
    }
    return day;
  }

  private List<Reference> references() {
    List<Reference> references =
        MultipleValues.parts(cell(Column.REFERENCES), "|\n").stream()
            .filter(reference -> !reference.isBlank())
            .map(reference -> new ReferenceReading(reference, words, findings).reference())
            .flatMap(Optional::stream)
            .toList();
    return reading.requireAtMost(
            Column.REFERENCES, references.size(), ListingContent.MOST_REFERENCES)
        ? references
        : before.references();
  }

  private static Column[] contactColumns() {
    return ListingCells.CONTACTS.stream()
        .flatMap(columns ->
            List.of(
                columns.name(),
                columns.role(),
                columns.email(),
                columns.telephone(),
                columns.languages())
                .stream())
        .toArray(Column[]::new);
  }

  private List<Contact> contacts() {
    return ListingCells.CONTACTS.stream().map(this::contact).flatMap(Optional::stream).toList();
  }

  private Optional<Contact> contact(ContactColumns columns) {
    Contact contact =
        new Contact(
            reading.line(columns.name(), LONGEST_LINE),
            reading.line(columns.role(), LONGEST_LINE),
            reading.line(columns.email(), LONGEST_LINE),
            reading.line(columns.telephone(), LONGEST_LINE),
            reading.many(words.languages, columns.languages(), Integer.MAX_VALUE));
    if (contact.name().isBlank()) {
      if (!(contact.role() + contact.email() + contact.telephone()).isBlank()) {
        findings.add(Kind.CONTACT_NAME_MISSING, columns.name());
      }
      return Optional.empty();
    }
    if (!contact.email().isEmpty() && !EmailAddress.isAddress(contact.email())) {
      findings.add(Kind.EMAIL_ILLEGAL, columns.email(), contact.email());
    }
    return Optional.of(contact);
  }

  private TerritoryWish territory() {
    String distance = cell(Column.TERRITORY_KILOMETRES);
    TerritoryWish.Scope scope =
        isDistanceAlone()
            ? TerritoryWish.Scope.WITHIN
            : reading
                .one(words.scopes, Column.TERRITORY_SCOPE)
                .orElse(TerritoryWish.Scope.ANYWHERE);
    boolean condition =
        reading
            .one(words.strengths, Column.TERRITORY_CONDITION)
            .filter(strength -> strength == Vocabularies.Strength.CONDITION)
            .isPresent();
    if (scope == TerritoryWish.Scope.ANYWHERE) {
      ignoreDistance(distance);
      return TerritoryWish.anywhere();
    }
    if (scope != TerritoryWish.Scope.WITHIN) {
      ignoreDistance(distance);
      return new TerritoryWish(scope, null, condition);
    }
    return kilometres(distance)
        .map(kilometres -> new TerritoryWish(scope, kilometres, condition))
        .orElse(TerritoryWish.anywhere());
  }

  /** Who states a distance and nothing else means: within that distance. */
  private boolean isDistanceAlone() {
    return given.getOrDefault(Column.TERRITORY_SCOPE, "").isBlank()
        && !given.getOrDefault(Column.TERRITORY_KILOMETRES, "").isBlank();
  }

  private void ignoreDistance(String distance) {
    if (!distance.isBlank() && given.containsKey(Column.TERRITORY_KILOMETRES)) {
      findings.add(Kind.DISTANCE_IGNORED, Column.TERRITORY_KILOMETRES);
    }
  }

  private Optional<Integer> kilometres(String distance) {
    if (distance.isBlank()) {
      findings.add(Kind.DISTANCE_MISSING, Column.TERRITORY_KILOMETRES);
      return Optional.empty();
    }
    Matcher kilometres = KILOMETRES.matcher(distance.strip());
    Optional<Integer> number =
        kilometres.matches()
            ? Optional.of(Integer.valueOf(kilometres.group(1)))
                .filter(value -> value >= 1 && value <= MOST_KILOMETRES)
            : Optional.empty();
    if (number.isEmpty()) {
      findings.add(Kind.DISTANCE_ILLEGAL, Column.TERRITORY_KILOMETRES, distance, MOST_KILOMETRES);
    }
    return number;
  }
}
