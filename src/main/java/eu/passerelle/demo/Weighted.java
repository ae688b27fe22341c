package eu.passerelle.demo;

/** Something drawn as often as its weight says in proportion to the others. */
record Weighted<T>(T item, int weight) {

  Weighted {
    if (weight < 0) {
      throw new IllegalArgumentException("illegal weight: %d; must be 0 or more".formatted(weight));
    }
  }
}
