package eu.passerelle.shared;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file that knows its line, so that whatever is wrong there can be said with file
 * and line. Scalars are read as text; a caller converts them with {@link #as}.
 */
public final class ConfigurationNode {

  private final String file;
  private final Node node;

  private ConfigurationNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /** Reads a file. */
  public static ConfigurationNode read(Path path) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(20_000_000);
    try (Reader reader = Files.newBufferedReader(path)) {
      Node root = new Yaml(options).compose(reader);
      if (root == null) {
        throw new ConfigurationError("%s: the file is empty".formatted(path));
      }
      return new ConfigurationNode(path.toString(), root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ConfigurationError("%s:%d: %s".formatted(path, line, e.getProblem()));
    } catch (IOException e) {
      throw new ConfigurationError("%s: cannot be read (%s)".formatted(path, e.getMessage()));
    }
  }

  /** The entries of every {@code .yaml} file of a directory, in the order of the file names. */
  public static List<ConfigurationNode> readEntries(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> read(file).entries().stream())
          .toList();
    } catch (IOException e) {
      throw new ConfigurationError(
          "%s: the directory cannot be read (%s)".formatted(directory, e.getMessage()));
    }
  }

  /** An error at this place. */
  public ConfigurationError error(String message) {
    return new ConfigurationError(
        "%s:%d: %s".formatted(file, node.getStartMark().getLine() + 1, message));
  }

  /** The items of a sequence. */
  public List<ConfigurationNode> entries() {
    if (!(node instanceof SequenceNode sequence)) {
      throw error("expected a list");
    }
    return sequence.getValue().stream().map(item -> new ConfigurationNode(file, item)).toList();
  }

  /** The fields of a mapping in their order. */
  public Map<String, ConfigurationNode> fields() {
    if (!(node instanceof MappingNode mapping)) {
      throw error("expected fields (name: value)");
    }
    Map<String, ConfigurationNode> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      ConfigurationNode key = new ConfigurationNode(file, tuple.getKeyNode());
      if (fields.put(key.text(), new ConfigurationNode(file, tuple.getValueNode())) != null) {
        throw key.error("the field '%s' stands twice".formatted(key.text()));
      }
    }
    return fields;
  }

  /** Refuses a field that is not in a list of names, so that a misspelt one is found. */
  public ConfigurationNode allow(Set<String> names) {
    fields()
        .forEach((name, value) -> {
          if (!names.contains(name)) {
            throw value.error(
                "unknown field '%s'; allowed are %s"
                    .formatted(name, String.join(", ", names.stream().sorted().toList())));
          }
        });
    return this;
  }

  /** A field that must be there. */
  public ConfigurationNode field(String name) {
    return find(name).orElseThrow(() -> error("the field '%s' is missing".formatted(name)));
  }

  /** A field that may be missing, or empty. */
  public Optional<ConfigurationNode> find(String name) {
    return Optional.ofNullable(fields().get(name)).filter(value -> !value.isNull());
  }

  private boolean isNull() {
    return node.getTag().equals(Tag.NULL);
  }

  /** The text of a scalar. */
  public String text() {
    if (!(node instanceof ScalarNode scalar)) {
      throw error("expected a text");
    }
    return scalar.getValue().strip();
  }

  /** The scalar as a value; what the conversion refuses is an error at this place. */
  public <T> T as(Function<String, T> conversion) {
    try {
      return conversion.apply(text());
    } catch (IllegalArgumentException e) {
      throw error("illegal value '%s': %s".formatted(text(), e.getMessage()));
    }
  }

  public int integer() {
    return as(Integer::valueOf);
  }

  public double number() {
    return as(Double::valueOf);
  }

  /** The texts of a list field; empty where it is missing. */
  public List<String> texts(String name) {
    return find(name)
        .map(list -> list.entries().stream().map(ConfigurationNode::text).toList())
        .orElse(List.of());
  }

  /** The values of a list field; empty where it is missing. */
  public <T> List<T> values(String name, Function<String, T> conversion) {
    return find(name)
        .map(list -> list.entries().stream().map(item -> item.as(conversion)).toList())
        .orElse(List.of());
  }

  /** One text for each language; all four must be there. */
  public Labels labels() {
    Labels labels = someLabels();
    for (Language language : Language.values()) {
      if (!labels.texts().containsKey(language)) {
        throw error("the text in '%s' is missing".formatted(language.tag()));
      }
    }
    return labels;
  }

  /** One text for each language that is there. */
  public Labels someLabels() {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    fields().forEach((tag, text) -> texts.put(text.languageOf(tag), text.text()));
    return new Labels(texts);
  }

  /** Lists of texts by language. */
  public Map<Language, List<String>> textsByLanguage() {
    Map<Language, List<String>> result = new EnumMap<>(Language.class);
    fields()
        .forEach((tag, list) -> {
          List<String> texts = new ArrayList<>();
          list.entries().forEach(item -> texts.add(item.text()));
          result.put(list.languageOf(tag), texts);
        });
    return result;
  }

  private Language languageOf(String tag) {
    return Language.ofTag(tag)
        .orElseThrow(() -> error("unknown language '%s'; use fr, en, nl or de".formatted(tag)));
  }
}
