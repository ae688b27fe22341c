package eu.passerelle.demo;

import eu.passerelle.organisations.EnterpriseNumber;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.organisations.SupportStage;
import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Location;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the organisations that are written by hand: the real actors of {@code directory.yaml}, as
 * imported entries without enterprise number, and the invented ones of {@code organisations/}, as
 * validated ones with an invented number.
 *
 * <p>What a file says holds since the organisation was founded, but not since before 2015 (an
 * assumption of the demonstration), unless the file dates it; {@link WrittenDates}. Two facts
 * follow from others: an invented business with a digital activity, or a research unit, that
 * masters a technology is in advanced ICT; and who states an activity or a technology has digital
 * expertise unless the file says otherwise.
 */
final class OrganisationFile {

  private static final Set<String> FIELDS =
      Set.of(
          "id",
          "name",
          "kind",
          "parent",
          "ror",
          "website",
          "municipality",
          "outside",
          "summary",
          "activities",
          "technologies",
          "fields",
          "ecosystems",
          "stages",
          "digitalExpertise",
          "foundedYear",
          "size",
          "spunOutOf",
          "contactCapacity",
          "since",
          "formerly");
  private static final LocalDate EARLIEST_FACTS = LocalDate.of(2015, 1, 1);

  private final Territories territories;
  private final Codes codes;
  private final LocalDate reference;
  private final InventedNumbers numbers = new InventedNumbers();
  private final Map<OrganisationId, Organisation> organisations = new LinkedHashMap<>();
  private final Map<OrganisationId, ConfigurationNode> places = new LinkedHashMap<>();

  private OrganisationFile(Territories territories, Taxonomy taxonomy, LocalDate reference) {
    this.territories = territories;
    codes = new Codes(taxonomy);
    this.reference = reference;
  }

  /**
   * Reads the organisations under a directory such as {@code config/demo}.
   *
   * @param reference the day on which they enter the store
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of the first mistake
   */
  static List<Organisation> readAll(
      Path directory, Territories territories, Taxonomy taxonomy, LocalDate reference) {
    OrganisationFile reader = new OrganisationFile(territories, taxonomy, reference);
    reader.read(
        ConfigurationNode.read(directory.resolve("directory.yaml")).entries(),
        OrganisationStatus.IMPORTED);
    reader.read(
        ConfigurationNode.readEntries(directory.resolve("organisations")),
        OrganisationStatus.VALIDATED);
    reader.places.forEach(reader::checkReferences);
    return List.copyOf(reader.organisations.values());
  }

  private void read(List<ConfigurationNode> entries, OrganisationStatus status) {
    entries.forEach(entry -> read(entry, status));
  }

  private void read(ConfigurationNode entry, OrganisationStatus status) {
    entry.allow(FIELDS);
    OrganisationId id = entry.field("id").as(OrganisationFile::organisationId);
    if (places.put(id, entry) != null) {
      throw entry.error("the id '%s' is used twice".formatted(id.value()));
    }
    OrganisationProfile profile = entry.field("name").as(name -> profile(id, name, entry, status));
    Organisation organisation =
        Organisation.create(
            id,
            profile,
            status,
            factsSince(profile.foundedYear()),
            reference.atStartOfDay().toInstant(ZoneOffset.UTC));
    organisations.put(id, new WrittenDates(entry, codes, reference).applyTo(organisation));
  }

  private static OrganisationId organisationId(String text) {
    if (!text.matches("org-[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("an id is 'org-' and words in plain letters");
    }
    return new OrganisationId(text);
  }

  private static LocalDate factsSince(@Nullable Integer foundedYear) {
    return foundedYear == null || foundedYear < EARLIEST_FACTS.getYear()
        ? EARLIEST_FACTS
        : LocalDate.of(foundedYear, 1, 1);
  }

  private OrganisationProfile profile(
      OrganisationId id, String name, ConfigurationNode entry, OrganisationStatus status) {
    OrganisationKind kind =
        entry.field("kind").as(text -> Codes.constant(OrganisationKind.class, text));
    OrganisationId parent = reference(entry, "parent");
    Location location = location(entry);
    List<String> stated = entry.values("activities", codes::activity);
    List<String> technologies = entry.values("technologies", codes::technology);
    return new OrganisationProfile(
        name,
        kind,
        parent,
        status == OrganisationStatus.VALIDATED ? number(id, parent, location) : null,
        entry.find("ror").map(ConfigurationNode::text).orElse(null),
        entry.find("website").map(ConfigurationNode::text).orElse(null),
        location,
        summary(entry),
        activities(kind, stated, technologies),
        Set.copyOf(technologies),
        Set.copyOf(entry.values("fields", codes::field)),
        Set.copyOf(entry.values("ecosystems", codes::topic)),
        Set.copyOf(entry.values("stages", text -> Codes.constant(SupportStage.class, text))),
        entry
            .find("digitalExpertise")
            .map(answer -> answer.as(OrganisationFile::trueOrFalse))
            .orElse(!stated.isEmpty() || !technologies.isEmpty()),
        entry.find("foundedYear").map(ConfigurationNode::integer).orElse(null),
        entry
            .find("size")
            .map(size -> size.as(text -> Codes.constant(SizeClass.class, text)))
            .orElse(null),
        reference(entry, "spunOutOf"),
        entry.find("contactCapacity").map(ConfigurationNode::integer).orElse(null));
  }

  private static @Nullable OrganisationId reference(ConfigurationNode entry, String field) {
    return entry.find(field).map(ConfigurationNode::text).map(OrganisationId::new).orElse(null);
  }

  /** A unit has no number of its own, nor has who is not in Belgium. */
  private @Nullable EnterpriseNumber number(
      OrganisationId id, @Nullable OrganisationId parent, @Nullable Location location) {
    boolean belgian = location != null && "BE".equals(location.country());
    return belgian && parent == null ? numbers.next(id) : null;
  }

  private @Nullable Location location(ConfigurationNode entry) {
    Optional<ConfigurationNode> municipality = entry.find("municipality");
    Optional<ConfigurationNode> outside = entry.find("outside");
    if (municipality.isPresent() && outside.isPresent()) {
      throw outside.get().error("a place is either a municipality of the region or outside it");
    }
    return municipality.map(this::municipality).or(() -> outside.map(this::outside)).orElse(null);
  }

  private Location municipality(ConfigurationNode name) {
    return territories
        .municipalityNamed(name.text())
        .map(Location::in)
        .orElseThrow(() -> name.error("unknown municipality '%s'".formatted(name.text())));
  }

  private Location outside(ConfigurationNode place) {
    place.allow(Set.of("country", "postcode", "place"));
    return place
        .field("country")
        .as(country ->
            Location.outside(country, place.field("postcode").text(), place.field("place").text()));
  }

  private static Map<Language, String> summary(ConfigurationNode entry) {
    return entry.find("summary").map(texts -> texts.someLabels().texts()).orElse(Map.of());
  }

  private static Set<String> activities(
      OrganisationKind kind, List<String> stated, List<String> technologies) {
    Set<String> activities = new HashSet<>(stated);
    boolean digital =
        kind == OrganisationKind.RESEARCH_UNIT || (kind.isBusiness() && !stated.isEmpty());
    if (digital && !technologies.isEmpty()) {
      activities.add(Activity.ADVANCED_ICT);
    }
    return activities;
  }

  private static boolean trueOrFalse(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("must be true or false");
    }
    return Boolean.parseBoolean(text);
  }

  private void checkReferences(OrganisationId id, ConfigurationNode entry) {
    for (String field : List.of("parent", "spunOutOf")) {
      entry
          .find(field)
          .filter(node -> !organisations.containsKey(new OrganisationId(node.text())))
          .ifPresent(node -> {
            throw node.error(
                "the %s of '%s' is unknown: '%s'".formatted(field, id.value(), node.text()));
          });
    }
  }
}
