package eu.passerelle.demo;

import eu.passerelle.listings.Audience;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.CapabilityType;
import eu.passerelle.listings.Contact;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.Identity;
import eu.passerelle.listings.ListingContent;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.listings.ListingText;
import eu.passerelle.listings.PartnerSought;
import eu.passerelle.listings.Protection;
import eu.passerelle.listings.Readiness;
import eu.passerelle.listings.Reference;
import eu.passerelle.listings.TerritoryWish;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.SizeClass;
import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the listings of the demonstration, which were written one by one, from their files. */
final class ListingFile {

  static final Set<String> FIELDS =
      Set.of(
          "id",
          "kind",
          "type",
          "organisation",
          "language",
          "title",
          "summary",
          "description",
          "technologies",
          "fields",
          "keywords",
          "readiness",
          "cooperation",
          "partner",
          "advantages",
          "outcome",
          "budget",
          "neededInDays",
          "protection",
          "references",
          "contacts",
          "territory",
          "audience",
          "identity",
          "sdgs",
          "translations",
          "publishedDaysAgo");

  private static final Map<String, BudgetBand> BUDGETS =
      Map.of(
          "under-10k", BudgetBand.UNDER_10K,
          "10k-50k", BudgetBand.FROM_10K_TO_50K,
          "50k-200k", BudgetBand.FROM_50K_TO_200K,
          "200k-1m", BudgetBand.FROM_200K_TO_1M,
          "over-1m", BudgetBand.OVER_1M);

  /**
   * A listing as written.
   *
   * @param daysAgo how long before the first start it was published
   */
  record Entry(
      ListingId id,
      ListingKind kind,
      OrganisationId organisation,
      ListingContent content,
      int daysAgo) {

    /** Its id in the store: that of an anonymous one says nothing, as it stands in addresses. */
    ListingId listingId() {
      return content.identity().isAnonymous()
          ? new ListingId(
              UUID.nameUUIDFromBytes(id.value().getBytes(StandardCharsets.UTF_8)).toString())
          : id;
    }
  }

  private final LocalDate today;

  /**
   * @param today the day from which "in so many days" counts
   */
  ListingFile(LocalDate today) {
    this.today = today;
  }

  /**
   * Reads every file of a directory.
   *
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of what is wrong
   */
  List<Entry> readAll(Path directory) {
    Set<ListingId> ids = new HashSet<>();
    return ConfigurationNode.readEntries(directory).stream()
        .map(node -> {
          Entry entry = read(node.allow(FIELDS));
          if (!ids.add(entry.id())) {
            throw node.error("the id '%s' is used twice".formatted(entry.id().value()));
          }
          return entry;
        })
        .toList();
  }

  /** Reads one listing. */
  Entry read(ConfigurationNode node) {
    ListingKind kind = node.field("kind").as(value(ListingKind.class));
    try {
      return new Entry(
          new ListingId(node.field("id").text()),
          kind,
          new OrganisationId(node.field("organisation").text()),
          content(node, kind),
          node.find("publishedDaysAgo").map(ConfigurationNode::integer).orElse(1));
    } catch (IllegalArgumentException e) {
      throw node.error(String.valueOf(e.getMessage()));
    }
  }

  private ListingContent content(ConfigurationNode node, ListingKind kind) {
    return new ListingContent(
        kind == ListingKind.CAPABILITY ? node.field("type").as(value(CapabilityType.class)) : null,
        text(node),
        node.find("translations")
            .map(list -> list.entries().stream().map(ListingFile::text).toList())
            .orElse(List.of()),
        Set.copyOf(node.texts("technologies")),
        Set.copyOf(node.texts("fields")),
        node.texts("keywords"),
        node.find("readiness").map(level -> level.as(Readiness::parse)).orElse(null),
        Set.copyOf(node.values("cooperation", value(Cooperation.class))),
        node.find("partner").map(ListingFile::partner).orElse(PartnerSought.anyone()),
        prose(node, "advantages"),
        prose(node, "outcome"),
        node.find("budget").map(ListingFile::budget).orElse(null),
        neededBy(node),
        node.find("protection").map(it -> it.as(value(Protection.class))).orElse(Protection.NONE),
        node.find("references")
            .map(list -> list.entries().stream().map(ListingFile::reference).toList())
            .orElse(List.of()),
        node.find("contacts")
            .map(list -> list.entries().stream().map(ListingFile::contact).toList())
            .orElse(List.of()),
        List.of(),
        node.find("territory").map(ListingFile::territory).orElse(TerritoryWish.anywhere()),
        node.find("audience").map(it -> it.as(value(Audience.class))).orElse(Audience.PUBLIC),
        node.find("identity").map(it -> it.as(value(Identity.class))).orElse(Identity.NAMED),
        Set.copyOf(node.values("sdgs", Integer::valueOf)));
  }

  private static <E extends Enum<E>> Function<String, E> value(Class<E> type) {
    return text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static ListingText text(ConfigurationNode node) {
    return new ListingText(
        language(node.field("language")),
        node.field("title").text(),
        prose(node, "summary"),
        prose(node, "description"));
  }

  private static Language language(ConfigurationNode node) {
    return Language.ofTag(node.text())
        .orElseThrow(() -> node.error("unknown language '%s'".formatted(node.text())));
  }

  private static String prose(ConfigurationNode node, String field) {
    return node.find(field).map(ConfigurationNode::text).orElse("");
  }

  private static BudgetBand budget(ConfigurationNode node) {
    return Optional.ofNullable(BUDGETS.get(node.text()))
        .orElseThrow(() -> node.error("unknown budget '%s'".formatted(node.text())));
  }

  private @Nullable LocalDate neededBy(ConfigurationNode node) {
    return node.find("neededInDays").map(days -> today.plusDays(days.integer())).orElse(null);
  }

  private static PartnerSought partner(ConfigurationNode node) {
    return new PartnerSought(
        Set.copyOf(node.values("kinds", value(OrganisationKind.class))),
        Set.copyOf(node.values("sizes", value(SizeClass.class))),
        Set.copyOf(node.texts("countries")),
        prose(node, "note"));
  }

  private static Reference reference(ConfigurationNode node) {
    return new Reference(
        node.field("kind").as(value(Reference.ReferenceKind.class)),
        node.field("title").text(),
        node.find("year").map(ConfigurationNode::integer).orElse(null),
        node.find("link").map(ConfigurationNode::text).orElse(null));
  }

  private static Contact contact(ConfigurationNode node) {
    return new Contact(
        node.field("name").text(),
        prose(node, "role"),
        prose(node, "email"),
        prose(node, "phone"),
        Set.copyOf(
            node.values(
                "languages",
                tag -> Language.ofTag(tag).orElseThrow(IllegalArgumentException::new))));
  }

  private static TerritoryWish territory(ConfigurationNode node) {
    return new TerritoryWish(
        node.field("scope").as(value(TerritoryWish.Scope.class)),
        node.find("km").map(ConfigurationNode::integer).orElse(null),
        node.find("strength").map(ConfigurationNode::text).orElse("wish").equals("condition"));
  }
}
