package eu.passerelle.shared;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
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
import org.yaml.snakeyaml.reader.ReaderException;

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
    String text = textOf(path);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        throw new ConfigurationError("%s: the file is empty".formatted(path));
      }
      return new ConfigurationNode(path.toString(), root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new ConfigurationError("%s:%d: %s".formatted(path, line, e.getProblem()));
    } catch (ReaderException e) {
      throw new ConfigurationError(
          "%s:%d: the character U+%04X is not allowed"
              .formatted(path, lineOf(e.getCodePoint(), text), e.getCodePoint()));
    }
  }

  private static long lineOf(int codePoint, String text) {
    return 1 + text.codePoints().takeWhile(it -> it != codePoint).filter(it -> it == '\n').count();
  }

  private static String textOf(Path path) {
    try {
      return Files.readString(path);
    } catch (CharacterCodingException e) {
      throw new ConfigurationError("%s: not written in UTF-8".formatted(path));
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
    Map<String, ConfigurationNode> fields = new LinkedHashMap<>();
    forEachField((name, value) -> fields.put(name.text(), value));
    return fields;
  }

  /** Names are places too: what is wrong with one stands on its line, not on its value's. */
  private void forEachField(BiConsumer<ConfigurationNode, ConfigurationNode> use) {
    if (!(node instanceof MappingNode mapping)) {
      throw error("expected fields (name: value)");
    }
    Set<String> names = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      ConfigurationNode name = new ConfigurationNode(file, tuple.getKeyNode());
      if (!names.add(name.text())) {
        throw name.error("the field '%s' stands twice".formatted(name.text()));
      }
      use.accept(name, new ConfigurationNode(file, tuple.getValueNode()));
    }
  }

  /** Refuses a field that is not in a list of names, so that a misspelt one is found. */
  public ConfigurationNode allow(Set<String> names) {
    forEachField((name, value) -> {
      if (!names.contains(name.text())) {
        throw name.error(
            "unknown field '%s'; allowed are %s"
                .formatted(name.text(), String.join(", ", names.stream().sorted().toList())));
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
    forEachField((tag, text) -> texts.put(tag.language(), text.text()));
    return new Labels(texts);
  }

  /** Lists of texts by language. */
  public Map<Language, List<String>> textsByLanguage() {
    Map<Language, List<String>> result = new EnumMap<>(Language.class);
    forEachField((tag, list) -> {
      List<String> texts = new ArrayList<>();
      list.entries().forEach(item -> texts.add(item.text()));
      result.put(tag.language(), texts);
    });
    return result;
  }

  private Language language() {
    return Language.ofTag(text())
        .orElseThrow(() -> error("unknown language '%s'; use fr, en, nl or de".formatted(text())));
  }
}
