package eu.passerelle.curation;

import eu.passerelle.access.AuditTrail;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.curation.MatchList.Share;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.listings.ListingId;
import eu.passerelle.listings.PublicListing;
import eu.passerelle.mail.SignedActionId;
import eu.passerelle.mail.SignedActions;
import eu.passerelle.mail.SignedActions.Order;
import eu.passerelle.matching.Pair;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationRights;
import eu.passerelle.organisations.Organisations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The match lists. A cluster's managers make them; its confirmed members read those that are shown
 * to them, and whoever has a good link reads the one it leads to. Nobody reads more of a listing
 * there than elsewhere.
 *
 * <p>Changing a list that is gone, or a pair that is, fails with a {@link NoSuchElementException};
 * one that somebody else changed at the same moment with an {@link
 * org.springframework.dao.OptimisticLockingFailureException}; adding more than {@value
 * MatchList#MOST_ITEMS} pairs with an {@link IllegalArgumentException}.
 */
@Service
public class MatchLists {

  /** What a link to a list is for; it is read without pressing a button, as often as wanted. */
  static final String PURPOSE = "match-list";

  private final MatchListRepository lists;
  private final ListingCatalogue catalogue;
  private final Organisations organisations;
  private final OrganisationRights rights;
  private final SignedActions actions;
  private final CurrentAccount current;
  private final AuditTrail audit;
  private final Clock clock;

  MatchLists(
      MatchListRepository lists,
      ListingCatalogue catalogue,
      Organisations organisations,
      OrganisationRights rights,
      SignedActions actions,
      CurrentAccount current,
      AuditTrail audit,
      Clock clock) {
    this.lists = lists;
    this.catalogue = catalogue;
    this.organisations = organisations;
    this.rights = rights;
    this.actions = actions;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether the person asking makes lists. */
  public boolean isCurator() {
    return !rights.managedClusters().isEmpty();
  }

  /** The clusters the person asking makes lists for, by name. */
  @PreAuthorize("isAuthenticated()")
  public List<Organisation> clusters() {
    return organisations.findAll(rights.managedClusters()).values().stream()
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  /** The lists of the clusters the person asking manages, last changed first. */
  @PreAuthorize("isAuthenticated()")
  public List<MatchList> mine() {
    return lists.findByClusterIn(rights.managedClusters()).stream()
        .sorted(Comparator.comparing(MatchList::changedAt).reversed())
        .toList();
  }

  /** A list that the person asking may change. */
  @PreAuthorize("isAuthenticated()")
  public Optional<MatchList> find(MatchListId id) {
    return lists.findById(id).filter(this::isManaged);
  }

  private boolean isManaged(MatchList list) {
    return rights.managedClusters().contains(list.cluster());
  }

  /** Begins an empty list. */
  @PreAuthorize("isAuthenticated()")
  public MatchList create(OrganisationId cluster, String title) {
    if (!rights.managedClusters().contains(cluster)) {
      throw new AccessDeniedException("only for managers of the cluster");
    }
    MatchList list = lists.insert(MatchList.create(cluster, title, current.require().id(), clock));
    audit.record("match-list.created", "match-list", list.id().value());
    return list;
  }

  @PreAuthorize("isAuthenticated()")
  public MatchList describe(MatchListId id, String title, String introduction) {
    return change(id, "described", list -> list.describe(title, introduction, clock));
  }

  @PreAuthorize("isAuthenticated()")
  public MatchList add(MatchListId id, Pair pair) {
    return change(id, "pair-added", list -> list.add(pair, clock));
  }

  @PreAuthorize("isAuthenticated()")
  public MatchList note(MatchListId id, Pair pair, String note) {
    return change(id, "pair-noted", list -> list.note(pair, note, clock));
  }

  /** Moves a pair one place up or down. */
  @PreAuthorize("isAuthenticated()")
  public MatchList move(MatchListId id, Pair pair, int by) {
    return change(id, "pair-moved", list -> list.move(pair, by, clock));
  }

  @PreAuthorize("isAuthenticated()")
  public MatchList remove(MatchListId id, Pair pair) {
    return change(id, "pair-removed", list -> list.remove(pair, clock));
  }

  /** Shows a list to the cluster's members, or no more. */
  @PreAuthorize("isAuthenticated()")
  public MatchList show(MatchListId id, boolean shown) {
    return change(id, shown ? "shown" : "hidden", list -> list.show(shown, clock));
  }

  /** Makes a link by which a list can be read until it expires or is withdrawn. */
  @PreAuthorize("isAuthenticated()")
  public MatchList share(MatchListId id, String label, Duration validity) {
    Instant now = clock.instant();
    MatchList list = managed(id);
    SignedActionId action =
        actions.issue(
            "match-list/%s/%s".formatted(list.id().value(), UUID.randomUUID()),
            Order.reusable(PURPOSE, id.value(), null, now.plus(validity)));
    Share share = new Share(action, label.strip(), now, now.plus(validity), null);
    boolean shared = false;
    try {
      MatchList changed = change(id, "shared", found -> found.share(share, clock));
      shared = true;
      return changed;
    } finally {
      if (!shared) {
        actions.withdraw(action);
      }
    }
  }

  /** Makes a link worthless. */
  @PreAuthorize("isAuthenticated()")
  public MatchList withdraw(MatchListId id, SignedActionId action) {
    if (managed(id).shares().stream().noneMatch(share -> share.action().equals(action))) {
      throw new NoSuchElementException("not a link of this list");
    }
    actions.withdraw(action);
    return change(id, "share-withdrawn", list -> list.withdraw(action, clock));
  }

  /** The token of a link, for those who may hand it out. */
  @PreAuthorize("isAuthenticated()")
  public String token(MatchListId id, SignedActionId action) {
    if (managed(id).shares().stream().noneMatch(share -> share.action().equals(action))) {
      throw new NoSuchElementException("not a link of this list");
    }
    return actions.token(action);
  }

  /** Throws a list away, its links too. */
  @PreAuthorize("isAuthenticated()")
  public void delete(MatchListId id) {
    MatchList list = managed(id);
    list.shares().forEach(share -> actions.withdraw(share.action()));
    lists.delete(list);
    audit.record("match-list.deleted", "match-list", id.value());
  }

  private MatchList managed(MatchListId id) {
    MatchList list = lists.findById(id).orElseThrow(NoSuchElementException::new);
    if (!isManaged(list)) {
      throw new AccessDeniedException("only for managers of the cluster");
    }
    return list;
  }

  private MatchList change(MatchListId id, String act, UnaryOperator<MatchList> verb) {
    MatchList list = managed(id);
    MatchList changed = verb.apply(list);
    if (changed.equals(list)) {
      return list;
    }
    MatchList saved = lists.save(changed);
    audit.record("match-list." + act, "match-list", id.value());
    return saved;
  }

  /** A list as the person asking may read it: a manager, or a member it is shown to. */
  @PreAuthorize("isAuthenticated()")
  public Optional<ReadableList> read(MatchListId id) {
    return lists
        .findById(id)
        .filter(list -> isManaged(list) || (list.isShown() && isMemberOf(list.cluster())))
        .map(this::readable);
  }

  private boolean isMemberOf(OrganisationId cluster) {
    return rights.clustersOfMine().contains(cluster);
  }

  /** The lists that are shown to the person asking, last shown first. */
  @PreAuthorize("isAuthenticated()")
  public List<MatchList> shownToMe() {
    Set<OrganisationId> clusters = rights.clustersOfMine();
    return lists.findByClusterInAndShownSinceNotNull(clusters).stream()
        .sorted(
            Comparator.comparing((MatchList list) ->
                    Optional.ofNullable(list.shownSince()).orElse(Instant.EPOCH))
                .reversed())
        .toList();
  }

  /** The list that a link leads to, as the person asking may read it. */
  public Optional<ReadableList> readShared(String token) {
    return actions
        .find(token)
        .filter(action -> action.purpose().equals(PURPOSE))
        .flatMap(action -> lists.findById(new MatchListId(action.subject())))
        .map(this::readable);
  }

  private ReadableList readable(MatchList list) {
    Map<ListingId, PublicListing> found =
        catalogue
            .findAll(
                list.items().stream()
                    .flatMap(item -> Stream.of(item.pair().need(), item.pair().capability()))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(PublicListing::id, Function.identity()));
    List<ReadableList.Entry> entries = new ArrayList<>();
    for (MatchList.Item item : list.items()) {
      PublicListing need = found.get(item.pair().need());
      PublicListing capability = found.get(item.pair().capability());
      if (need != null && capability != null) {
        entries.add(new ReadableList.Entry(item.pair(), need, capability, item.note()));
      }
    }
    String cluster = organisations.find(list.cluster()).map(Organisation::name).orElse("");
    return new ReadableList(list, cluster, entries, list.items().size() - entries.size());
  }

  /** Loads lists as the demonstration brings them. */
  @PreAuthorize("hasRole('SYSTEM')")
  public void load(List<MatchList> loaded) {
    lists.insert(loaded);
  }
}
