package eu.passerelle.insights;

import static eu.passerelle.support.ActingAs.FOUNDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.passerelle.insights.PublishedFigures.Compared;
import eu.passerelle.shared.ConfigurationError;
import eu.passerelle.shared.Language;
import eu.passerelle.shared.Texts;
import eu.passerelle.support.ActingAs;
import eu.passerelle.support.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The published figures beside those computed from the demonstration. */
@ApplicationTest
class PublishedFiguresTests {

  private static final Path FILE = Path.of("config/insights/published.yaml");

  @Autowired private Insights insights;
  @Autowired private LiveRegion region;
  @Autowired private ActingAs acting;

  @BeforeEach
  void signIn() {
    region.begin();
    acting.signIn(FOUNDER);
  }

  @AfterEach
  void signOut() {
    acting.signOut();
  }

  private List<Compared> all() {
    return insights.compared().values().stream().flatMap(List::stream).toList();
  }

  @Test
  void eachIsExplainedInFourLanguages() {
    for (Language language : Language.values()) {
      Texts texts = Texts.in(language);
      assertThat(all())
          .allSatisfy(figure -> {
            String key = "published." + figure.published().id();
            assertThat(texts.find(key)).as(key).isTrue();
            assertThat(texts.find(key + ".definition")).as(key).isTrue();
            assertThat(texts.find(key + ".note")).as(key).isEqualTo(figure.published().known());
          });
      assertThat(
              Stream.concat(
                  insights.published().sections().stream()
                      .map(section -> "published.section." + section.id()),
                  insights.published().assumptions().stream()
                      .map(assumption -> "published.assumption." + assumption)))
          .allMatch(texts::find);
    }
  }

  @Test
  void aFigureThatNothingComputesIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("published.yaml");
    Files.writeString(
        file, Files.readString(FILE).replace("id: units-robotics", "id: units-on-the-moon"));

    assertThatThrownBy(() -> PublishedFigures.read(file))
        .isInstanceOf(ConfigurationError.class)
        .hasMessageContaining("nothing computes a figure called units-on-the-moon");
  }
}
