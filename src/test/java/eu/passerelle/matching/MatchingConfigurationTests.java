package eu.passerelle.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import eu.passerelle.matching.embedding.TinyModel;
import eu.passerelle.matching.engine.SentenceEncoder;
import eu.passerelle.operations.PasserelleProperties;
import eu.passerelle.operations.StartupRefusal;
import eu.passerelle.shared.ConfigurationError;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MatchingConfigurationTests {

  @EnableConfigurationProperties({PasserelleProperties.class, MatchingProperties.class})
  static class Settings {}

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withUserConfiguration(Settings.class, MatchingConfiguration.class);

  @Test
  void thereIsNoSentenceModelUnlessAFolderIsNamed() {
    application.run(
        context -> assertThat(context).hasNotFailed().doesNotHaveBean(SentenceEncoder.class));
  }

  @Test
  void theModelOfTheFolderIsUsedUntilShutdown(@TempDir Path folder) throws IOException {
    TinyModel.ofTokens().write(folder);

    application
        .withPropertyValues("passerelle.matching.sentence-model=" + folder)
        .run(context -> {
          SentenceEncoder encoder = context.getBean(SentenceEncoder.class);
          assertThat(encoder.encode("bread")).containsExactly(1, 0, 0, 0);

          context.close();
          assertThatIllegalStateException()
              .isThrownBy(() -> encoder.encode("bread"))
              .withMessageContaining("is closed");
        });
  }

  @Test
  void anEmptySettingRefusesTheStart() {
    application
        .withPropertyValues("passerelle.matching.sentence-model=")
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(StartupRefusal.class)
                .hasMessageContaining("is empty"));
  }

  @Test
  void aFolderWithoutAModelRefusesTheStart(@TempDir Path folder) {
    application
        .withPropertyValues("passerelle.matching.sentence-model=" + folder)
        .run(context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(ConfigurationError.class)
                .hasMessageContaining("model.onnx: missing"));
  }
}
