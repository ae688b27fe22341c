package eu.passerelle.matching;

import eu.passerelle.access.SystemAccess;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.ListingKind;
import eu.passerelle.matching.allotment.Allotment;
import eu.passerelle.matching.allotment.Allotted;
import eu.passerelle.matching.allotment.Candidate;
import eu.passerelle.matching.allotment.Exposure;
import eu.passerelle.matching.allotment.Rankings;
import eu.passerelle.matching.engine.MatchItem;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes the suggestions of a night: ranks all live listings as their pages do and allots pairs to
 * them, by what each organisation can take. Whose an anonymous listing is counts here and goes no
 * further.
 */
@Component
class AllotmentRun {

  private static final Logger LOG = LoggerFactory.getLogger(AllotmentRun.class);

  private final LiveEngine engine;
  private final MatchItems items;
  private final ListingCatalogue catalogue;
  private final Organisations organisations;
  private final VerdictStore verdicts;
  private final SuggestionStore suggestions;

  AllotmentRun(
      LiveEngine engine,
      MatchItems items,
      ListingCatalogue catalogue,
      Organisations organisations,
      VerdictStore verdicts,
      SuggestionStore suggestions) {
    this.engine = engine;
    this.items = items;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.verdicts = verdicts;
    this.suggestions = suggestions;
  }

  /** Makes a new set of suggestions, which replaces the one in force. */
  SuggestionSet run() {
    List<MatchItem> live = SystemAccess.call(catalogue::allLive).stream().map(items::of).toList();
    Map<ListingId, OrganisationId> owners = SystemAccess.call(catalogue::ownersOfLive);
    LiveEngine.Running running = engine.running();
    MatchingPolicy policy = running.policy();
    Rankings rankings = new Rankings(running.engine(), live, policy.lowestTenths(Band.POSSIBLE));
    Allotment allotment =
        new Allotment(
            live.stream().map(item -> item(item, owners)).toList(),
            capacities(owners),
            unrefused(rankings.pairs()),
            policy.lowestTenths(Band.GOOD));
    SuggestionSet set = suggestions.replace(Allotted.of(rankings, allotment.pairs()));
    log(set, live.size());
    return set;
  }

  /** Without those that a curator dismissed, or that both sides said no to, or not now. */
  private List<Candidate> unrefused(List<Candidate> candidates) {
    List<Verdict> said = verdicts.about(candidates.stream().map(AllotmentRun::pair).toList());
    Set<Pair> refused = pairs(said, verdict -> verdict.isAgainstBy(ListingKind.NEED));
    refused.retainAll(pairs(said, verdict -> verdict.isAgainstBy(ListingKind.CAPABILITY)));
    refused.addAll(pairs(said, verdict -> verdict.kind() == VerdictKind.DISMISSED));
    return candidates.stream().filter(candidate -> !refused.contains(pair(candidate))).toList();
  }

  private static Set<Pair> pairs(List<Verdict> verdicts, Predicate<Verdict> which) {
    return verdicts.stream()
        .filter(which)
        .map(Verdict::pair)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Pair pair(Candidate candidate) {
    return new Pair(new ListingId(candidate.need()), new ListingId(candidate.capability()));
  }

  private static Allotment.Item item(MatchItem item, Map<ListingId, OrganisationId> owners) {
    OrganisationId owner = owners.get(new ListingId(item.id()));
    return new Allotment.Item(item.id(), item.side(), owner == null ? null : owner.value());
  }

  private Map<String, Integer> capacities(Map<ListingId, OrganisationId> owners) {
    Map<String, Integer> capacities = new HashMap<>();
    for (Organisation owner : organisations.findAll(owners.values()).values()) {
      if (owner.contactCapacity() != null) {
        capacities.put(owner.id().value(), owner.contactCapacity());
      }
    }
    return capacities;
  }

  private static void log(SuggestionSet set, int listings) {
    LOG.info(
        "{} suggestions for {} listings; never shown, and Gini: needs {}, capabilities {}",
        set.pairs(),
        listings,
        text(set.needs()),
        text(set.capabilities()));
  }

  private static String text(Allotted.Change change) {
    return "%s, with them %s".formatted(text(change.before()), text(change.after()));
  }

  private static String text(Exposure exposure) {
    return String.format(
        Locale.ROOT, "%.1f %% and %.2f", 100 * exposure.neverShown(), exposure.gini());
  }
}
