package eu.passerelle.matching.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The items of one side as vectors of one {@link LatentSpace}. On the heap alone: forgotten with
 * the statistics it belongs to.
 */
final class LatentIndex {

  private final LatentDirections directions;
  private final Map<String, Profile> held = new ConcurrentHashMap<>();
  private final VectorIndex vectors = new VectorIndex();

  LatentIndex(LatentDirections directions) {
    this.directions = directions;
  }

  /** Whether nothing has a direction. */
  boolean isEmpty() {
    return directions.isEmpty();
  }

  /** The direction of an item, of length 1; nothing where none of its terms has one. */
  Optional<float[]> vector(Profile profile) {
    return directions.of(profile);
  }

  void put(Profile profile) {
    String id = profile.item().id();
    held.put(id, profile);
    vector(profile).ifPresentOrElse(vector -> vectors.put(id, vector), () -> vectors.remove(id));
  }

  /** Makes these the items that it holds. */
  void hold(Collection<Profile> profiles) {
    Set<String> ids =
        profiles.stream().map(profile -> profile.item().id()).collect(Collectors.toSet());
    held.keySet().stream().filter(id -> !ids.contains(id)).toList().forEach(this::remove);
    profiles.stream()
        .filter(profile -> held.get(profile.item().id()) != profile)
        .forEach(this::put);
  }

  void remove(String id) {
    held.remove(id);
    vectors.remove(id);
  }

  void refresh() {
    vectors.refresh();
  }

  /** The cosine of an item's direction and another, in [0, 1]. */
  double cosine(float[] vector, String id) {
    return vectors.cosine(vector, id);
  }

  /** The ids of items that point the same way, in no order. */
  List<String> nearest(float[] vector, int count) {
    return vectors.nearest(vector, count);
  }
}
