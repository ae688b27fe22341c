package eu.passerelle.matching.allotment;

import eu.passerelle.matching.engine.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among candidate pairs those that are suggested: as many items as possible get one, then
 * the pairs are as good as possible, and no organisation gets more than it can take on either side.
 *
 * <p>It is a flow of minimum cost (Ahuja, Magnanti and Orlin, Network Flows, 1993) from a source
 * through the owner of a need, the need, the capability and its owner to a sink; each unit is a
 * pair, and costs what is missing to the best score.
 *
 * <ul>
 *   <li>An owner lets through as many units on each side as it can take contacts a month.
 *   <li>The first unit of an item earns {@link #covering}, more than all other costs and earnings
 *       can add up to: leaving one item more without a suggestion never pays.
 *   <li>The second and third earn {@link #further}, so much that a pair which neither side needs is
 *       chosen only if it is good.
 *   <li>More than {@value #SLOTS} cost {@link #beyond}: that happens only where the other side
 *       would otherwise have none.
 * </ul>
 *
 * <p>The same items and candidates have the same result, in whichever order they are given.
 */
public final class Allotment {

  /** Suggestions that an item has at most, unless the other side would have none. */
  static final int SLOTS = 3;

  /** Makes a pair that is just good pay, and the next one not. */
  private static final double HALF_A_TENTH = 0.5;

  /**
   * The solver takes costs below 1e9, and a pair earns this twice. From some 90,000 items on it is
   * less than all other costs can add up to, though more than any chain of them that occurs.
   */
  private static final double MOST_COVERING = 4e8;

  /**
   * A need or a capability.
   *
   * @param owner who answers for it; null where nobody known does
   */
  public record Item(String id, Side side, @Nullable String owner) {}

  private final Map<String, Item> items;
  private final Map<String, Integer> capacities;
  private final List<Candidate> candidates;
  private final double further;
  private final double beyond;
  private final double covering;

  /**
   * @param capacities how many contacts a month an owner can take; one that is missing takes any
   *     number
   * @param candidates the pairs to choose from; those within one owner are left out
   * @param good tenths of a point from which on a pair is suggested although both have one already
   */
  public Allotment(
      Collection<Item> items,
      Map<String, Integer> capacities,
      Collection<Candidate> candidates,
      int good) {
    this.items = items.stream().collect(Collectors.toMap(Item::id, Function.identity()));
    this.capacities = Map.copyOf(capacities);
    this.candidates =
        candidates.stream().distinct().filter(this::isBetweenTwo).sorted(Candidate.BY_IDS).toList();
    further = (Candidate.MOST - good + HALF_A_TENTH) / 2;
    beyond = further + 1;
    covering = Math.min(MOST_COVERING, 1 + mostPairs() * mostPerPair());
  }

  private boolean isBetweenTwo(Candidate pair) {
    String owner = item(pair.need()).owner();
    return owner == null || !owner.equals(item(pair.capability()).owner());
  }

  private Item item(String id) {
    return Objects.requireNonNull(items.get(id), () -> "no item " + id);
  }

  private double mostPairs() {
    return Math.min(candidates.size(), (double) SLOTS * items.size());
  }

  private double mostPerPair() {
    return candidates.stream().mapToInt(Candidate::shortfall).max().orElse(0)
        + 2 * (further + beyond);
  }

  /** The pairs that are suggested, by their ids. */
  public List<Candidate> pairs() {
    Network network = new Network(candidates.size());
    Map<String, Integer> owners = new HashMap<>();
    Map<String, Integer> nodes = new HashMap<>();
    List<Network.Arc> arcs = new ArrayList<>();
    for (Candidate pair : candidates) {
      int need = nodes.computeIfAbsent(pair.need(), id -> node(network, item(id), owners));
      int capability =
          nodes.computeIfAbsent(pair.capability(), id -> node(network, item(id), owners));
      arcs.add(network.join(need, capability, 1, pair.shortfall()));
    }
    Network.Flow flow = network.cheapestFlow();
    return IntStream.range(0, arcs.size())
        .filter(i -> flow.uses(arcs.get(i)))
        .mapToObj(candidates::get)
        .toList();
  }

  private int node(Network network, Item item, Map<String, Integer> owners) {
    int node = network.node();
    int end = end(network, item, owners);
    join(network, item.side(), end, node, 1, -covering);
    join(network, item.side(), end, node, SLOTS - 1, -further);
    join(network, item.side(), end, node, candidates.size(), beyond);
    return node;
  }

  /** Where an item's units come from or go to: its owner, if that one's capacity is known. */
  private int end(Network network, Item item, Map<String, Integer> owners) {
    int outermost = item.side() == Side.NEED ? Network.SOURCE : Network.SINK;
    Integer capacity = item.owner() == null ? null : capacities.get(item.owner());
    if (capacity == null) {
      return outermost;
    }
    return owners.computeIfAbsent(
        item.side() + " " + item.owner(),
        unseen -> {
          int owner = network.node();
          join(network, item.side(), outermost, owner, capacity, 0);
          return owner;
        });
  }

  /** Units flow from the source over needs, and over capabilities to the sink. */
  private static void join(
      Network network, Side side, int outer, int inner, int capacity, double cost) {
    boolean outward = side == Side.CAPABILITY;
    network.join(outward ? inner : outer, outward ? outer : inner, capacity, cost);
  }
}
