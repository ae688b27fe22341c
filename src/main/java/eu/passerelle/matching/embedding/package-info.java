/**
 * Sentence models that the operator installs, read with ONNX Runtime and the tokenizers of Hugging
 * Face.
 *
 * <p>A sentence model is trained on pairs of texts that mean the same, so that their vectors point
 * the same way (Reimers and Gurevych 2019, "Sentence-BERT"); one that was trained on many languages
 * compares texts across them (Reimers and Gurevych 2020). Passerelle comes without one: which one
 * suits, and under which licence, is for the operator to say, and everything works without. What is
 * read stays on the machine: the tokenizers' library is told to download and report nothing, and
 * ONNX Runtime stands at a version that has no such habit outside Windows, where it is told too.
 */
@NullMarked
package eu.passerelle.matching.embedding;

import org.jspecify.annotations.NullMarked;
