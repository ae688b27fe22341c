package eu.passerelle.taxonomy;

import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Topic.Axis;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads and checks the files of {@code config/taxonomy}. */
class TaxonomyReader {

  private static final Set<String> TOPIC_FIELDS =
      Set.of("id", "tier", "weight", "labels", "synonyms", "acronyms", "related");
  private static final Set<String> CONCEPT_FIELDS =
      Set.of("id", "labels", "synonyms", "acronyms", "broader", "related");

  private final Path directory;
  private final List<Topic> topics = new ArrayList<>();
  private final Map<String, Concept> concepts = new LinkedHashMap<>();
  private final Map<String, ConfigurationNode> places = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  TaxonomyReader(Path directory) {
    this.directory = directory;
  }

  Taxonomy read() {
    readTopics("technologies.yaml", Axis.TECHNOLOGY);
    readTopics("fields.yaml", Axis.FIELD);
    ConfigurationNode.readEntries(directory.resolve("thesaurus")).forEach(this::readConcept);
    concepts.values().forEach(this::checkLinks);
    concepts.values().forEach(this::checkAncestors);
    return new Taxonomy(topics, readActivities(), List.copyOf(concepts.values()));
  }

  private void readTopics(String file, Axis axis) {
    for (ConfigurationNode entry : ConfigurationNode.read(directory.resolve(file)).entries()) {
      entry.allow(TOPIC_FIELDS);
      topics.add(
          entry.field("weight").as(weight -> topic(entry, axis, Double.parseDouble(weight))));
      addConcept(entry);
    }
  }

  private static Topic topic(ConfigurationNode entry, Axis axis, double weight) {
    return new Topic(
        entry.field("id").text(),
        axis,
        entry.field("tier").as(text -> Tier.valueOf(text.toUpperCase(Locale.ROOT))),
        weight,
        entry.field("labels").labels(),
        Set.copyOf(entry.texts("related")));
  }

  private List<ActivityCategory> readActivities() {
    Set<String> ids = new HashSet<>();
    return ConfigurationNode.read(directory.resolve("activities.yaml")).entries().stream()
        .map(entry -> {
          String id = entry.allow(Set.of("id", "labels")).field("id").text();
          if (!ids.add(id)) {
            throw entry.error("the id '%s' is used twice".formatted(id));
          }
          return new ActivityCategory(id, entry.field("labels").labels());
        })
        .toList();
  }

  private void readConcept(ConfigurationNode entry) {
    entry.allow(CONCEPT_FIELDS);
    if (entry.texts("broader").isEmpty()) {
      throw entry.error("a concept needs a broader concept, technology or field");
    }
    addConcept(entry);
  }

  private void addConcept(ConfigurationNode entry) {
    Concept concept =
        new Concept(
            entry.field("id").text(),
            entry.field("labels").labels(),
            entry.find("synonyms").map(ConfigurationNode::textsByLanguage).orElse(Map.of()),
            entry.find("acronyms").map(ConfigurationNode::textsByLanguage).orElse(Map.of()),
            Set.copyOf(entry.texts("broader")),
            Set.copyOf(entry.texts("related")));
    if (concepts.put(concept.id(), concept) != null) {
      throw entry.error("the id '%s' is used twice".formatted(concept.id()));
    }
    places.put(concept.id(), entry);
    checkNames(concept, entry);
  }

  private void checkNames(Concept concept, ConfigurationNode entry) {
    for (Language language : Language.values()) {
      checkName(concept, entry, language, concept.labels().in(language));
      concept
          .synonyms()
          .getOrDefault(language, List.of())
          .forEach(name -> checkName(concept, entry, language, name));
      concept
          .acronyms()
          .getOrDefault(language, List.of())
          .forEach(name -> checkName(concept, entry, language, name));
    }
  }

  private void checkName(Concept concept, ConfigurationNode entry, Language language, String name) {
    String owner =
        names.put(language.tag() + " " + name.toLowerCase(language.locale()), concept.id());
    if (owner != null && !owner.equals(concept.id())) {
      throw entry.error(
          "'%s' (%s) already belongs to the concept '%s'".formatted(name, language.tag(), owner));
    }
  }

  private void checkLinks(Concept concept) {
    for (String link : links(concept)) {
      if (!concepts.containsKey(link)) {
        throw place(concept).error("'%s' points to the unknown '%s'".formatted(concept.id(), link));
      }
    }
  }

  private static Set<String> links(Concept concept) {
    Set<String> links = new HashSet<>(concept.broader());
    links.addAll(concept.related());
    return links;
  }

  private void checkAncestors(Concept concept) {
    follow(concept, new ArrayList<>());
  }

  private void follow(Concept concept, List<String> path) {
    if (path.contains(concept.id())) {
      throw place(concept)
          .error(
              "the broader links go in a circle: %s > %s"
                  .formatted(String.join(" > ", path), concept.id()));
    }
    path.add(concept.id());
    for (String broader : concept.broader()) {
      Concept parent = concepts.get(broader);
      if (parent != null) {
        follow(parent, path);
      }
    }
    path.removeLast();
  }

  private ConfigurationNode place(Concept concept) {
    ConfigurationNode place = places.get(concept.id());
    if (place == null) {
      throw new IllegalStateException("no place for " + concept.id());
    }
    return place;
  }
}
