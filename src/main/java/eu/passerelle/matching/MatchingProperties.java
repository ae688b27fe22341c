package eu.passerelle.matching;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the matching.
 *
 * @param sentenceModel folder of a sentence model, with {@code model.onnx} and {@code
 *     tokenizer.json}; when absent, there is none
 */
@ConfigurationProperties("passerelle.matching")
record MatchingProperties(@Nullable Path sentenceModel) {}
