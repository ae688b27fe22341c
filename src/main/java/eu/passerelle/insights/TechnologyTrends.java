package eu.passerelle.insights;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.operations.PasserelleProperties;
import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Labels;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.taxonomy.Topic;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The trend map. What {@code config/insights/trends.yaml} says is its first version; after that the
 * agency keeps it here.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class TechnologyTrends {

  /** The longest sentence on a trend. */
  public static final int LONGEST_TEXT = 400;

  private final MongoTemplate mongo;
  private final Discretion discretion;
  private final Taxonomy taxonomy;
  private final AuditTrail audit;
  private final String source;
  private final List<TechnologyTrend> first;
  private final Clock clock;

  TechnologyTrends(
      MongoTemplate mongo,
      Discretion discretion,
      Taxonomy taxonomy,
      AuditTrail audit,
      PasserelleProperties properties,
      Clock clock) {
    this.mongo = mongo;
    this.discretion = discretion;
    this.taxonomy = taxonomy;
    this.audit = audit;
    this.clock = clock;
    ConfigurationNode root =
        ConfigurationNode.read(properties.config().resolve("insights/trends.yaml"))
            .allow(Set.of("source", "reviewed", "trends"));
    source = root.field("source").text();
    first = read(root);
  }

  /** Takes over from the file what is not kept yet. */
  @EventListener(ApplicationReadyEvent.class)
  @PreAuthorize("permitAll()")
  void begin() {
    first.stream()
        .filter(trend -> mongo.findById(trend.id(), TechnologyTrend.class) == null)
        .forEach(this::insert);
  }

  /** Another node may have been quicker. */
  private void insert(TechnologyTrend trend) {
    try {
      mongo.insert(trend);
    } catch (DuplicateKeyException e) {
      return;
    }
  }

  /** Who published the trends, and when. */
  public String source() {
    return source;
  }

  private List<TechnologyTrend> read(ConfigurationNode root) {
    LocalDate reviewed = root.field("reviewed").as(LocalDate::parse);
    List<ConfigurationNode> entries = root.field("trends").entries();
    return IntStream.range(0, entries.size())
        .mapToObj(i -> trend(entries.get(i), i, reviewed))
        .toList();
  }

  private TechnologyTrend trend(ConfigurationNode node, int position, LocalDate reviewed) {
    node.allow(Set.of("id", "labels", "text", "technologies"));
    return new TechnologyTrend(
        node.field("id").text(),
        position,
        node.field("labels").labels(),
        node.field("text").labels(),
        node.values("technologies", code -> requireTechnology(code)),
        reviewed,
        TechnologyTrend.SCHEMA,
        null);
  }

  private String requireTechnology(String code) {
    return taxonomy
        .topic(code)
        .filter(topic -> topic.axis() == Topic.Axis.TECHNOLOGY)
        .map(Topic::code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "illegal technology: %s; not in the taxonomy".formatted(code)));
  }

  /** The trends in their order. */
  public List<TechnologyTrend> all() {
    return mongo.findAll(TechnologyTrend.class).stream()
        .sorted(Comparator.comparingInt(TechnologyTrend::position))
        .toList();
  }

  /** Whether the person asking keeps the map. */
  public boolean mayReview() {
    return discretion.seesEverything();
  }

  /**
   * Says that a trend is right, with another text in a language or other technologies.
   *
   * @param technologies codes, the most important first; one at least
   * @param version the version the reviewer saw; somebody else's change in between is refused with
   *     {@link org.springframework.dao.OptimisticLockingFailureException}
   * @throws org.springframework.security.access.AccessDeniedException for who is no analyst
   */
  public void review(
      String id, Map<Language, String> texts, List<String> technologies, long version) {
    discretion.requireAnalyst();
    TechnologyTrend found =
        Optional.ofNullable(mongo.findById(id, TechnologyTrend.class))
            .orElseThrow(NoSuchElementException::new);
    technologies.forEach(this::requireTechnology);
    texts.values().forEach(TechnologyTrends::requireText);
    mongo.save(
        found.reviewed(new Labels(texts), technologies, Texts.dayOf(clock.instant()), version));
    audit.record("trend.reviewed", "technology-trend", id);
  }

  private static void requireText(String text) {
    if (text.isBlank() || text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "illegal text of %d characters; must have 1 to %d"
              .formatted(text.length(), LONGEST_TEXT));
    }
  }
}
