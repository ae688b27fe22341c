package eu.passerelle.exchange;

import eu.passerelle.access.EmailAddress;
import eu.passerelle.exchange.Finding.Kind;
import eu.passerelle.organisations.Identifiers;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationContact;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Municipality;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a row makes of an organisation. A column that the file does not have leaves what is there,
 * and an empty cell clears it, but for the name and the kind, which there always are.
 */
final class OrganisationReading {

  private static final int LONGEST_TEXT = 800;
  private static final int LONGEST_PLACE = 160;
  private static final int LONGEST_POSTCODE = 12;

  /** The country the region lies in. */
  private static final String HOME = "BE";

  /** In place of a name that is missing, in a row that will not be imported. */
  private static final String NAMELESS = "?";

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  private final Vocabularies words;
  private final Places places;
  private final Map<OrganisationColumn, String> given;
  private final Identifiers identifiers;
  private final Optional<OrganisationProfile> before;
  private final Optional<OrganisationContact> contactBefore;
  private final Language language;
  private final Instant now;
  private final Findings findings;
  private final CellReading<OrganisationColumn> reading;

  /**
   * @param given the cells of the columns that the file has
   * @param before what is there; empty for an organisation that is new
   * @param language the reader's
   * @param findings receives what there is to say
   */
  OrganisationReading(
      Vocabularies words,
      Places places,
      Map<OrganisationColumn, String> given,
      Identifiers identifiers,
      Optional<Organisation> before,
      Language language,
      Instant now,
      Findings findings) {
    this.words = words;
    this.places = places;
    this.given = given;
    this.identifiers = identifiers;
    this.before = before.map(organisation -> organisation.profile(day(now)));
    this.contactBefore = before.map(Organisation::contact);
    this.language = language;
    this.now = now;
    this.findings = findings;
    this.reading = new CellReading<>(this::cell, language, findings);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private String cell(OrganisationColumn column) {
    return given.getOrDefault(column, "");
  }

  /**
   * What the organisation will say of itself; worth nothing where errors were found.
   *
   * @param parent the one that the row names
   */
  OrganisationProfile profile(Optional<OrganisationId> parent) {
    return new OrganisationProfile(
        name(),
        kind(),
        said(OrganisationColumn.PARENT, () -> parent, OrganisationProfile::parent),
        said(
            OrganisationColumn.ENTERPRISE_NUMBER,
            () -> Optional.ofNullable(identifiers.enterpriseNumber()),
            OrganisationProfile::enterpriseNumber),
        said(
            OrganisationColumn.ROR,
            () -> Optional.ofNullable(identifiers.ror()),
            OrganisationProfile::ror),
        said(
            OrganisationColumn.WEBSITE,
            () -> Optional.ofNullable(identifiers.website()),
            OrganisationProfile::website),
        location(),
        texts(),
        chosen(OrganisationColumn.ACTIVITIES, words.activities, OrganisationProfile::activities),
        chosen(
            OrganisationColumn.TECHNOLOGIES, words.technologies, OrganisationProfile::technologies),
        chosen(OrganisationColumn.FIELDS, words.fields, OrganisationProfile::fields),
        chosen(OrganisationColumn.ECOSYSTEMS, words.ecosystems, OrganisationProfile::ecosystems),
        chosen(OrganisationColumn.SUPPORT_STAGES, words.stages, OrganisationProfile::supportStages),
        digitalExpertise(),
        said(OrganisationColumn.FOUNDED, this::founded, OrganisationProfile::foundedYear),
        said(
            OrganisationColumn.SIZE,
            () -> reading.one(words.sizes, OrganisationColumn.SIZE),
            OrganisationProfile::size),
        before.map(OrganisationProfile::spunOutOf).orElse(null),
        before.map(OrganisationProfile::contactCapacity).orElse(null));
  }

  /** What a cell says where the file has the column, else what was said before. */
  private <T> @Nullable T said(
      OrganisationColumn column,
      Supplier<Optional<T>> read,
      Function<OrganisationProfile, @Nullable T> was) {
    Optional<T> value = given.containsKey(column) ? read.get() : before.map(was::apply);
    return value.orElse(null);
  }

  private <T> Set<T> chosen(
      OrganisationColumn column,
      Vocabulary<T> vocabulary,
      Function<OrganisationProfile, Set<T>> was) {
    return given.containsKey(column)
        ? reading.many(vocabulary, column, Integer.MAX_VALUE)
        : before.map(was).orElse(Set.of());
  }

  private String name() {
    Optional<String> name =
        Optional.of(identifiers.name())
            .filter(text -> !text.isEmpty())
            .or(() -> before.map(OrganisationProfile::name));
    if (name.isEmpty()) {
      findings.add(Kind.NAME_MISSING, OrganisationColumn.NAME);
    }
    return name.orElse(NAMELESS);
  }

  private OrganisationKind kind() {
    if (before.isEmpty() && cell(OrganisationColumn.KIND).isBlank()) {
      findings.add(Kind.ORGANISATION_KIND_MISSING, OrganisationColumn.KIND);
    }
    return reading
        .one(words.organisationKinds, OrganisationColumn.KIND)
        .or(() -> before.map(OrganisationProfile::kind))
        .orElse(OrganisationKind.COMPANY);
  }

  private @Nullable Location location() {
    boolean stated =
        Stream.of(OrganisationColumn.PLACE, OrganisationColumn.POSTCODE, OrganisationColumn.COUNTRY)
            .anyMatch(given::containsKey);
    return (stated ? readLocation() : before.map(OrganisationProfile::location)).orElse(null);
  }

  private Optional<Location> readLocation() {
    String place = reading.line(OrganisationColumn.PLACE, LONGEST_PLACE);
    String postcode = reading.line(OrganisationColumn.POSTCODE, LONGEST_POSTCODE);
    String stated = cell(OrganisationColumn.COUNTRY);
    Optional<String> country = reading.one(words.countries, OrganisationColumn.COUNTRY);
    boolean nothing = (place + postcode + stated).isBlank();
    boolean unreadable = country.isEmpty() && !stated.isBlank();
    if (nothing || unreadable) {
      return Optional.empty();
    }
    List<Municipality> found =
        country.filter(code -> !HOME.equals(code)).isPresent()
            ? List.of()
            : places.find(place, postcode);
    return switch (found.size()) {
      case 0 -> outside(place, postcode, country);
      case 1 -> Optional.of(Location.in(found.getFirst()));
      default -> ambiguous(postcode, found);
    };
  }

  private Optional<Location> outside(String place, String postcode, Optional<String> country) {
    if (country.isEmpty()) {
      findings.add(Kind.PLACE_UNKNOWN, OrganisationColumn.PLACE, (postcode + " " + place).strip());
    } else if (place.isEmpty()) {
      findings.add(Kind.PLACE_MISSING, OrganisationColumn.PLACE);
    }
    return country
        .filter(code -> !place.isEmpty())
        .map(code -> Location.outside(code, postcode, place));
  }

  private Optional<Location> ambiguous(String postcode, List<Municipality> found) {
    findings.add(
        Kind.PLACE_AMBIGUOUS,
        OrganisationColumn.PLACE,
        postcode,
        found.stream()
            .map(municipality -> municipality.name().in(language))
            .collect(Collectors.joining(", ")));
    return Optional.empty();
  }

  private Map<Language, String> texts() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    before.ifPresent(profile -> texts.putAll(profile.texts()));
    for (Language each : Language.values()) {
      if (given.containsKey(OrganisationColumn.text(each))) {
        String text = reading.prose(OrganisationColumn.text(each), LONGEST_TEXT);
        texts.compute(each, (key, was) -> text.isEmpty() ? null : text);
      }
    }
    return texts;
  }

  private boolean digitalExpertise() {
    return given.containsKey(OrganisationColumn.DIGITAL_EXPERTISE)
        ? reading
            .one(words.answers, OrganisationColumn.DIGITAL_EXPERTISE)
            .filter(answer -> answer == Vocabularies.Answer.YES)
            .isPresent()
        : before.map(OrganisationProfile::digitalExpertise).orElse(false);
  }

  private Optional<Integer> founded() {
    String cell = cell(OrganisationColumn.FOUNDED).strip();
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> year =
        Optional.of(cell)
            .filter(text -> YEAR.matcher(text).matches())
            .map(Integer::valueOf)
            .filter(
                value -> value >= OrganisationProfile.EARLIEST_YEAR && value <= day(now).getYear());
    if (year.isEmpty()) {
      findings.add(Kind.YEAR_ILLEGAL, OrganisationColumn.FOUNDED, cell);
    }
    return year;
  }

  /** How it can be reached; what is known already stays as it is, its moment included. */
  Optional<OrganisationContact> contact() {
    String person = contactPart(OrganisationColumn.CONTACT_PERSON, OrganisationContact::person);
    String email = contactPart(OrganisationColumn.CONTACT_EMAIL, OrganisationContact::email);
    String telephone =
        contactPart(OrganisationColumn.CONTACT_TELEPHONE, OrganisationContact::telephone);
    require(
        email.isEmpty() || EmailAddress.isAddress(email),
        Kind.EMAIL_ILLEGAL,
        OrganisationColumn.CONTACT_EMAIL);
    require(
        OrganisationContact.isTelephone(telephone),
        Kind.TELEPHONE_ILLEGAL,
        OrganisationColumn.CONTACT_TELEPHONE);
    boolean known =
        contactBefore
            .filter(was ->
                was.person().equals(person)
                    && was.email().equals(email)
                    && was.telephone().equals(telephone))
            .isPresent();
    if (known || findings.hasErrors()) {
      return contactBefore;
    }
    return Optional.of(OrganisationContact.imported(person, email, telephone, now))
        .filter(contact -> !contact.isEmpty());
  }

  private String contactPart(OrganisationColumn column, Function<OrganisationContact, String> was) {
    return given.containsKey(column)
        ? reading.line(column, OrganisationContact.LONGEST)
        : contactBefore.map(was).orElse("");
  }

  private void require(boolean right, Kind wrong, OrganisationColumn column) {
    if (!right) {
      findings.add(wrong, column, cell(column));
    }
  }
}
