package eu.passerelle.demo;

import java.util.List;

/** A list gone round in shuffled order: nothing comes a second time before all have come. */
final class Rotation<T> {

  private final List<T> items;
  private int next;

  Rotation(List<T> items, Chance chance) {
    this.items = chance.shuffled(items);
  }

  T next() {
    T item = items.get(next);
    next = (next + 1) % items.size();
    return item;
  }
}
