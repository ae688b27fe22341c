package eu.passerelle.matching.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.util.Utils;
import ai.onnxruntime.OrtEnvironment;
import eu.passerelle.shared.ConfigurationError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxSentenceEncoderTests {

  private final Path folder;

  OnnxSentenceEncoderTests(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aTextPointsWhereItsTokensPointOnAverage() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens())) {
      assertVector(encoder.encode("Bread, steel"), 1.1, 1.1, 0.1, 0.1);
    }
  }

  @Test
  void aModelThatPoolsItselfIsTakenAtItsWord() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.pooled())) {
      assertVector(encoder.encode("bread steel steel"), 1, 2, 0, 0);
    }
  }

  @Test
  void everyVectorHasLengthOne() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens())) {
      assertThat(List.of("drone", "bread water", "four à pain", "embroidery"))
          .allSatisfy(text -> assertThat(length(encoder.encode(text))).isCloseTo(1, within(1e-6)));
    }
  }

  @Test
  void aWordThatTheModelDoesNotKnowIsReadAsUnknown() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens())) {
      assertVector(encoder.encode("embroidery"), 1, 1, 1, 1);
    }
  }

  @Test
  void whatSaysNothingHasNoDirection() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens())) {
      assertThat(encoder.encode(" ")).containsExactly(0, 0, 0, 0);
    }
  }

  @Test
  void ofALongTextTheFirst512TokensAreRead() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens())) {
      assertVector(encoder.encode("bread ".repeat(512) + "steel ".repeat(9000)), 1, 0, 0, 0);
      assertThat(encoder.encode("bread ".repeat(511) + "steel")[1]).isPositive();
    }
  }

  @Test
  void aTokenizerThatCutsEarlierIsHeard() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens().cutAfter(2))) {
      assertVector(encoder.encode("bread bread steel steel"), 1, 0, 0, 0);
    }
  }

  @Test
  void whatFillsATextUpDoesNotCount() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens().filledUpTo(16))) {
      assertVector(encoder.encode("bread steel"), 1, 1, 0, 0);
    }
    assertThat(Vectors.mean(new float[][] {{1, 0}, {0, 1}, {9, 9}}, new long[] {1, 1, 0}))
        .containsExactly(0.5f, 0.5f);
  }

  @Test
  void typesOfTokensAreGivenToAModelThatAsksForThem() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens().alsoAskingFor("token_type_ids"))) {
      assertVector(encoder.encode("water"), 0, 0, 1, 0);
    }
  }

  @Test
  void theModelIsCalledAfterItsFolder() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens())) {
      assertThat(encoder.name()).isEqualTo(folder.toRealPath().getFileName().toString());
    }
  }

  @Test
  void manyReadAtATime() throws IOException {
    try (OnnxSentenceEncoder encoder = load(TinyModel.ofTokens())) {
      assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> encoder.encode("water")))
          .allSatisfy(vector -> assertVector(vector, 0, 0, 1, 0));
    }
  }

  @Test
  void aClosedOneReadsNothing() throws IOException {
    OnnxSentenceEncoder encoder = load(TinyModel.ofTokens());
    encoder.close();
    encoder.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> encoder.encode("bread"))
        .withMessageContaining("is closed");
  }

  @Test
  void theTokenizersLibraryDownloadsAndReportsNothing() throws IOException {
    load(TinyModel.ofTokens()).close();

    assertThat(Utils.isOfflineMode()).isTrue();
    assertThat(Utils.getEnvOrSystemProperty("OPT_OUT_TRACKING")).isEqualTo("true");
  }

  /** Versions that do can be kept from it by a variable of the environment only. */
  @Test
  void onnxRuntimeKnowsNobodyToReportTo() throws IOException {
    String library = "/ai/onnxruntime/native/linux-x64/libonnxruntime.so";

    try (InputStream bytes = OrtEnvironment.class.getResourceAsStream(library)) {
      assertThat(new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1))
          .contains("onnxruntime")
          .doesNotContain("events.data.microsoft.com");
    }
  }

  @Test
  void aMissingFileIsNamed() throws IOException {
    TinyModel.ofTokens().write(folder);
    Files.delete(folder.resolve("tokenizer.json"));

    assertRefused("tokenizer.json: missing", "holds model.onnx and tokenizer.json");
    assertThatExceptionOfType(ConfigurationError.class)
        .isThrownBy(() -> OnnxSentenceEncoder.load(folder.resolve("nowhere")))
        .withMessageContaining("model.onnx: missing");
  }

  @Test
  void aModelThatIsNoneIsNamed() throws IOException {
    TinyModel.ofTokens().write(folder);
    Files.writeString(folder.resolve("model.onnx"), "version https://git-lfs.example/spec/v1");

    assertRefused("model.onnx: not a model that ONNX Runtime reads", "export it anew");
  }

  @Test
  void aTokenizerThatIsNoneIsNamed() throws IOException {
    TinyModel.ofTokens().write(folder);
    Files.writeString(folder.resolve("tokenizer.json"), "{\"version\": ");

    assertRefused("tokenizer.json: not a tokenizer of Hugging Face", "take the one of the same");
  }

  @Test
  void aModelThatReadsNoTextIsRefused() throws IOException {
    TinyModel.ofTokens().askingFor("pixel_values").write(folder);

    assertRefused("model.onnx: not a sentence model", "asks for 'pixel_values'", "'input_ids'");
  }

  @Test
  void aModelWithoutTokensIsRefused() throws IOException {
    TinyModel.ofTokens().askingFor("attention_mask").write(folder);

    assertRefused("model.onnx: not a sentence model", "does not ask for 'input_ids'");
  }

  @Test
  void vectorsThatAreTooLongToBeIndexedAreRefused() throws IOException {
    TinyModel.ofTokens().withDimensions(1025).write(folder);

    assertRefused("gives vectors of 1025 numbers", "at most 1024 numbers");
  }

  private OnnxSentenceEncoder load(TinyModel model) throws IOException {
    return OnnxSentenceEncoder.load(model.write(folder));
  }

  private void assertRefused(String... parts) {
    assertThatExceptionOfType(ConfigurationError.class)
        .isThrownBy(() -> OnnxSentenceEncoder.load(folder))
        .satisfies(refusal ->
            assertThat(refusal.getMessage()).contains(folder.toString()).contains(parts));
  }

  /** The vector points as these numbers do. */
  private static void assertVector(float[] vector, double... direction) {
    double length = 0;
    for (double part : direction) {
      length += part * part;
    }
    assertThat(vector).hasSize(direction.length);
    for (int i = 0; i < direction.length; i++) {
      assertThat((double) vector[i]).isCloseTo(direction[i] / Math.sqrt(length), within(1e-5));
    }
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float part : vector) {
      squares += part * part;
    }
    return Math.sqrt(squares);
  }
}
