package eu.passerelle.matching.embedding;

import static eu.passerelle.matching.embedding.Protobuf.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sentence model of ten words in four dimensions, written as an ONNX file with its tokenizer:
 * bread, metal, water and flight are a dimension each, in two languages.
 */
public final class TinyModel {

  static final String UNKNOWN = "[UNK]";

  /** Words with their vectors; what is unknown points a little everywhere. */
  private record Word(String word, float... vector) {}

  private static final List<Word> WORDS =
      List.of(
          new Word(UNKNOWN, 0.1f, 0.1f, 0.1f, 0.1f),
          new Word("pain", 1, 0, 0, 0),
          new Word("bread", 1, 0, 0, 0),
          new Word("four", 0.8f, 0.6f, 0, 0),
          new Word("oven", 0.8f, 0.6f, 0, 0),
          new Word("acier", 0, 1, 0, 0),
          new Word("steel", 0, 1, 0, 0),
          new Word("eau", 0, 0, 1, 0),
          new Word("water", 0, 0, 1, 0),
          new Word("vol", 0, 0, 0, 1),
          new Word("drone", 0, 0, 0, 2));

  private static final int DIMENSIONS = 4;
  private static final int IR_VERSION = 8;
  private static final int OPSET = 13;
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int ATTRIBUTE_INT = 2;
  private static final int ATTRIBUTE_INTS = 7;

  private final List<String> inputs = new ArrayList<>(List.of("input_ids", "attention_mask"));
  private boolean pooled;
  private int dimensions = DIMENSIONS;
  private String truncation = "null";
  private String padding = "null";

  /** Gives a vector for each token. */
  public static TinyModel ofTokens() {
    return new TinyModel();
  }

  /** Gives a vector for the whole text. */
  static TinyModel pooled() {
    TinyModel model = new TinyModel();
    model.pooled = true;
    return model;
  }

  TinyModel alsoAskingFor(String input) {
    inputs.add(input);
    return this;
  }

  TinyModel askingFor(String input) {
    inputs.clear();
    inputs.add(input);
    return this;
  }

  /** The further dimensions are empty. */
  TinyModel withDimensions(int count) {
    dimensions = count;
    return this;
  }

  TinyModel cutAfter(int tokens) {
    truncation =
        """
        {"direction": "Right", "max_length": %d, "strategy": "LongestFirst", "stride": 0}\
        """
            .formatted(tokens);
    return this;
  }

  TinyModel filledUpTo(int tokens) {
    padding =
        """
        {"strategy": {"Fixed": %d}, "direction": "Right", "pad_to_multiple_of": null, "pad_id": 0,
         "pad_type_id": 0, "pad_token": "%s"}\
        """
            .formatted(tokens, UNKNOWN);
    return this;
  }

  /** Writes {@code model.onnx} and {@code tokenizer.json}. */
  public Path write(Path folder) throws IOException {
    Files.write(folder.resolve("model.onnx"), onnx());
    Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
    return folder;
  }

  /** A ModelProto of https://onnx.ai/onnx/repo-docs/IR.html, by the numbers of its fields. */
  private byte[] onnx() {
    Protobuf graph = message();
    graph.message(1, gather());
    if (pooled) {
      graph.message(1, mean());
    }
    graph.text(2, "tiny").message(5, embeddings());
    inputs.forEach(input -> graph.message(11, tensor(input, INT64, "batch", "tokens")));
    graph.message(
        12,
        pooled
            ? tensor("pooled", FLOAT, "batch", "dimensions")
            : tensor("vectors", FLOAT, "batch", "tokens", "dimensions"));
    return message()
        .number(1, IR_VERSION)
        .message(7, graph)
        .message(8, message().text(1, "").number(2, OPSET))
        .toBytes();
  }

  private Protobuf gather() {
    return message()
        .text(1, "embeddings")
        .text(1, inputs.getFirst())
        .text(2, "vectors")
        .text(4, "Gather");
  }

  private static Protobuf mean() {
    return message()
        .text(1, "vectors")
        .text(2, "pooled")
        .text(4, "ReduceMean")
        .message(5, message().text(1, "axes").number(8, 1).number(20, ATTRIBUTE_INTS))
        .message(5, message().text(1, "keepdims").number(3, 0).number(20, ATTRIBUTE_INT));
  }

  private Protobuf embeddings() {
    float[] table = new float[WORDS.size() * dimensions];
    for (int row = 0; row < WORDS.size(); row++) {
      System.arraycopy(WORDS.get(row).vector(), 0, table, row * dimensions, DIMENSIONS);
    }
    return message()
        .number(1, WORDS.size())
        .number(1, dimensions)
        .number(2, FLOAT)
        .text(8, "embeddings")
        .floats(9, table);
  }

  private static Protobuf tensor(String name, int type, String... dimensions) {
    Protobuf shape = message();
    for (String dimension : dimensions) {
      shape.message(1, message().text(2, dimension));
    }
    return message()
        .text(1, name)
        .message(2, message().message(1, message().number(1, type).message(2, shape)));
  }

  private String tokenizer() {
    String vocabulary =
        IntStream.range(0, WORDS.size())
            .mapToObj(id -> "\"%s\": %d".formatted(WORDS.get(id).word(), id))
            .collect(Collectors.joining(", "));
    return """
    {"version": "1.0", "truncation": %s, "padding": %s, "added_tokens": [],
     "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
     "post_processor": null, "decoder": null,
     "model": {"type": "WordLevel", "vocab": {%s}, "unk_token": "%s"}}
    """
        .formatted(truncation, padding, vocabulary, UNKNOWN);
  }
}
