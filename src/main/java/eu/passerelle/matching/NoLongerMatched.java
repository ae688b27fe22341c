package eu.passerelle.matching;

/** Two listings cannot be judged as a pair any more: one is not live, or a condition parts them. */
public class NoLongerMatched extends RuntimeException {

  NoLongerMatched(Pair pair) {
    super("%s and %s do not match any more".formatted(pair.need(), pair.capability()));
  }
}
