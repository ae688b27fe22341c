package eu.passerelle.matching.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;

/** Numbers for the terms of one language, in the order in which they came. */
final class TermNumbers {

  /** The number of a term that no item uses. */
  static final int NONE = -1;

  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  /** The number of a term, a new one where it has none. */
  int of(String term) {
    return numbers.computeIfAbsent(term, unseen -> next.getAndIncrement());
  }

  /** The number of a term, {@link #NONE} where it has none. */
  int find(String term) {
    return numbers.getOrDefault(term, NONE);
  }

  int size() {
    return next.get();
  }

  void forEach(ObjIntConsumer<String> action) {
    numbers.forEach(action::accept);
  }
}
