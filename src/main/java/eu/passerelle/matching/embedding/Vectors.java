package eu.passerelle.matching.embedding;

/** What is made of the vectors of a text's tokens. */
final class Vectors {

  private Vectors() {}

  /**
   * Mean pooling (Reimers and Gurevych 2019).
   *
   * @param tokens a vector for each token
   * @param mask 1 for each token that counts, 0 for each that fills up
   */
  static float[] mean(float[][] tokens, long[] mask) {
    float[] mean = new float[tokens[0].length];
    long count = 0;
    for (int token = 0; token < tokens.length; token++) {
      count += mask[token];
      for (int i = 0; i < mean.length; i++) {
        mean[i] += mask[token] * tokens[token][i];
      }
    }
    for (int i = 0; i < mean.length && count > 0; i++) {
      mean[i] /= count;
    }
    return mean;
  }

  /**
   * The vector stretched to length 1; itself where it has no length.
   *
   * @throws ArithmeticException for one that is not of finite numbers, as models of half precision
   *     give where they overflow
   */
  static float[] unit(float[] vector) {
    double squares = 0;
    for (float part : vector) {
      squares += (double) part * part;
    }
    if (!Double.isFinite(squares)) {
      throw new ArithmeticException("the model gives numbers that are not finite");
    }
    float[] unit = vector.clone();
    for (int i = 0; i < unit.length && squares > 0; i++) {
      unit[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return unit;
  }
}
