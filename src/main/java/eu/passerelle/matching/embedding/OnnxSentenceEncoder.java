package eu.passerelle.matching.embedding;

import ai.djl.engine.EngineException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OrtException;
import eu.passerelle.matching.engine.SentenceEncoder;
import eu.passerelle.shared.ConfigurationError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A sentence model in ONNX format with its tokenizer. A text is cut where the tokenizer's file
 * says, and after 512 tokens at the latest.
 */
public final class OnnxSentenceEncoder implements SentenceEncoder, AutoCloseable {

  private static final String MODEL = "model.onnx";
  private static final String TOKENIZER = "tokenizer.json";

  /** What BERT and its kin have positions for. */
  private static final int MOST_TOKENS = 512;

  private final String name;
  private final HuggingFaceTokenizer tokenizer;
  private final OnnxModel model;
  private final int dimensions;

  /** Many read at a time; what is closed must not be in use, since it is not Java's memory. */
  private final ReadWriteLock life = new ReentrantReadWriteLock();

  private boolean closed;

  private OnnxSentenceEncoder(String name, HuggingFaceTokenizer tokenizer, OnnxModel model)
      throws OrtException {
    this.name = name;
    this.tokenizer = tokenizer;
    this.model = model;
    dimensions = model.vector(tokens("a ".repeat(MOST_TOKENS))).length;
    model.checkLength(dimensions);
  }

  /**
   * Reads a model and tries it out on a text of the greatest length.
   *
   * @param folder holds {@code model.onnx} and {@code tokenizer.json}; the model is called after it
   * @throws ConfigurationError naming the file that is missing or does not fit
   */
  public static OnnxSentenceEncoder load(Path folder) {
    Path model = existing(folder, MODEL);
    Path tokenizer = existing(folder, TOKENIZER);
    try {
      return load(folder.toRealPath().getFileName().toString(), tokenizer, model);
    } catch (IOException e) {
      throw new ConfigurationError("%s: cannot be read (%s)".formatted(folder, e));
    } catch (LinkageError | EngineException e) {
      throw new ConfigurationError(
          "%s: the libraries that read sentence models do not run on this machine (%s); start without passerelle.matching.sentence-model"
              .formatted(folder, e));
    }
  }

  private static OnnxSentenceEncoder load(String name, Path tokenizerFile, Path modelFile)
      throws IOException {
    HuggingFaceTokenizer tokenizer = tokenizer(tokenizerFile);
    OnnxModel model = OnnxModel.load(modelFile);
    try {
      return new OnnxSentenceEncoder(name, tokenizer, model);
    } catch (OrtException e) {
      tokenizer.close();
      model.close();
      throw new ConfigurationError(
          "%s: fails on a text of %d tokens (%s); is %s of the same model, with the 'max_length' it needs under 'truncation'?"
              .formatted(modelFile, MOST_TOKENS, e.getMessage(), TOKENIZER));
    }
  }

  private static Path existing(Path folder, String name) {
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new ConfigurationError(
          "%s: missing, or may not be read; the folder of a sentence model holds %s and %s"
              .formatted(file, MODEL, TOKENIZER));
    }
    return file;
  }

  private static HuggingFaceTokenizer tokenizer(Path file) throws IOException {
    keepToThisMachine();
    try {
      return HuggingFaceTokenizer.newInstance(
          file, Map.of("padding", "false", "modelMaxLength", String.valueOf(MOST_TOKENS)));
    } catch (EngineException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ConfigurationError(
          "%s: not a tokenizer of Hugging Face (%s); take the one of the same model"
              .formatted(file, e.getMessage()));
    }
  }

  /** The tokenizer's library would download what it lacks, and reports its use on some clouds. */
  private static void keepToThisMachine() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the model fails on the text, or is closed
   */
  @Override
  public float[] encode(String text) {
    life.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the sentence model %s is closed".formatted(name));
      }
      Map<String, long[]> tokens = tokens(text);
      return OnnxModel.isEmpty(tokens) ? new float[dimensions] : Vectors.unit(model.vector(tokens));
    } catch (OrtException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } finally {
      life.readLock().unlock();
    }
  }

  private Map<String, long[]> tokens(String text) {
    Encoding tokens = tokenizer.encode(text);
    return Map.of(
        OnnxModel.IDS, tokens.getIds(),
        OnnxModel.MASK, tokens.getAttentionMask(),
        OnnxModel.TYPES, tokens.getTypeIds());
  }

  /** Waits for whoever is reading. */
  @Override
  public void close() {
    life.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        tokenizer.close();
        model.close();
      }
    } finally {
      life.writeLock().unlock();
    }
  }
}
