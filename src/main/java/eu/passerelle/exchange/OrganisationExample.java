package eu.passerelle.exchange;

import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.organisations.SupportStage;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rows that a template shows: a support organisation, and a unit of it. */
@Component
class OrganisationExample {

  private static final int FIRST_ROW = 2;
  private static final String TEXTS = "exchange.organisations.example.";

  /** Begins a number that belongs to nobody. */
  private static final int NUMBER = 123_456;

  private final Vocabularies words;

  OrganisationExample(Vocabularies words) {
    this.words = words;
  }

  /** A file's rows without the template's, in whatever language they are. */
  static Sheet removeFrom(Sheet sheet, Language language) {
    Header<OrganisationColumn> header = Header.of(sheet, Columns.OF_ORGANISATIONS, language);
    return sheet.withRows(
        sheet.rows().stream().filter(row -> !isExample(header.cells(row))).toList());
  }

  private static boolean isExample(Map<OrganisationColumn, String> cells) {
    return Arrays.stream(Language.values())
        .map(Texts::in)
        .anyMatch(texts -> isIn(cells, texts, "parent") || isIn(cells, texts, "unit"));
  }

  private static boolean isIn(Map<OrganisationColumn, String> cells, Texts texts, String which) {
    String name = texts.get(TEXTS + which + ".name");
    return texts
            .get(TEXTS + which + ".reference")
            .equals(cells.get(OrganisationColumn.OWN_REFERENCE))
        && name.equals(cells.getOrDefault(OrganisationColumn.NAME, name));
  }

  Sheet sheet(SheetFormat format, Language language) {
    return new Sheet(
        format,
        Sheet.USUAL_SEPARATOR,
        Columns.OF_ORGANISATIONS.labels(language),
        List.of(
            new Sheet.Row(FIRST_ROW, Columns.OF_ORGANISATIONS.inOrder(parent(language))),
            new Sheet.Row(FIRST_ROW + 1, Columns.OF_ORGANISATIONS.inOrder(unit(language)))));
  }

  private Map<OrganisationColumn, String> parent(Language language) {
    Map<OrganisationColumn, String> cells = named("parent", language);
    cells.put(OrganisationColumn.KIND, kind(OrganisationKind.SUPPORT, language));
    cells.put(OrganisationColumn.ENTERPRISE_NUMBER, EnterpriseNumber.withBody(NUMBER).value());
    cells.put(OrganisationColumn.WEBSITE, "https://www.example.org");
    cells.put(OrganisationColumn.PLACE, "Namur");
    cells.put(OrganisationColumn.POSTCODE, "5000");
    cells.put(
        OrganisationColumn.ACTIVITIES, words.activities.terms().getFirst().labels().in(language));
    cells.put(
        OrganisationColumn.SUPPORT_STAGES,
        words.stages.labels(Set.of(SupportStage.AWARENESS, SupportStage.TRAINING), language));
    cells.put(
        OrganisationColumn.DIGITAL_EXPERTISE,
        words.answers.label(Vocabularies.Answer.YES, language));
    cells.put(OrganisationColumn.FOUNDED, "1998");
    cells.put(OrganisationColumn.SIZE, words.sizes.label(SizeClass.SMALL, language));
    cells.put(OrganisationColumn.CONTACT_PERSON, "Camille Exemple");
    cells.put(OrganisationColumn.CONTACT_EMAIL, "camille@example.org");
    cells.put(OrganisationColumn.CONTACT_TELEPHONE, "+32 81 00 00 00");
    return cells;
  }

  private Map<OrganisationColumn, String> unit(Language language) {
    Map<OrganisationColumn, String> cells = named("unit", language);
    cells.put(OrganisationColumn.KIND, kind(OrganisationKind.RESEARCH_UNIT, language));
    cells.put(OrganisationColumn.PARENT, Texts.in(language).get(TEXTS + "parent.reference"));
    cells.put(OrganisationColumn.PLACE, "Lille");
    cells.put(OrganisationColumn.POSTCODE, "59000");
    cells.put(OrganisationColumn.COUNTRY, words.countries.label("FR", language));
    cells.put(
        OrganisationColumn.TECHNOLOGIES,
        words.technologies.labels(
            Set.of("internet-of-things", "artificial-intelligence"), language));
    cells.put(OrganisationColumn.FIELDS, words.fields.labels(Set.of("construction"), language));
    return cells;
  }

  private static Map<OrganisationColumn, String> named(String which, Language language) {
    Texts texts = Texts.in(language);
    Map<OrganisationColumn, String> cells = new EnumMap<>(OrganisationColumn.class);
    cells.put(OrganisationColumn.OWN_REFERENCE, texts.get(TEXTS + which + ".reference"));
    cells.put(OrganisationColumn.NAME, texts.get(TEXTS + which + ".name"));
    cells.put(OrganisationColumn.text(language), texts.get(TEXTS + which + ".text"));
    return cells;
  }

  private String kind(OrganisationKind kind, Language language) {
    return words.organisationKinds.label(kind, language);
  }
}
