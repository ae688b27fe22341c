package eu.passerelle.demo;

import eu.passerelle.access.AccountId;
import eu.passerelle.introductions.AgreementTerms;
import eu.passerelle.introductions.PastIntroduction;
import eu.passerelle.introductions.PastIntroduction.Event;
import eu.passerelle.introductions.PastIntroduction.What;
import eu.passerelle.introductions.Request;
import eu.passerelle.introductions.Side;
import eu.passerelle.listings.BudgetBand;
import eu.passerelle.listings.Cooperation;
import eu.passerelle.listings.Listing;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.ConfigurationNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the introductions that the personas are in. */
final class IntroductionFile {

  private static final Set<String> FIELDS =
      Set.of("listing", "asking", "own", "by", "brings", "asks", "when", "daysAgo", "events");
  private static final Set<String> EVENT_FIELDS =
      Set.of("what", "side", "by", "daysAgo", "text", "kind", "value");

  private final Map<String, Listing> listings;
  private final Instant now;
  private int step;

  /**
   * @param listings those there are, by the id in the files
   */
  IntroductionFile(Map<String, Listing> listings, Instant now) {
    this.listings = listings;
    this.now = now;
  }

  /**
   * The personas' introductions.
   *
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of what is wrong
   */
  List<PastIntroduction> read(Path file) {
    return ConfigurationNode.read(file).field("introductions").entries().stream()
        .map(node -> introduction(node.allow(FIELDS)))
        .toList();
  }

  private PastIntroduction introduction(ConfigurationNode node) {
    step = 0;
    return new PastIntroduction(
        listing(node.field("listing")).id(),
        new OrganisationId(node.field("asking").text()),
        by(node),
        node.find("own").map(this::listing).map(Listing::id).orElse(null),
        new Request(node.field("brings").text(), node.field("asks").text(), text(node, "when")),
        at(node),
        node.find("events").map(ConfigurationNode::entries).orElse(List.of()).stream()
            .map(event -> event(event.allow(EVENT_FIELDS)))
            .toList());
  }

  private Listing listing(ConfigurationNode node) {
    return Optional.ofNullable(listings.get(node.text()))
        .orElseThrow(() -> node.error("no listing '%s'".formatted(node.text())));
  }

  private static AccountId by(ConfigurationNode node) {
    return node.find("by")
        .map(ConfigurationNode::text)
        .map(AccountId::new)
        .orElse(DemonstrationData.AUTHOR);
  }

  private static String text(ConfigurationNode node, String name) {
    return node.find(name).map(ConfigurationNode::text).orElse("");
  }

  /** In the order of the file, ten minutes apart where it names the same day. */
  private Instant at(ConfigurationNode node) {
    return now.minus(Duration.ofDays(node.field("daysAgo").integer()))
        .minus(Duration.ofHours(3))
        .plus(Duration.ofMinutes(10L * step++));
  }

  private Event event(ConfigurationNode node) {
    return new Event(
        node.field("what").as(name -> What.valueOf(constant(name))),
        node.field("side").as(name -> Side.valueOf(constant(name))),
        by(node),
        at(node),
        text(node, "text"),
        new AgreementTerms(
            node.find("kind")
                .map(kind -> kind.as(name -> Cooperation.valueOf(constant(name))))
                .orElse(null),
            node.find("value")
                .map(value -> value.as(name -> BudgetBand.valueOf(constant(name))))
                .orElse(null)));
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
