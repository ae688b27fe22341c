package eu.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import eu.passerelle.shared.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text belongs to people: all of it in message files, in four languages. */
class TextsTests {

  private static final Path MESSAGES = Path.of("src", "main", "resources", "messages");
  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  /**
   * Not texts: the product's name, a time zone, values of HTML and CSS, a module's name, a log
   * line.
   */
  private static final Set<String> TECHNICAL =
      Set.of(
          "Passerelle",
          "Shell",
          "Europe/Brussels",
          "Accept-Language",
          "noopener nofollow",
          "error primary",
          "light dark",
          "<head><base target='_top'>",
          "Page {} failed, reference {}");

  private static final Pattern KEY_CALL =
      Pattern.compile("(?:getTranslation|texts\\.get)\\(\\s*\"([a-z0-9.-]+[a-z0-9])\"\\s*[,)]");

  @ParameterizedTest
  @EnumSource
  void everyLanguageHasTheSameTexts(Language language) throws IOException {
    assertThat(texts(language).stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts(Language.FR).stringPropertyNames());
  }

  /** The second of two hides the first, without a word. */
  @ParameterizedTest
  @EnumSource
  void noTextStandsTwice(Language language) throws IOException {
    assertThat(
            Files.readAllLines(file(language)).stream()
                .filter(line -> line.matches("[a-zA-Z0-9._-]+ =.*"))
                .map(line -> line.substring(0, line.indexOf(' '))))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void everyTextIsAPatternWithTheArgumentsOfTheFrenchOne(Language language) throws IOException {
    Properties french = texts(Language.FR);
    texts(language)
        .forEach((key, text) ->
            assertThat(arguments(text.toString(), language))
                .as("%s in %s", key, language)
                .isEqualTo(arguments(french.getProperty(key.toString()), Language.FR)));
  }

  private static Set<String> arguments(String pattern, Language language) {
    return new TreeSet<>(new MessageFormat(pattern, language.locale()).getArgumentNames());
  }

  @Test
  void everyTextThatACodeAsksForIsThere() throws IOException {
    Set<String> known = texts(Language.FR).stringPropertyNames();
    Set<String> asked =
        sources("").stream()
            .flatMap(source -> KEY_CALL.matcher(source.code()).results())
            .map(result -> result.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(asked).hasSizeGreaterThan(100).isSubsetOf(known);
  }

  /**
   * A string with two words, or a capital followed by small letters, is a text somebody would read.
   */
  @Test
  void noTextIsTypedIntoAView() throws IOException {
    List<String> typed =
        Stream.of("ui", "shell")
            .flatMap(folder -> sourcesUnchecked(folder).stream())
            .flatMap(source ->
                source
                    .code()
                    .lines()
                    .filter(line -> !isTechnical(line))
                    .flatMap(line -> STRING.matcher(line).results())
                    .map(MatchResult::group)
                    .filter(TextsTests::looksLikeProse)
                    .map(text -> source.file().getFileName() + ": " + text))
            .toList();

    assertThat(typed).isEmpty();
  }

  private static boolean isTechnical(String line) {
    return line.strip().startsWith("*")
        || line.contains("throw new")
        || line.contains("document.")
        || line.contains("executeJs");
  }

  private static boolean looksLikeProse(String quoted) {
    String text = quoted.substring(1, quoted.length() - 1);
    return !TECHNICAL.contains(text)
        && (text.matches("(?s).*\\p{L}{2,} \\p{L}{2,}.*") || text.matches("\\p{Lu}\\p{Ll}{3,}.*"));
  }

  private record Source(Path file, String code) {}

  private static List<Source> sourcesUnchecked(String folder) {
    try {
      return sources(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Source> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file ->
                  folder.isEmpty() || file.endsWith(Path.of(folder, file.getFileName().toString())))
              .toList();
      List<Source> sources = new java.util.ArrayList<>();
      for (Path file : found) {
        sources.add(new Source(file, Files.readString(file)));
      }
      return sources;
    }
  }

  private static Properties texts(Language language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file(language))) {
      texts.load(reader);
    }
    return texts;
  }

  private static Path file(Language language) {
    return MESSAGES.resolve("texts_" + language.tag() + ".properties");
  }
}
