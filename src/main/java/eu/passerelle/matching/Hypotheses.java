package eu.passerelle.matching;

import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.engine.MatchEngine;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What would match if there were listings that there are not: tried in an engine of its own, with
 * the statistics and the policy in use. No listing is kept.
 */
@Service
public class Hypotheses {

  private final LiveEngine engine;
  private final MatchItems items;

  Hypotheses(LiveEngine engine, MatchItems items) {
    this.engine = engine;
    this.items = items;
  }

  /**
   * The live listings among some that one of the imagined ones would answer in a good band or
   * better.
   *
   * @param askers live listings of the other side than what is imagined
   */
  @PreAuthorize("hasRole('SYSTEM')")
  public Set<ListingId> answered(Collection<ListingId> askers, Collection<PublicListing> imagined) {
    LiveEngine.Running running = engine.running();
    try (MatchEngine trial = running.engine().trial()) {
      trial.put(imagined.stream().map(items::of).toList());
      trial.refresh();
      return askers.stream()
          .filter(asker -> isAnswered(asker, running, trial))
          .collect(Collectors.toSet());
    }
  }

  /**
   * What some live listings speak of: how many of them speak of a concept of the thesaurus, by its
   * id.
   */
  @PreAuthorize("hasRole('SYSTEM')")
  public Map<String, Long> concepts(Collection<ListingId> listings) {
    MatchEngine current = engine.current();
    return listings.stream()
        .flatMap(id -> current.find(id.value()).stream())
        .flatMap(item ->
            item.texts().stream().flatMap(text -> current.concepts(text).stream()).distinct())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static boolean isAnswered(
      ListingId asker, LiveEngine.Running running, MatchEngine trial) {
    return running
        .engine()
        .find(asker.value())
        .flatMap(item -> trial.match(item, 1, other -> true).stream().findFirst())
        .filter(best -> running.policy().band(best.score()).isGood())
        .isPresent();
  }
}
