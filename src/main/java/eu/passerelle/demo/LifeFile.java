package eu.passerelle.demo;

import eu.passerelle.access.AccountId;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchListId;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingId;
import eu.passerelle.matching.Pair;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.ConfigurationNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the personas are in the middle of. */
final class LifeFile {

  private static final AccountId REVIEWER = new AccountId("5-analyst");

  /** How far a persona has come with a listing. */
  private enum State {
    DRAFT,
    SUBMITTED,
    SENT_BACK,
    PUBLISHED,
    ON_BEHALF
  }

  private final ListingFile file;
  private final Clock clock;

  LifeFile(ListingFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * The personas' listings, by the ids in the file, in its order.
   *
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of what is wrong
   */
  Map<String, Listing> listings(Path life) {
    Map<String, Listing> listings = new LinkedHashMap<>();
    ConfigurationNode.read(life)
        .field("listings")
        .entries()
        .forEach(node -> listings.put(node.field("id").text(), listing(node)));
    return listings;
  }

  private Listing listing(ConfigurationNode node) {
    Set<String> fields = new HashSet<>(ListingFile.FIELDS);
    fields.addAll(Set.of("author", "state", "reason", "note"));
    ListingFile.Entry entry = file.read(node.allow(fields));
    AccountId author = new AccountId(node.field("author").text());
    State state = node.field("state").as(LifeFile::state);
    Clock then = daysAgo(state == State.PUBLISHED ? entry.daysAgo() : 1);
    Listing draft =
        Listing.draft(
            entry.listingId(), entry.kind(), entry.organisation(), author, entry.content(), then);
    return switch (state) {
      case DRAFT -> draft;
      case SUBMITTED -> draft.submit(author, true, note(node), then);
      case SENT_BACK ->
          draft
              .submit(author, true, note(node), then)
              .sendBack(REVIEWER, node.field("reason").text(), then);
      case PUBLISHED -> draft.submit(author, true, note(node), then).publish(REVIEWER, then);
      case ON_BEHALF -> draft.writtenOnBehalf(null, then).submit(author, false, note(node), then);
    };
  }

  private static String note(ConfigurationNode node) {
    return node.find("note").map(ConfigurationNode::text).orElse(DemonstrationData.NOTE);
  }

  private static State state(String text) {
    return State.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private Clock daysAgo(int days) {
    return Clock.fixed(clock.instant().minus(Duration.ofDays(days)), ZoneOffset.UTC);
  }

  /** The lists of the cluster manager. */
  List<MatchList> lists(Path life, Set<ListingId> known) {
    return ConfigurationNode.read(life).field("lists").entries().stream()
        .map(node -> list(node, known))
        .toList();
  }

  private MatchList list(ConfigurationNode node, Set<ListingId> known) {
    Instant now = clock.instant();
    return new MatchList(
        new MatchListId(node.field("id").text()),
        new OrganisationId(node.field("cluster").text()),
        node.field("title").text(),
        node.find("introduction").map(ConfigurationNode::text).orElse(""),
        new AccountId(node.field("author").text()),
        node.field("pairs").entries().stream().map(pair -> item(pair, known)).toList(),
        shownSince(node),
        List.of(),
        now,
        now,
        1,
        null);
  }

  private @Nullable Instant shownSince(ConfigurationNode node) {
    Optional<Integer> days = node.find("shownDaysAgo").map(ConfigurationNode::integer);
    return days.map(count -> daysAgo(count).instant()).orElse(null);
  }

  private static MatchList.Item item(ConfigurationNode node, Set<ListingId> known) {
    Pair pair = new Pair(id(node.field("need"), known), id(node.field("capability"), known));
    return new MatchList.Item(pair, node.find("note").map(ConfigurationNode::text).orElse(""));
  }

  private static ListingId id(ConfigurationNode node, Set<ListingId> known) {
    ListingId id = new ListingId(node.text());
    if (!known.contains(id)) {
      throw node.error("no listing '%s'".formatted(id.value()));
    }
    return id;
  }
}
