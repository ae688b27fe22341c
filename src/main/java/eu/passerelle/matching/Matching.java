package eu.passerelle.matching;

import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingDesk;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.matching.engine.Advice;
import eu.passerelle.matching.engine.CommonGround;
import eu.passerelle.matching.engine.Explanation;
import eu.passerelle.matching.engine.Match;
import eu.passerelle.matching.engine.MatchEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tells who answers a listing, as far as the person asking may see it. */
@Service
public class Matching {

  /** Candidates that somebody may not see are replaced from as many more. */
  private static final int SPARE = 30;

  /**
   * Likeness from which two listings say the same; other pairs of an organisation stay far below.
   */
  static final double NEARLY_THE_SAME = 0.7;

  private final LiveEngine engine;
  private final MatchItems items;
  private final ListingCatalogue catalogue;
  private final ListingDesk desk;

  Matching(LiveEngine engine, MatchItems items, ListingCatalogue catalogue, ListingDesk desk) {
    this.engine = engine;
    this.items = items;
    this.catalogue = catalogue;
    this.desk = desk;
  }

  /** By what matches are ranked. */
  public MatchingPolicy policy() {
    return engine.running().policy();
  }

  /** How far the reading of listings has got; empty when none is going on. */
  public Optional<Progress> progress() {
    return engine.progress();
  }

  /** Whether all published listings have been read since the start. */
  public boolean isReady() {
    return engine.isReady();
  }

  /**
   * Who answers a listing or a draft, best first, weak matches left out, and to its own people the
   * other listings of their organisation.
   *
   * @param count how many at most
   */
  public List<ListingMatch> answersTo(PublicListing listing, int count) {
    return answers(listing, count, engine.running()).stream().map(Answer::shown).toList();
  }

  /** A match as the engine has it and as it is shown. */
  record Answer(Match match, ListingMatch shown) {}

  /** The same answers, from an engine at hand. */
  List<Answer> answers(PublicListing listing, int count, LiveEngine.Running running) {
    List<Match> matches =
        running.engine().match(items.of(listing), count + SPARE, candidate -> true).stream()
            .filter(match -> running.policy().band(match.score()) != Band.WEAK)
            .toList();
    Map<ListingId, PublicListing> visible =
        catalogue
            .findAll(matches.stream().map(match -> new ListingId(match.candidate())).toList())
            .stream()
            .collect(Collectors.toMap(PublicListing::id, Function.identity()));
    Set<ListingId> own = catalogue.siblingsAmong(listing.id(), visible.keySet());
    return matches.stream()
        .filter(match -> visible.containsKey(new ListingId(match.candidate())))
        .filter(match -> !own.contains(new ListingId(match.candidate())))
        .limit(count)
        .map(match -> answer(running, match, visible))
        .toList();
  }

  private static Answer answer(
      LiveEngine.Running running, Match match, Map<ListingId, PublicListing> visible) {
    PublicListing listing = Objects.requireNonNull(visible.get(new ListingId(match.candidate())));
    return new Answer(match, listingMatch(running.policy(), match, listing));
  }

  /** The same matches, with what one organisation says twice under the better of the two. */
  public List<ListingMatch> grouped(List<ListingMatch> matches) {
    MatchEngine current = engine.current();
    List<ListingMatch> groups = new ArrayList<>();
    for (ListingMatch match : matches) {
      OptionalInt same =
          IntStream.range(0, groups.size())
              .filter(i -> isSaidTwice(groups.get(i), match.listing(), current))
              .findFirst();
      if (same.isPresent()) {
        groups.set(same.getAsInt(), groups.get(same.getAsInt()).with(match.listing()));
      } else {
        groups.add(match);
      }
    }
    return groups;
  }

  private static boolean isSaidTwice(ListingMatch match, PublicListing other, MatchEngine engine) {
    return match.isOfSameOrganisation(other)
        && engine.likeness(match.listing().id().value(), other.id().value()) >= NEARLY_THE_SAME;
  }

  /** How one listing answers another, whatever the band; empty where a condition parts them. */
  public Optional<ListingMatch> between(PublicListing listing, PublicListing other) {
    LiveEngine.Running running = engine.running();
    return running
        .engine()
        .compare(items.of(listing), other.id().value())
        .map(match -> listingMatch(running.policy(), match, other));
  }

  /**
   * Where a listing of the person asking stands among those that answer another, and what it could
   * state to stand higher; empty where it does not answer.
   *
   * @throws AccessDeniedException for who does not write that listing
   */
  @PreAuthorize("isAuthenticated()")
  public Optional<Advice> advice(PublicListing own, PublicListing asker) {
    if (desk.find(own.id()).isEmpty()) {
      throw new AccessDeniedException("only for the people of the listing");
    }
    return engine.current().advise(items.of(asker), own.id().value());
  }

  /** What an explanation speaks of, to be marked in the two texts. */
  public CommonGround commonGround(Explanation explanation) {
    return engine.current().commonGround(explanation);
  }

  private static ListingMatch listingMatch(
      MatchingPolicy policy, Match match, PublicListing listing) {
    return ListingMatch.of(listing, policy.band(match.score()), match.explanation());
  }
}
