package eu.passerelle.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationNodeTests {

  private final Path file;

  ConfigurationNodeTests(@TempDir Path directory) {
    file = directory.resolve("robots.yaml");
  }

  @Test
  void anUnknownFieldIsRefusedWithTheNamesThatAreAllowed() {
    ConfigurationNode node = read("name: cobot\ncolour: red\n");

    assertRefused(
        () -> node.allow(Set.of("name", "kind")),
        2,
        "unknown field 'colour'; allowed are kind, name");
  }

  @Test
  void anUnknownFieldIsFoundOnItsOwnLineWhenItsValueBeginsBelow() {
    ConfigurationNode node = read("name: cobot\ncolour:\n  inside: red\n");

    assertRefused(() -> node.allow(Set.of("name")), 2, "unknown field 'colour'; allowed are name");
  }

  @Test
  void aMissingFieldIsRefusedWhereItsEntryBegins() {
    ConfigurationNode second = read("- name: cobot\n- kind: arm\n").entries().getLast();

    assertRefused(() -> second.field("name"), 2, "the field 'name' is missing");
  }

  @Test
  void anEmptyFieldIsAMissingField() {
    ConfigurationNode node = read("kind: arm\nname:\n");

    assertThat(node.find("name")).isEmpty();
    assertRefused(() -> node.field("name"), 1, "the field 'name' is missing");
  }

  @Test
  void aFieldThatStandsTwiceIsRefusedWhereItStandsAgain() {
    ConfigurationNode node = read("name: cobot\nkind: arm\nname: gripper\n");

    assertRefused(() -> node.field("name"), 3, "the field 'name' stands twice");
  }

  @Test
  void aValueThatDoesNotConvertIsRefusedWithItsText() {
    ConfigurationNode node = read("name: cobot\nlevel: seven\n");

    assertRefused(
        () -> node.field("level").integer(),
        2,
        "illegal value 'seven': For input string: \"seven\"");
  }

  @Test
  void aListIsExpectedWhereEntriesAreRead() {
    ConfigurationNode node = read("kind: arm\nnames: cobot\n");

    assertRefused(() -> node.texts("names"), 2, "expected a list");
  }

  @Test
  void aTextIsExpectedWhereAScalarIsRead() {
    ConfigurationNode node = read("kind: arm\nname: [cobot]\n");

    assertRefused(() -> node.field("name").text(), 2, "expected a text");
  }

  @Test
  void fieldsAreExpectedWhereAnEntryIsRead() {
    assertRefused(() -> read("- cobot\n").fields(), 1, "expected fields (name: value)");
  }

  @Test
  void aLanguageBesideTheFourIsRefused() {
    ConfigurationNode node = read("labels: {fr: robot,\n  it: robot}\n").field("labels");

    assertRefused(node::someLabels, 2, "unknown language 'it'; use fr, en, nl or de");
  }

  @Test
  void aLanguageBesideTheFourIsFoundOnItsOwnLineWhenItsListBeginsBelow() {
    ConfigurationNode node = read("fr: [robot]\nit:\n  - robot\n");

    assertRefused(node::textsByLanguage, 2, "unknown language 'it'; use fr, en, nl or de");
  }

  @Test
  void labelsNeedEveryLanguage() {
    ConfigurationNode node = read("name: x\nlabels: {fr: robot, en: robot, de: Roboter}\n");

    assertRefused(() -> node.field("labels").labels(), 2, "the text in 'nl' is missing");
  }

  @Test
  void labelsMayLeaveLanguagesOutWhereSomeAreEnough() {
    Labels labels = read("{nl: robot, de: Roboter}").someLabels();

    assertThat(labels.texts()).containsOnlyKeys(Language.NL, Language.DE);
  }

  @Test
  void whatIsNotYamlIsRefusedWhereItBreaks() {
    assertRefused(
        () -> read("name: cobot\n  kind: arm\n"), 2, "mapping values are not allowed here");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> read("# nothing yet\n"))
        .isInstanceOf(ConfigurationError.class)
        .hasMessage(file + ": the file is empty");
  }

  @Test
  void aFileInAnotherEncodingIsRefused() {
    assertThatThrownBy(() -> read("name: préhenseur\n".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(ConfigurationError.class)
        .hasMessage(file + ": not written in UTF-8");
  }

  @Test
  void aControlCharacterIsRefused() {
    assertRefused(
        () -> read("name: cobot\nkind: a\u0007rm\n"), 2, "the character U+0007 is not allowed");
  }

  @Test
  void aMissingFileIsRefused() {
    assertThatThrownBy(() -> ConfigurationNode.read(file))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageStartingWith(file + ": cannot be read");
  }

  @Test
  void theEntriesOfADirectoryComeInTheOrderOfTheFileNames() throws IOException {
    Files.writeString(file.resolveSibling("b.yaml"), "- gripper\n");
    Files.writeString(file.resolveSibling("a.yaml"), "- cobot\n- arm\n");
    Files.writeString(file.resolveSibling("notes.txt"), "- not read\n");

    assertThat(ConfigurationNode.readEntries(file.resolveSibling("")))
        .extracting(ConfigurationNode::text)
        .containsExactly("cobot", "arm", "gripper");
  }

  @Test
  void textsAreReadAsWrittenWithoutTheBlanksAround() {
    Map<String, ConfigurationNode> fields = read("a: '  yes '\nb: 010\nc: |\n  text\n").fields();

    assertThat(fields.values().stream().map(ConfigurationNode::text))
        .containsExactly("yes", "010", "text");
  }

  @Test
  void valuesOfAListConvertOneByOne() {
    ConfigurationNode node = read("levels:\n- 5\n- x\n");

    assertRefused(
        () -> node.values("levels", (Function<String, Integer>) Integer::valueOf),
        3,
        "illegal value 'x': For input string: \"x\"");
    assertThat(node.values("others", (Function<String, Integer>) Integer::valueOf))
        .isEqualTo(List.of());
  }

  private ConfigurationNode read(String yaml) {
    return read(yaml.getBytes(StandardCharsets.UTF_8));
  }

  private ConfigurationNode read(byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return ConfigurationNode.read(file);
  }

  private void assertRefused(ThrowingCallable reading, int line, String message) {
    assertThatThrownBy(reading)
        .isInstanceOf(ConfigurationError.class)
        .hasMessage("%s:%d: %s".formatted(file, line, message));
  }
}
