package eu.passerelle.introductions;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.dao.OptimisticLockingFailureException;

/** Applies a verb to a document as it is now, again and again where others change it as well. */
final class Retrying {

  /** So often a verb is tried on what others have just changed. */
  private static final int ATTEMPTS = 20;

  private Retrying() {}

  /**
   * Changes a document.
   *
   * @param find reads it as it is now
   * @param save refuses to overwrite somebody else's change
   * @return what was saved; empty where the verb changes nothing
   */
  static <T> Optional<T> change(Supplier<T> find, UnaryOperator<T> verb, UnaryOperator<T> save) {
    for (int attempt = 1; ; attempt++) {
      T found = find.get();
      T changed = verb.apply(found);
      if (changed.equals(found)) {
        return Optional.empty();
      }
      try {
        return Optional.of(save.apply(changed));
      } catch (OptimisticLockingFailureException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }
}
