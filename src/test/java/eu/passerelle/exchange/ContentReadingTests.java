package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.listings.Audience;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.Contact;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.Identity;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.Protection;
import eu.passerelle.listings.Readiness;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.Reference.ReferenceKind;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Taxonomy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentReadingTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private final Vocabularies words = new Vocabularies(Taxonomy.read(Path.of("config", "taxonomy")));
  private final ListingCells cells = new ListingCells(words);
  private final Findings findings = new Findings();

  @Test
  void aRowIsReadInTheWordsOfAnyLanguage() {
    ListingContent content =
        read(
            ListingKind.CAPABILITY,
            row(
                Column.TYPE, "Dienst",
                Column.LANGUAGE, "Deutsch",
                Column.TITLE, "Ein Titel",
                Column.SUMMARY, "Kurz",
                Column.DESCRIPTION, "Zeile eins\nZeile zwei",
                Column.TECHNOLOGIES, "Internet of Things | vision par ordinateur",
                Column.FIELDS, "Landwirtschaft; health",
                Column.KEYWORDS, "Kuh; Stall; Kuh",
                Column.READINESS, "5-7",
                Column.COOPERATION, "Lizenz; joint-development; Opleiding",
                Column.PARTNER_KINDS, "Start-up; Bedrijf",
                Column.PARTNER_SIZES, "Klein; Middelgroot (50 tot 249)",
                Column.PARTNER_COUNTRIES, "Belgien; FR; Luxembourg",
                Column.PARTNER_NOTE, "Jemand",
                Column.ADVANTAGES, "Schneller",
                Column.PROTECTION, "Patent angemeldet",
                Column.AUDIENCE, "members",
                Column.IDENTITY, "anonymous",
                Column.CONTACT_1_NAME, "Anna",
                Column.CONTACT_1_EMAIL, "anna@example.org",
                Column.CONTACT_1_LANGUAGES, "allemand; EN",
                Column.CONTACT_2_NAME, "Bob",
                Column.TERRITORY_SCOPE, "Binnen…",
                Column.TERRITORY_KILOMETRES, "50 km",
                Column.TERRITORY_CONDITION, "voorwaarde",
                Column.GOALS, "9; SDG 12",
                Column.TRANSLATION_LANGUAGE, "fr",
                Column.TRANSLATION_TITLE, "Un titre",
                Column.REFERENCES,
                    "Ein Werk; 2023; https://example.org/a; Publikation | Zwei; und drei; 2020"));

    assertThat(findings.all()).isEmpty();
    assertThat(content)
        .isEqualTo(
            new ListingContent(
                CapabilityType.SERVICE,
                new ListingText(Language.DE, "Ein Titel", "Kurz", "Zeile eins\nZeile zwei"),
                List.of(new ListingText(Language.FR, "Un titre", "", "")),
                Set.of("internet-of-things", "computer-vision"),
                Set.of("agriculture", "health"),
                List.of("Kuh", "Stall"),
                new Readiness(5, 7),
                Set.of(Cooperation.LICENCE, Cooperation.JOINT_DEVELOPMENT, Cooperation.TRAINING),
                new eu.passerelle.listings.PartnerSought(
                    Set.of(OrganisationKind.STARTUP, OrganisationKind.COMPANY),
                    Set.of(SizeClass.SMALL, SizeClass.MEDIUM),
                    Set.of("BE", "FR", "LU"),
                    "Jemand"),
                "Schneller",
                "",
                null,
                null,
                Protection.FILED,
                List.of(
                    new Reference(
                        ReferenceKind.PUBLICATION, "Ein Werk", 2023, "https://example.org/a"),
                    new Reference(ReferenceKind.PROJECT, "Zwei; und drei", 2020, null)),
                List.of(
                    new Contact(
                        "Anna", "", "anna@example.org", "", Set.of(Language.DE, Language.EN)),
                    new Contact("Bob", "", "", "", Set.of())),
                List.of(),
                new TerritoryWish(TerritoryWish.Scope.WITHIN, 50, true),
                Audience.MEMBERS,
                Identity.ANONYMOUS,
                Set.of(9, 12)));
  }

  @ParameterizedTest
  @CsvSource({"5-7", "TRL 5-7", "trl5–7", "5 à 7", "5 to 7", "5 tot 7", "5 bis 7", "7-5", "5..7"})
  void readinessIsReadAsPeopleWriteIt(String cell) {
    assertThat(readiness(cell)).isEqualTo(new Readiness(5, 7));
    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-07-05", "2026-05-07", "05/07/2026", "05-juil", "5-Jul", "7-mei", "07. Mai"})
  void readinessThatASpreadsheetTookForADayIsUnderstood(String cell) {
    assertThat(readiness(cell)).isEqualTo(new Readiness(5, 7));
    assertThat(kinds()).containsExactly(Kind.READINESS_FROM_DATE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "5-12", "haut", "2026-12-05"})
  void otherReadinessIsAnError(String cell) {
    readiness(cell);

    assertThat(kinds()).containsExactly(Kind.READINESS_ILLEGAL);
  }

  private @Nullable Readiness readiness(String cell) {
    return read(ListingKind.NEED, row(Column.READINESS, cell)).readiness();
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31", "31/12/2026", "31.12.2026", "2026-12-31 00:00:00"})
  void aDayIsReadAsPeopleWriteIt(String cell) {
    assertThat(read(ListingKind.NEED, row(Column.NEEDED_BY, cell)).neededBy())
        .isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(findings.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "31/02/2027, DATE_ILLEGAL",
    "bientôt, DATE_ILLEGAL",
    "12/31/2026, DATE_ILLEGAL",
    "2020-01-01, DATE_PAST"
  })
  void anotherDayIsToldOf(String cell, Kind kind) {
    read(ListingKind.NEED, row(Column.NEEDED_BY, cell));

    assertThat(kinds()).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TECHNOLOGIES         | Inteligence artificielle              | VALUE_MISTYPED
          TECHNOLOGIES         | Künstlicher Intelligenz               | VALUE_MISTYPED
          TECHNOLOGIES         | Internet of Thingz                    | VALUE_MISTYPED
          TECHNOLOGIES         | Cyberbeveilliging                     | VALUE_MISTYPED
          TECHNOLOGIES         | plomberie                             | VALUE_NOT_ONE_OF
          FIELDS               | astrologie                            | VALUE_NOT_ONE_OF
          PARTNER_COUNTRIES    | Atlantide                             | VALUE_UNKNOWN
          COOPERATION          | mariage                               | VALUE_NOT_ONE_OF
          LANGUAGE             | español                               | VALUE_NOT_ONE_OF
          AUDIENCE             | quelques-uns                          | VALUE_NOT_ONE_OF
          GOALS                | 18                                    | VALUE_MISTYPED
          TECHNOLOGIES         | IA;IoT;XR;blockchain;robotics;edge-cloud | TOO_MANY
          REFERENCES           | a¦b¦c¦d¦e¦f                           | TOO_MANY
          REFERENCES           | ; 2020                                | REFERENCE_TITLE_MISSING
          REFERENCES           | Titre; 20                             | YEAR_ILLEGAL
          REFERENCES           | Titre; 2020; www.example.org          | LINK_ILLEGAL
          REFERENCES           | Titre; 2020; htp://example.org        | LINK_ILLEGAL
          CONTACT_1_EMAIL      | jean@example.org                      | CONTACT_NAME_MISSING
          TERRITORY_SCOPE      | À moins de…                           | DISTANCE_MISSING
          TERRITORY_KILOMETRES | loin                                  | DISTANCE_ILLEGAL
          TERRITORY_KILOMETRES | 9000                                  | DISTANCE_ILLEGAL
          TRANSLATION_TITLE    | A title                               | TRANSLATION_LANGUAGE_MISSING
          TITLE                | #N/A                                  | CELL_IN_ERROR
          ADVANTAGES           | ne concerne pas un besoin             | ONLY_FOR_CAPABILITIES
          PROTECTION           | secret                                | ONLY_FOR_CAPABILITIES
          TYPE                 | Service                               | ONLY_FOR_CAPABILITIES
          """)
  void aMistakeIsToldOfInItsColumn(Column column, String cell, Kind kind) {
    read(ListingKind.NEED, row(column, cell.replace('¦', '|')));

    assertThat(kinds()).containsExactly(kind);
    assertThat(String.valueOf(findings.all().getFirst().column()))
        .startsWith("exchange.column." + column.name().substring(0, 4));
    for (Language language : Language.values()) {
      assertThat(findings.all().getFirst().text(language)).doesNotContain("exchange.", "{");
    }
  }

  @Test
  void aMistypedValueComesWithTheOneThatWasMeant() {
    read(ListingKind.NEED, row(Column.TECHNOLOGIES, "Inteligence artificielle"));

    assertThat(findings.all().getFirst().text(Language.FR))
        .isEqualTo(
            "Technologies : «\u00a0Inteligence artificielle\u00a0» n’est pas une valeur connue. Vouliez-vous"
                + " écrire «\u00a0Intelligence artificielle\u00a0» ?");
  }

  @Test
  void textsThatAreTooLongSayByHowMuch() {
    read(ListingKind.NEED, row(Column.TITLE, "x".repeat(121), Column.LANGUAGE, "fr"));

    assertThat(findings.all().getFirst().text(Language.EN))
        .isEqualTo("Title: 121 characters, where at most 120 are allowed. Shorten it.");
  }

  @Test
  void everyMistakeOfARowIsToldAtOnce() {
    read(
        ListingKind.NEED,
        row(
            Column.LANGUAGE, "fr",
            Column.TITLE, "x".repeat(200),
            Column.TECHNOLOGIES, "plomberie; astrologie",
            Column.NEEDED_BY, "demain",
            Column.BUDGET, "beaucoup",
            Column.CONTACT_1_NAME, "Jean",
            Column.CONTACT_1_EMAIL, "jean"));

    assertThat(kinds())
        .containsExactly(
            Kind.TOO_LONG,
            Kind.VALUE_NOT_ONE_OF,
            Kind.VALUE_NOT_ONE_OF,
            Kind.VALUE_NOT_ONE_OF,
            Kind.DATE_ILLEGAL,
            Kind.EMAIL_ILLEGAL);
  }

  @Test
  void aLanguageThatIsNotStatedIsTheReaders() {
    assertThat(
            read(ListingKind.NEED, row(Column.TITLE, "Titre", Column.LANGUAGE, ""))
                .text()
                .language())
        .isEqualTo(Language.FR);
    assertThat(kinds()).containsExactly(Kind.LANGUAGE_ASSUMED);
  }

  @Test
  void commasSeparateAsWellWhereThatMakesSense() {
    ListingContent content =
        read(
            ListingKind.NEED,
            row(
                Column.TECHNOLOGIES, "IA, IoT",
                Column.KEYWORDS, "vaches, étable",
                Column.GOALS, "3, 9"));

    assertThat(findings.all()).isEmpty();
    assertThat(content.technologies())
        .containsExactlyInAnyOrder("artificial-intelligence", "internet-of-things");
    assertThat(content.keywords()).containsExactly("vaches", "étable");
    assertThat(content.goals()).containsExactlyInAnyOrder(3, 9);
  }

  @Test
  void columnsThatTheFileDoesNotHaveLeaveWhatIsThere() {
    ListingContent before = Example.content(Language.FR);

    ListingContent after = change(before, row(Column.SUMMARY, "Un autre résumé"));

    assertThat(after.text().title()).isEqualTo(before.text().title());
    assertThat(after.text().summary()).isEqualTo("Un autre résumé");
    assertThat(after).usingRecursiveComparison().ignoringFields("text").isEqualTo(before);
  }

  @Test
  void emptyCellsClearWhatCanBeEmpty() {
    ListingContent before = Example.content(Language.FR);
    Map<Column, String> empty = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      empty.put(column, "");
    }

    ListingContent after = change(before, empty);

    assertThat(findings.all()).isEmpty();
    ListingContent cleared = ListingContent.empty(ListingKind.CAPABILITY, Language.FR);
    assertThat(after).usingRecursiveComparison().ignoringFields("protection").isEqualTo(cleared);
    assertThat(after.protection()).isEqualTo(before.protection());
  }

  @ParameterizedTest
  @CsvSource({
    "FR, 'Anonyme, sans la province'",
    "EN, 'Anonymous, without the province'",
    "NL, 'Anoniem, zonder de provincie'",
    "DE, 'Anonym, ohne die Provinz'"
  })
  void thatTheProvinceIsNotToldIsWrittenAndRead(Language language, String cell) {
    ListingContent hidden = read(ListingKind.NEED, row(Column.IDENTITY, cell, Column.TITLE, "x"));

    assertThat(hidden.identity()).isEqualTo(Identity.ANONYMOUS_WITHOUT_PLACE);
    assertThat(cells.write(ListingKind.NEED, hidden, language))
        .containsEntry(Column.IDENTITY, cell);
  }

  @Test
  void anEmptyCellNeverRevealsWhoseAnAnonymousListingIs() {
    ListingContent anonymous =
        change(Example.content(Language.FR), row(Column.IDENTITY, "Anonyme"));
    assertThat(anonymous.identity()).isEqualTo(Identity.ANONYMOUS);

    assertThat(change(anonymous, row(Column.IDENTITY, "", Column.TITLE, "x")).identity())
        .isEqualTo(Identity.ANONYMOUS);
  }

  @Test
  void oneColumnOfAContactLeavesTheOthers() {
    ListingContent before = Example.content(Language.FR);

    List<Contact> contacts = change(before, row(Column.CONTACT_1_TELEPHONE, "+32 4 1")).contacts();

    assertThat(contacts)
        .containsExactly(
            new Contact(
                "Camille Exemple",
                "Chargée de valorisation",
                "camille@example.org",
                "+32 4 1",
                Set.of(Language.FR, Language.EN)));
  }

  @Test
  void aTranslationTakesThePlaceOfTheOneInItsLanguageAndLeavesOthers() {
    ListingText dutch = new ListingText(Language.NL, "Titel", "", "");
    ListingText english = new ListingText(Language.EN, "Title", "", "");
    ListingContent before = withTranslations(List.of(english, dutch));

    assertThat(
            change(
                    before,
                    row(
                        Column.TRANSLATION_LANGUAGE, "nl",
                        Column.TRANSLATION_TITLE, "Andere titel"))
                .translations())
        .containsExactly(english, new ListingText(Language.NL, "Andere titel", "", ""));
    assertThat(
            change(before, row(Column.TRANSLATION_LANGUAGE, "", Column.TRANSLATION_TITLE, ""))
                .translations())
        .isEmpty();
    assertThat(
            change(
                before,
                row(
                    Column.TRANSLATION_LANGUAGE, "fr",
                    Column.TRANSLATION_TITLE, "Un titre")))
        .isNotNull();
    assertThat(kinds()).containsExactly(Kind.TRANSLATION_SAME_LANGUAGE);
  }

  private static ListingContent withTranslations(List<ListingText> translations) {
    ListingContent empty = ListingContent.empty(ListingKind.NEED, Language.FR);
    return new ListingContent(
        null,
        new ListingText(Language.FR, "Titre", "", ""),
        translations,
        Set.of(),
        Set.of(),
        List.of(),
        null,
        Set.of(),
        empty.partner(),
        "",
        "",
        BudgetBand.OVER_1M,
        null,
        Protection.NONE,
        List.of(),
        List.of(),
        List.of(),
        empty.territory(),
        Audience.PUBLIC,
        Identity.NAMED,
        Set.of());
  }

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenInAnyLanguageIsReadAsItWas(Language language) {
    ListingContent content = Example.content(language);

    ListingContent read =
        new ContentReading(
                words,
                ListingKind.CAPABILITY,
                ListingContent.empty(ListingKind.CAPABILITY, Language.FR),
                true,
                cells.write(ListingKind.CAPABILITY, content, language),
                Language.FR,
                TODAY,
                findings)
            .content();

    assertThat(findings.all()).isEmpty();
    assertThat(read).isEqualTo(content);
  }

  @Test
  void whatAListingSaysAlreadyIsNoMistakeHoweverOddItIs() {
    ListingContent odd = odd();

    for (Language language : Language.values()) {
      Map<Column, String> row = cells.write(ListingKind.CAPABILITY, odd, language);
      row.replaceAll((column, cell) -> cell.replace("\r\n", "\n").strip());

      assertThat(change(odd, row)).isEqualTo(odd);
    }
    assertThat(findings.all()).isEmpty();
  }

  /** As the form or older files may have made it. */
  private static ListingContent odd() {
    ListingContent empty = ListingContent.empty(ListingKind.CAPABILITY, Language.FR);
    return new ListingContent(
        CapabilityType.EQUIPMENT,
        new ListingText(Language.FR, "Titre", "", "Avec une fin de ligne\r\n"),
        List.of(
            new ListingText(Language.EN, "", "No title", ""),
            new ListingText(Language.NL, "Titel", "", "")),
        Set.of("retired-technology"),
        Set.of(),
        List.of("a, b", "c|d"),
        null,
        Set.of(),
        new eu.passerelle.listings.PartnerSought(Set.of(), Set.of(), Set.of("XX"), ""),
        "",
        "",
        BudgetBand.OVER_1M,
        LocalDate.of(2001, 1, 1),
        Protection.NONE,
        List.of(new Reference(ReferenceKind.CUSTOMER, "A; 2020; B | C", 12, "https://x.org/a;b|c")),
        List.of(new Contact("Jean", "", "not-an-address", "", Set.of())),
        List.of(),
        empty.territory(),
        Audience.PUBLIC,
        Identity.NAMED,
        Set.of());
  }

  private ListingContent read(ListingKind kind, Map<Column, String> row) {
    return new ContentReading(
            words,
            kind,
            ListingContent.empty(kind, Language.FR),
            true,
            row,
            Language.FR,
            TODAY,
            findings)
        .content();
  }

  private ListingContent change(ListingContent before, Map<Column, String> row) {
    return new ContentReading(
            words, ListingKind.CAPABILITY, before, false, row, Language.FR, TODAY, findings)
        .content();
  }

  private List<Kind> kinds() {
    return findings.all().stream().map(Finding::kind).toList();
  }

  private static Map<Column, String> row(Object... columnsAndCells) {
    Map<Column, String> row = new EnumMap<>(Column.class);
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      row.put((Column) columnsAndCells[i], (String) columnsAndCells[i + 1]);
    }
    return row;
  }
}
