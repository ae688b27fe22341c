package eu.passerelle.exchange;

import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.organisations.Identifiers;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationContact;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds out what a row of a file of organisations would do, without doing it. */
@Component
class OrganisationJudge {

  private static final int NAMED_AT_MOST = 3;

  /**
   * What a row is about and what it makes of it.
   *
   * @param known empty where there is none yet
   */
  record Aim(
      String reference,
      Optional<Organisation> known,
      OrganisationProfile profile,
      Optional<OrganisationContact> contact) {}

  /**
   * @param aim empty for a row that is not imported
   * @param known the organisation it is about; empty where there is none yet
   */
  record Judgement(PlannedOrganisation row, Optional<Aim> aim, Optional<Organisation> known) {}

  private final Vocabularies words;
  private final Places places;
  private final Clock clock;

  OrganisationJudge(Vocabularies words, Places places, Clock clock) {
    this.words = words;
    this.places = places;
    this.clock = clock;
  }

  Judgement judge(Sheet.Row row, OrganisationFile file) {
    Findings findings = new Findings();
    Map<OrganisationColumn, String> cells = file.cells(row);
    CellReading.setErrorsAside(cells, findings);
    Identifiers identifiers = new IdentifierReading(cells, file.language(), findings).identifiers();
    Optional<Organisation> known = file.known().recognise(identifiers);
    lookForOthers(identifiers, known, row.number(), file, findings);
    return known
        .filter(organisation -> organisation.status() != OrganisationStatus.IMPORTED)
        .filter(organisation -> !findings.hasErrors())
        .map(organisation -> left(row, identifiers, organisation, file, findings))
        .orElseGet(() -> judge(row, cells, identifiers, known, file, findings));
  }

  /** Other rows, and other organisations, that this row cannot be told from. */
  private static void lookForOthers(
      Identifiers identifiers,
      Optional<Organisation> known,
      int number,
      OrganisationFile file,
      Findings findings) {
    Optional<Integer> sameReference = file.rowOfReference(identifiers.reference(), number);
    if (sameReference.isPresent() && !identifiers.reference().isEmpty()) {
      findings.add(
          Kind.REFERENCE_TWICE,
          OrganisationColumn.OWN_REFERENCE,
          identifiers.reference(),
          sameReference.get());
      return;
    }
    file.earlierRow(identifiers, known, number)
        .ifPresent(earlier -> findings.add(Kind.SAME_AS_ROW, null, earlier));
    file.known()
        .bearer(identifiers)
        .filter(bearer -> known.filter(meant -> meant.id().equals(bearer.id())).isEmpty())
        .ifPresent(bearer -> findings.add(Kind.IDENTIFIER_TAKEN, null, bearer.name()));
  }

  /** What somebody has claimed speaks for itself. */
  private static Judgement left(
      Sheet.Row row,
      Identifiers identifiers,
      Organisation organisation,
      OrganisationFile file,
      Findings findings) {
    findings.add(
        Kind.CLAIMED,
        null,
        organisation.name(),
        Texts.in(file.language()).get("exchange.organisations.status." + organisation.status()));
    return new Judgement(
        new PlannedOrganisation(
            row.number(),
            identifiers.reference(),
            organisation.name(),
            RowFate.LEFT,
            organisation.kind(),
            List.of(),
            findings.all()),
        Optional.empty(),
        Optional.of(organisation));
  }

  private Judgement judge(
      Sheet.Row row,
      Map<OrganisationColumn, String> cells,
      Identifiers identifiers,
      Optional<Organisation> known,
      OrganisationFile file,
      Findings findings) {
    OrganisationReading reading =
        new OrganisationReading(
            words, places, cells, identifiers, known, file.language(), clock.instant(), findings);
    Optional<OrganisationId> parent = parent(cells, known, file, findings);
    OrganisationProfile profile = reading.profile(parent);
    Optional<OrganisationContact> contact = reading.contact();
    List<OrganisationColumn> changed =
        known.map(before -> changed(before, profile, contact)).orElse(List.of());
    if (known.isEmpty()) {
      warnOfAlike(identifiers, file, findings);
    }
    Optional<Aim> aim =
        findings.hasErrors()
            ? Optional.empty()
            : Optional.of(new Aim(identifiers.reference(), known, profile, contact));
    return new Judgement(
        new PlannedOrganisation(
            row.number(),
            identifiers.reference(),
            name(identifiers, known),
            fate(aim, changed),
            kind(cells, known).orElse(null),
            findings.hasErrors() ? List.of() : changed,
            findings.all()),
        aim,
        known);
  }

  private static String name(Identifiers identifiers, Optional<Organisation> known) {
    return identifiers.name().isEmpty()
        ? known.map(Organisation::name).orElse("")
        : identifiers.name();
  }

  private static Optional<OrganisationId> parent(
      Map<OrganisationColumn, String> cells,
      Optional<Organisation> known,
      OrganisationFile file,
      Findings findings) {
    String cell = cells.getOrDefault(OrganisationColumn.PARENT, "");
    Optional<OrganisationId> parent = file.parent(cell, findings);
    boolean ownUnit =
        parent.isPresent()
            && known.filter(unit -> file.known().isWithin(parent.get(), unit.id())).isPresent();
    if (ownUnit) {
      findings.add(Kind.PARENT_IN_CIRCLE, OrganisationColumn.PARENT, cell);
    }
    return parent;
  }

  private Optional<OrganisationKind> kind(
      Map<OrganisationColumn, String> cells, Optional<Organisation> known) {
    return words
        .organisationKinds
        .find(cells.getOrDefault(OrganisationColumn.KIND, ""))
        .or(() -> known.map(Organisation::kind));
  }

  private static void warnOfAlike(
      Identifiers identifiers, OrganisationFile file, Findings findings) {
    List<Organisation> alike = file.known().alike(identifiers);
    if (!alike.isEmpty()) {
      findings.add(
          Kind.ALIKE,
          null,
          alike.stream()
              .limit(NAMED_AT_MOST)
              .map(Organisation::name)
              .collect(Collectors.joining(", ")));
    }
  }

  private static RowFate fate(Optional<Aim> aim, List<OrganisationColumn> changed) {
    if (aim.isEmpty()) {
      return RowFate.FAULTY;
    }
    if (aim.get().known().isEmpty()) {
      return RowFate.NEW;
    }
    return changed.isEmpty() ? RowFate.UNCHANGED : RowFate.UPDATED;
  }

  private List<OrganisationColumn> changed(
      Organisation before, OrganisationProfile profile, Optional<OrganisationContact> contact) {
    OrganisationProfile was = before.profile(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    Optional<OrganisationContact> contactWas = Optional.ofNullable(before.contact());
    return Arrays.stream(OrganisationColumn.values())
        .filter(column -> !part(column, was, contactWas).equals(part(column, profile, contact)))
        .toList();
  }

  /** What stands in a column; of a place, all of it in the first of its columns. */
  private static Optional<?> part(
      OrganisationColumn column,
      OrganisationProfile profile,
      Optional<OrganisationContact> contact) {
    return switch (column) {
      case OWN_REFERENCE, POSTCODE, COUNTRY -> Optional.empty();
      case NAME -> Optional.of(profile.name());
      case KIND -> Optional.of(profile.kind());
      case PARENT -> Optional.ofNullable(profile.parent());
      case ENTERPRISE_NUMBER -> Optional.ofNullable(profile.enterpriseNumber());
      case ROR -> Optional.ofNullable(profile.ror());
      case WEBSITE -> Optional.ofNullable(profile.website());
      case PLACE -> Optional.ofNullable(profile.location());
      case TEXT_FR -> Optional.ofNullable(profile.texts().get(Language.FR));
      case TEXT_EN -> Optional.ofNullable(profile.texts().get(Language.EN));
      case TEXT_NL -> Optional.ofNullable(profile.texts().get(Language.NL));
      case TEXT_DE -> Optional.ofNullable(profile.texts().get(Language.DE));
      case ACTIVITIES -> Optional.of(profile.activities());
      case TECHNOLOGIES -> Optional.of(profile.technologies());
      case FIELDS -> Optional.of(profile.fields());
      case ECOSYSTEMS -> Optional.of(profile.ecosystems());
      case SUPPORT_STAGES -> Optional.of(profile.supportStages());
      case DIGITAL_EXPERTISE -> Optional.of(profile.digitalExpertise());
      case FOUNDED -> Optional.ofNullable(profile.foundedYear());
      case SIZE -> Optional.ofNullable(profile.size());
      case CONTACT_PERSON -> contact.map(OrganisationContact::person);
      case CONTACT_EMAIL -> contact.map(OrganisationContact::email);
      case CONTACT_TELEPHONE -> contact.map(OrganisationContact::telephone);
    };
  }
}
