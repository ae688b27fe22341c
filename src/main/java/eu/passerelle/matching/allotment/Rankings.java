package eu.passerelle.matching.allotment;

import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.matching.engine.Side;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers whom, as the page of each item has it. */
public final class Rankings {

  /** Of each item's answers, how many may be suggested. */
  private static final int CONSIDERED = 20;

  /** Scored anyway, so that the other side's view of a pair is mostly known already. */
  private static final int SCORED = 60;

  /** How far down a need's page to look for who is alone. */
  private static final int FURTHER_DOWN = 500;

  private static final double TENTHS = 10;

  private final MatchEngine engine;
  private final Map<String, MatchItem> items;
  private final int threshold;

  /** Of each item: those that answer it with their scores in tenths, best first. */
  private final Map<String, Map<String, Integer>> answers = new LinkedHashMap<>();

  /**
   * Ranks the answers to each item.
   *
   * @param items both sides, all in the engine
   * @param threshold tenths of a point below which a page does not show an answer
   */
  public Rankings(MatchEngine engine, Collection<MatchItem> items, int threshold) {
    this.engine = engine;
    this.items =
        items.stream()
            .collect(
                Collectors.toMap(
                    MatchItem::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    this.threshold = threshold;
    this.items.values().forEach(item -> answers.put(item.id(), answers(item)));
  }

  private Map<String, Integer> answers(MatchItem item) {
    Map<String, Integer> scores = new LinkedHashMap<>();
    engine
        .match(item, SCORED, candidate -> items.containsKey(candidate.id()))
        .forEach(match -> scores.put(match.candidate(), tenths(match)));
    return scores;
  }

  private static int tenths(Match match) {
    return (int) Math.round(match.score() * TENTHS);
  }

  /**
   * The pairs that may be suggested, above the threshold as the need asks: the first answers to
   * either side, and of capabilities that are in none of these also those further down.
   */
  public List<Candidate> pairs() {
    List<Candidate> first = items.values().stream().flatMap(this::firstPairs).distinct().toList();
    Set<String> alone = ids(Side.CAPABILITY).collect(Collectors.toSet());
    first.forEach(pair -> alone.remove(pair.capability()));
    return alone.isEmpty()
        ? first
        : Stream.concat(first.stream(), ids(Side.NEED).flatMap(need -> pairs(need, alone)))
            .toList();
  }

  private Stream<Candidate> firstPairs(MatchItem item) {
    return shown(item.id(), CONSIDERED).stream()
        .flatMap(
            other -> item.side() == Side.NEED ? pair(item.id(), other) : pair(other, item.id()));
  }

  private Stream<Candidate> pair(String need, String capability) {
    return score(need, capability).stream()
        .filter(tenths -> tenths >= threshold)
        .mapToObj(tenths -> new Candidate(need, capability, tenths));
  }

  private Stream<Candidate> pairs(String need, Set<String> capabilities) {
    return engine
        .match(item(need), FURTHER_DOWN, candidate -> capabilities.contains(candidate.id()))
        .stream()
        .filter(match -> tenths(match) >= threshold)
        .map(match -> new Candidate(need, match.candidate(), tenths(match)));
  }

  private MatchItem item(String id) {
    return Objects.requireNonNull(items.get(id));
  }

  /** The score on an item's page; empty where a condition parts the two. */
  private OptionalInt score(String asker, String candidate) {
    Integer known = answersTo(asker).get(candidate);
    return known != null
        ? OptionalInt.of(known)
        : engine.compare(item(asker), candidate).stream().mapToInt(Rankings::tenths).findFirst();
  }

  private Map<String, Integer> answersTo(String item) {
    return Objects.requireNonNull(answers.get(item));
  }

  private List<String> shown(String item, int depth) {
    return answersTo(item).entrySet().stream()
        .filter(answer -> answer.getValue() >= threshold)
        .limit(depth)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * How evenly the items of a side are shown to the other: in the first ten answers, or besides.
   *
   * @param suggested shown besides, by each side where it is above the threshold there
   */
  Exposure exposure(Side side, Collection<Candidate> suggested) {
    Map<String, Set<String>> pages = new LinkedHashMap<>();
    ids(side.other()).forEach(page -> pages.put(page, new HashSet<>(shown(page, Exposure.DEPTH))));
    for (Candidate pair : suggested) {
      String shown = side == Side.NEED ? pair.need() : pair.capability();
      String page = side == Side.NEED ? pair.capability() : pair.need();
      if (score(page, shown).orElse(0) >= threshold) {
        Objects.requireNonNull(pages.get(page)).add(shown);
      }
    }
    return Exposure.of(ids(side).toList(), pages.values());
  }

  private Stream<String> ids(Side side) {
    return items.values().stream().filter(item -> item.side() == side).map(MatchItem::id);
  }
}
