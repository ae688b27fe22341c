package eu.passerelle.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.Identifiers;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationContact;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.organisations.SupportStage;
import eu.passerelle.shared.Language;
import eu.passerelle.support.MovableClock;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationReadingTests {

  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final OrganisationId PARENT = new OrganisationId("org-parent");

  private final Vocabularies words = new Vocabularies(Taxonomy.read(Path.of("config", "taxonomy")));
  private final Territories territories = new Territories(Path.of("config", "territories"));
  private final Places places = new Places(territories);
  private Findings findings = new Findings();

  @Test
  void aRowIsReadInTheWordsOfAnyLanguage() {
    OrganisationProfile profile =
        read(
            Optional.empty(),
            row(
                OrganisationColumn.OWN_REFERENCE, "A-1",
                OrganisationColumn.NAME, "  Atelier\nde la Meuse ",
                OrganisationColumn.KIND, "Begleitende Einrichtung",
                OrganisationColumn.PARENT, "named elsewhere",
                OrganisationColumn.ENTERPRISE_NUMBER, "BE 123.456.749",
                OrganisationColumn.ROR, "https://ror.org/02495e989",
                OrganisationColumn.WEBSITE, "www.Example.org/fr",
                OrganisationColumn.PLACE, "NAMEN",
                OrganisationColumn.TEXT_FR, "Un atelier.",
                OrganisationColumn.TEXT_DE, "Eine Werkstatt.",
                OrganisationColumn.TECHNOLOGIES, "Internet of Things | vision par ordinateur",
                OrganisationColumn.FIELDS, "Landwirtschaft; health",
                OrganisationColumn.ECOSYSTEMS, "Santé; blockchain",
                OrganisationColumn.SUPPORT_STAGES, "Opleiding; research",
                OrganisationColumn.DIGITAL_EXPERTISE, "ja",
                OrganisationColumn.FOUNDED, "1998",
                OrganisationColumn.SIZE, "Klein"));

    assertThat(findings.all()).isEmpty();
    assertThat(profile)
        .isEqualTo(
            new OrganisationProfile(
                "Atelier de la Meuse",
                OrganisationKind.SUPPORT,
                PARENT,
                new EnterpriseNumber("0123.456.749"),
                "02495e989",
                "https://www.Example.org/fr",
                Location.in(territories.municipalityNamed("Namur").orElseThrow()),
                Map.of(Language.FR, "Un atelier.", Language.DE, "Eine Werkstatt."),
                Set.of(),
                Set.of("internet-of-things", "computer-vision"),
                Set.of("agriculture", "health"),
                Set.of("health", "blockchain"),
                Set.of(SupportStage.TRAINING, SupportStage.RESEARCH),
                true,
                1998,
                SizeClass.SMALL,
                null,
                null));
  }

  @ParameterizedTest
  @EnumSource
  void activitiesAreReadByTheirNamesInEveryLanguage(Language language) {
    words
        .activities
        .terms()
        .forEach(term ->
            assertThat(
                    read(
                            Optional.empty(),
                            named(OrganisationColumn.ACTIVITIES, term.labels().in(language)))
                        .activities())
                .containsExactly(term.code()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Namur           |       |          | 92094
          namur           | 5100  |          | 92094
          Braine-l'Alleud |       |          | 25014
          Eigenbrakel     |       | Belgique | 25014
                          | 1420  |          | 25014
          Ophain          | 1420  | BE       | 25014
          """)
  void aPlaceOfTheRegionIsKnownByNameOrPostalCode(
      String place, String postcode, String country, String municipality) {
    assertThat(located(place, postcode, country)).isEqualTo(new Location(municipality, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lille     | 59000 | France    | FR
          Aachen    | 52062 | Duitsland | DE
          Bruxelles | 1000  | BE        | BE
          Namur     |       | FR        | FR
          """)
  void aPlaceOutsideTheRegionComesWithItsCountry(
      String place, String postcode, String country, String code) {
    assertThat(located(place, postcode, country))
        .isEqualTo(Location.outside(code, postcode == null ? "" : postcode, place));
  }

  private @org.jspecify.annotations.Nullable Location located(
      String place, String postcode, String country) {
    Map<OrganisationColumn, String> row = named(OrganisationColumn.PLACE, text(place));
    row.put(OrganisationColumn.POSTCODE, text(postcode));
    row.put(OrganisationColumn.COUNTRY, text(country));
    Location location = read(Optional.empty(), row).location();
    assertThat(findings.all()).isEmpty();
    return location;
  }

  private static String text(@org.jspecify.annotations.Nullable String cell) {
    return cell == null ? "" : cell;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NAME              |                          | NAME_MISSING
          KIND              |                          | ORGANISATION_KIND_MISSING
          KIND              | Zirkus                   | VALUE_NOT_ONE_OF
          OWN_REFERENCE     |                          | REFERENCE_MISSING
          ENTERPRISE_NUMBER | 0123.456.748             | ENTERPRISE_NUMBER_ILLEGAL
          ENTERPRISE_NUMBER | douze                    | ENTERPRISE_NUMBER_ILLEGAL
          ROR               | 12345                    | ROR_ILLEGAL
          WEBSITE           | pas un site              | WEBSITE_ILLEGAL
          WEBSITE           | ftp://example.org        | WEBSITE_ILLEGAL
          PLACE             | Atlantis                 | PLACE_UNKNOWN
          POSTCODE          | 9999                     | PLACE_UNKNOWN
          POSTCODE          | 4317                     | PLACE_AMBIGUOUS
          COUNTRY           | France                   | PLACE_MISSING
          COUNTRY           | Frankenreich-am-Nirgends | VALUE_UNKNOWN
          ACTIVITIES        | Jonglage de feux         | VALUE_NOT_ONE_OF
          TECHNOLOGIES      | Magie noire de minuit    | VALUE_NOT_ONE_OF
          TECHNOLOGIES      | Blokchain                | VALUE_MISTYPED
          FIELDS            | Astrologie appliquée     | VALUE_NOT_ONE_OF
          ECOSYSTEMS        | Astrologie appliquée     | VALUE_UNKNOWN
          SUPPORT_STAGES    | Contemplation            | VALUE_NOT_ONE_OF
          DIGITAL_EXPERTISE | peut-être bien           | VALUE_NOT_ONE_OF
          FOUNDED           | 1299                     | YEAR_ILLEGAL
          FOUNDED           | 2027                     | YEAR_ILLEGAL
          FOUNDED           | hier                     | YEAR_ILLEGAL
          SIZE              | énorme                   | VALUE_NOT_ONE_OF
          SIZE              | #N/A                     | CELL_IN_ERROR
          CONTACT_EMAIL     | chez moi                 | EMAIL_ILLEGAL
          CONTACT_TELEPHONE | demandez               | TELEPHONE_ILLEGAL
          """)
  void aMistakeIsToldOfInItsColumn(OrganisationColumn column, String cell, Kind kind) {
    read(Optional.empty(), named(column, text(cell)));

    assertThat(findings.all()).extracting(Finding::kind).containsExactly(kind);
    for (Language language : Language.values()) {
      assertThat(findings.all().getFirst().text(language)).doesNotContain("exchange.", "{");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OWN_REFERENCE, 60",
    "NAME, 160",
    "TEXT_FR, 800",
    "CONTACT_PERSON, 160",
    "CONTACT_EMAIL, 160"
  })
  void whatIsTooLongIsToldOf(OrganisationColumn column, int longest) {
    String end = column == OrganisationColumn.CONTACT_EMAIL ? "@a.be" : "";
    String most = "x".repeat(longest - end.length()) + end;
    read(Optional.empty(), named(column, most));
    assertThat(findings.all()).isEmpty();

    read(Optional.empty(), named(column, "x" + most));

    assertThat(findings.all()).extracting(Finding::kind).contains(Kind.TOO_LONG);
  }

  @Test
  void aColumnThatIsNotThereLeavesWhatIsThereAndAnEmptyCellClears() {
    Organisation before = known();

    OrganisationProfile same =
        read(
            Optional.of(before),
            row(OrganisationColumn.OWN_REFERENCE, "A-1", OrganisationColumn.NAME, ""));
    OrganisationProfile cleared =
        read(
            Optional.of(before),
            row(
                OrganisationColumn.OWN_REFERENCE, "A-1",
                OrganisationColumn.KIND, "",
                OrganisationColumn.TEXT_FR, "",
                OrganisationColumn.FOUNDED, "",
                OrganisationColumn.FIELDS, ""));

    assertThat(same).isEqualTo(before.profile(LocalDate.of(2026, 6, 1)));
    assertThat(cleared.kind()).isEqualTo(OrganisationKind.SUPPORT);
    assertThat(cleared.texts()).containsOnlyKeys(Language.EN);
    assertThat(cleared.foundedYear()).isNull();
    assertThat(cleared.fields()).isEmpty();
    assertThat(cleared.technologies()).containsExactly("blockchain");
  }

  @Test
  void aContactThatIsKnownKeepsTheMomentOfItsImport() {
    MovableClock earlier = new MovableClock(NOW.minus(Duration.ofDays(90)));
    OrganisationContact contact =
        OrganisationContact.imported("Anna", "anna@example.org", "", earlier.instant());
    Organisation before = known().reachableAt(contact, earlier);
    Map<OrganisationColumn, String> row =
        row(
            OrganisationColumn.OWN_REFERENCE, "A-1",
            OrganisationColumn.CONTACT_PERSON, "Anna");

    assertThat(contact(before, row)).contains(contact);
    row.put(OrganisationColumn.CONTACT_TELEPHONE, "+32 81 00 00 00");
    assertThat(contact(before, row))
        .contains(OrganisationContact.imported("Anna", "anna@example.org", "+32 81 00 00 00", NOW));
    row.put(OrganisationColumn.CONTACT_PERSON, "");
    row.put(OrganisationColumn.CONTACT_EMAIL, "");
    row.put(OrganisationColumn.CONTACT_TELEPHONE, "");
    assertThat(contact(before, row)).isEmpty();
  }

  private static Organisation known() {
    OrganisationProfile profile =
        new OrganisationProfile(
            "Atelier",
            OrganisationKind.SUPPORT,
            PARENT,
            null,
            null,
            "https://example.org",
            Location.outside("FR", "59000", "Lille"),
            Map.of(Language.FR, "Un atelier.", Language.EN, "A workshop."),
            Set.of(),
            Set.of("blockchain"),
            Set.of("health"),
            Set.of(),
            Set.of(SupportStage.TRAINING),
            true,
            1998,
            SizeClass.SMALL,
            null,
            4);
    return Organisation.create(
        OrganisationId.random(),
        profile,
        OrganisationStatus.IMPORTED,
        LocalDate.of(2026, 1, 1),
        NOW);
  }

  private OrganisationProfile read(
      Optional<Organisation> before, Map<OrganisationColumn, String> row) {
    OrganisationReading reading = reading(before, row);
    reading.contact();
    return reading.profile(
        Optional.of(PARENT).filter(id -> row.containsKey(OrganisationColumn.PARENT)));
  }

  private Optional<OrganisationContact> contact(
      Organisation before, Map<OrganisationColumn, String> row) {
    return reading(Optional.of(before), row).contact();
  }

  private OrganisationReading reading(
      Optional<Organisation> before, Map<OrganisationColumn, String> row) {
    findings = new Findings();
    CellReading.setErrorsAside(row, findings);
    Identifiers identifiers = new IdentifierReading(row, Language.FR, findings).identifiers();
    OrganisationReading reading =
        new OrganisationReading(
            words, places, row, identifiers, before, Language.FR, NOW, findings);
    return reading;
  }

  /** A row that is right but for one cell. */
  private static Map<OrganisationColumn, String> named(OrganisationColumn column, String cell) {
    Map<OrganisationColumn, String> row =
        row(
            OrganisationColumn.OWN_REFERENCE, "A-1",
            OrganisationColumn.NAME, "Atelier",
            OrganisationColumn.KIND, "support");
    row.put(column, cell);
    return row;
  }

  private static Map<OrganisationColumn, String> row(Object... cells) {
    Map<OrganisationColumn, String> row = new EnumMap<>(OrganisationColumn.class);
    List<Object> parts = List.of(cells);
    for (int i = 0; i < parts.size(); i += 2) {
      row.put((OrganisationColumn) parts.get(i), (String) parts.get(i + 1));
    }
    return row;
  }
}
