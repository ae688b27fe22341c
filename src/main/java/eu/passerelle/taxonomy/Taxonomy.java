package eu.passerelle.taxonomy;

import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Topic.Axis;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is classed by: topics (technologies and fields), activity categories and the concepts
 * under the topics. Immutable.
 */
public final class Taxonomy {

  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final List<ActivityCategory> activities;
  private final Map<String, Concept> concepts = new LinkedHashMap<>();

  Taxonomy(List<Topic> topics, List<ActivityCategory> activities, List<Concept> concepts) {
    topics.forEach(topic -> this.topics.put(topic.code(), topic));
    this.activities = List.copyOf(activities);
    concepts.forEach(concept -> this.concepts.put(concept.id(), concept));
  }

  /**
   * Reads the files of a directory.
   *
   * @throws eu.passerelle.shared.ConfigurationError naming file and line of the first mistake
   */
  public static Taxonomy read(Path directory) {
    return new TaxonomyReader(directory).read();
  }

  /** The topics of an axis, in the order of the file: by tier. */
  public List<Topic> topics(Axis axis) {
    return topics.values().stream().filter(topic -> topic.axis() == axis).toList();
  }

  public Optional<Topic> topic(String code) {
    return Optional.ofNullable(topics.get(code));
  }

  public List<ActivityCategory> activities() {
    return activities;
  }

  /** The concepts, those of the topics included. */
  public List<Concept> concepts() {
    return List.copyOf(concepts.values());
  }

  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** The name of a topic, activity category or concept; its code where it is unknown. */
  public String label(String code, Language language) {
    return Stream.of(
            topic(code).map(Topic::labels),
            activities.stream()
                .filter(activity -> activity.code().equals(code))
                .findFirst()
                .map(ActivityCategory::labels),
            concept(code).map(Concept::labels))
        .flatMap(Optional::stream)
        .findFirst()
        .map(labels -> labels.in(language))
        .orElse(code);
  }
}
