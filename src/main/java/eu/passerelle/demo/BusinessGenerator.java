package eu.passerelle.demo;

import eu.passerelle.organisations.DatedFact;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Municipality;
import eu.passerelle.territories.Territories;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns planned businesses into organisations: where they are, what they are called and since when.
 */
final class BusinessGenerator {

  private static final double WITH_SENTENCE = 0.5;
  private static final double SENTENCE_BY_TECHNOLOGY = 0.75;
  private static final double WITH_WEBSITE = 0.6;

  /** How large they are is an assumption of the demonstration. */
  private static final List<Weighted<SizeClass>> COMPANY_SIZES =
      List.of(
          new Weighted<>(SizeClass.MICRO, 76),
          new Weighted<>(SizeClass.SMALL, 18),
          new Weighted<>(SizeClass.MEDIUM, 5),
          new Weighted<>(SizeClass.LARGE, 1));

  private static final List<Weighted<SizeClass>> STARTUP_SIZES =
      List.of(new Weighted<>(SizeClass.MICRO, 88), new Weighted<>(SizeClass.SMALL, 12));

  private final NameComposer names;
  private final InventedNumbers numbers;
  private final Sentences sentences;
  private final LocalDate reference;
  private final MunicipalityDraw municipalities;
  private final Chance chance = Chance.of("businesses");

  BusinessGenerator(
      Territories territories,
      NameComposer names,
      InventedNumbers numbers,
      Sentences sentences,
      LocalDate reference) {
    this.names = names;
    this.numbers = numbers;
    this.sentences = sentences;
    this.reference = reference;
    municipalities = new MunicipalityDraw(territories, Chance.of("municipalities of businesses"));
  }

  Organisation generate(BusinessDraft draft) {
    Municipality municipality = municipalities.next();
    String name = names.nameOf(draft, municipality);
    OrganisationId id = NameRegister.id(name);
    LocalDate founded = LocalDate.of(draft.foundedYear(), chance.between(1, 12), 1);
    Organisation organisation =
        Organisation.create(
            id,
            profile(id, names.withLegalForm(name, draft.kind()), draft, municipality),
            OrganisationStatus.VALIDATED,
            founded,
            reference.atStartOfDay().toInstant(ZoneOffset.UTC));
    return draft.spell() == AdvancedSpell.NEVER
        ? organisation
        : dated(organisation, draft, founded);
  }

  /** With its time in advanced ICT: a startup all its life, a company since later. */
  private Organisation dated(Organisation organisation, BusinessDraft draft, LocalDate founded) {
    LocalDate from = draft.isStartup() ? founded : draft.spell().begin(founded, reference, chance);
    LocalDate until =
        draft.spell() == AdvancedSpell.LEFT ? draft.spell().end(reference, chance) : null;
    return organisation.withFacts(
        Stream.concat(
                draft.activities().stream()
                    .map(activity -> new DatedFact(activity.code(), founded, null)),
                Stream.of(new DatedFact(Activity.ADVANCED_ICT, from, until)))
            .toList(),
        draft.technologies().stream()
            .map(technology -> new DatedFact(technology.code(), from, until))
            .toList(),
        organisation.fields());
  }

  /** What it says of itself, but for what {@link #dated} adds. */
  private OrganisationProfile profile(
      OrganisationId id, String name, BusinessDraft draft, Municipality municipality) {
    SizeClass size = chance.weighted(draft.isStartup() ? STARTUP_SIZES : COMPANY_SIZES);
    return new OrganisationProfile(
        name,
        draft.kind(),
        null,
        numbers.next(id),
        null,
        chance.happens(WITH_WEBSITE) ? NameRegister.website(id) : null,
        Location.in(municipality),
        chance.happens(WITH_SENTENCE)
            ? Map.of(Language.FR, sentence(draft, municipality, size))
            : Map.of(),
        draft.activities().stream().map(Activity::code).collect(Collectors.toSet()),
        Set.of(),
        draft.fields(),
        draft.ecosystems(),
        Set.of(),
        true,
        draft.foundedYear(),
        size,
        draft.origin().orElse(null),
        null);
  }

  private String sentence(BusinessDraft draft, Municipality municipality, SizeClass size) {
    return sentences.about(
        draft
            .mainTechnology()
            .filter(technology -> chance.happens(SENTENCE_BY_TECHNOLOGY))
            .map(Technology::code)
            .orElse(draft.mainActivity().code()),
        new Sentences.Subject(
            municipality, draft.foundedYear(), size, draft.fields().stream().findFirst()));
  }
}
