package eu.passerelle.matching.engine;

/**
 * A pretrained model that reads a text as a direction, so that texts of like meaning point the same
 * way whatever their words and, with a multilingual one, their language. Safe for use by many
 * threads; the same text has the same direction every time.
 */
public interface SentenceEncoder {

  /** What the model is called. */
  String name();

  /**
   * The direction of a text, of length 1 and with as many numbers for every text. All of them are 0
   * where the model finds nothing to read.
   */
  float[] encode(String text);
}
