package eu.passerelle.matching.embedding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import eu.passerelle.shared.ConfigurationError;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A network that makes one vector of the tokens of a text. Safe for use by many threads. */
final class OnnxModel implements AutoCloseable {

  static final String IDS = "input_ids";
  static final String MASK = "attention_mask";
  static final String TYPES = "token_type_ids";

  private static final Set<String> INPUTS = Set.of(IDS, MASK, TYPES);

  /** What sentence-transformers calls the pooled vector, beside those of the tokens. */
  private static final String POOLED = "sentence_embedding";

  /** The most numbers that Lucene takes for a vector. */
  private static final int MOST_NUMBERS = 1024;

  private final Path file;
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String output;

  private OnnxModel(Path file, OrtEnvironment environment, OrtSession session) throws OrtException {
    this.file = file;
    this.environment = environment;
    this.session = session;
    output =
        session.getOutputNames().contains(POOLED)
            ? POOLED
            : session.getOutputNames().iterator().next();
    checkInputs();
    checkOutput();
  }

  /**
   * @throws ConfigurationError naming the file, if it is no model or none that reads texts
   */
  static OnnxModel load(Path file) {
    OrtEnvironment environment =
        OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      // between two texts no processor is kept busy
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      return new OnnxModel(file, environment, environment.createSession(file.toString(), options));
    } catch (OrtException e) {
      throw new ConfigurationError(
          "%s: not a model that ONNX Runtime reads (%s); export it anew"
              .formatted(file, e.getMessage()));
    }
  }

  private void checkInputs() throws OrtException {
    for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
      if (!INPUTS.contains(input.getKey()) || !isTensor(input.getValue(), OnnxJavaType.INT64)) {
        throw unfit("asks for '%s' (%s)".formatted(input.getKey(), input.getValue().getInfo()));
      }
    }
    if (!session.getInputNames().contains(IDS)) {
      throw unfit("does not ask for '%s'".formatted(IDS));
    }
  }

  private void checkOutput() throws OrtException {
    NodeInfo info = Objects.requireNonNull(session.getOutputInfo().get(output));
    if (!isTensor(info, OnnxJavaType.FLOAT) || !Set.of(2, 3).contains(dimensions(info))) {
      throw unfit("gives '%s' (%s)".formatted(output, info.getInfo()));
    }
  }

  private static boolean isTensor(NodeInfo node, OnnxJavaType type) {
    return node.getInfo() instanceof TensorInfo tensor && tensor.type == type;
  }

  private static int dimensions(NodeInfo tensor) {
    return ((TensorInfo) tensor.getInfo()).getShape().length;
  }

  /**
   * @param length of the vectors, which a model need not declare
   * @throws ConfigurationError naming the file, if they are too long
   */
  void checkLength(int length) {
    if (length > MOST_NUMBERS) {
      throw unfit("gives vectors of %d numbers".formatted(length));
    }
  }

  private ConfigurationError unfit(String what) {
    close();
    return new ConfigurationError(
        "%s: not a sentence model that can be used, since it %s; wanted is one that asks for '%s', '%s' and perhaps '%s' and gives each token, or the text, a vector of at most %d numbers"
            .formatted(file, what, IDS, MASK, TYPES, MOST_NUMBERS));
  }

  /** Whether there is nothing to read. */
  static boolean isEmpty(Map<String, long[]> tokens) {
    return Objects.requireNonNull(tokens.get(IDS)).length == 0;
  }

  /**
   * The vector of a text, of any length: the model's own, or the mean of its tokens'.
   *
   * @param tokens what may be asked for, by name, with one number for each token
   */
  float[] vector(Map<String, long[]> tokens) throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      for (String input : session.getInputNames()) {
        long[][] batch = {Objects.requireNonNull(tokens.get(input))};
        inputs.put(input, OnnxTensor.createTensor(environment, batch));
      }
      try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
        return switch (result.get(0).getValue()) {
          case float[][][] ofTokens ->
              Vectors.mean(ofTokens[0], Objects.requireNonNull(tokens.get(MASK)));
          case float[][] pooled -> pooled[0];
          default -> throw new IllegalStateException("%s: no vector".formatted(file));
        };
      }
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }
}
