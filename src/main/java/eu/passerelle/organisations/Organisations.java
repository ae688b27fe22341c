package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.territories.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The organisations. Their public facts are for everyone; changing them is for their people. */
@Service
public class Organisations {

  private final OrganisationRepository organisations;
  private final OrganisationRights rights;
  private final OrganisationChanges changes;
  private final Territories territories;
  private final AuditTrail audit;
  private final MongoTemplate mongo;
  private final Clock clock;

  Organisations(
      OrganisationRepository organisations,
      OrganisationRights rights,
      OrganisationChanges changes,
      Territories territories,
      AuditTrail audit,
      MongoTemplate mongo,
      Clock clock) {
    this.organisations = organisations;
    this.rights = rights;
    this.changes = changes;
    this.territories = territories;
    this.audit = audit;
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Today, for facts that have dates. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** An organisation that is not refused or archived. */
  public Optional<Organisation> find(OrganisationId id) {
    return organisations.findById(id).filter(Organisation::isListed);
  }

  /**
   * An organisation for whoever is asking to look at: everybody sees those that are public, its own
   * people and analysts see the others too.
   */
  public Optional<Organisation> look(OrganisationId id) {
    return organisations.findById(id).filter(this::mayLook);
  }

  private boolean mayLook(Organisation organisation) {
    return organisation.isPublic()
        || rights.mayEdit(organisation)
        || (rights.isAnalyst() && organisation.status() != OrganisationStatus.ARCHIVED);
  }

  /** How an organisation can be reached, as far as the person asking may see it. */
  public Optional<OrganisationContact> contact(Organisation organisation) {
    return Optional.ofNullable(organisation.contact())
        .map(contact -> contact.upTo(rights.contactsVisibleOf(organisation)))
        .filter(contact -> !contact.isEmpty());
  }

  /**
   * Says how an organisation can be reached, and who sees that.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who does not administer
   *     it
   */
  @PreAuthorize("isAuthenticated()")
  public void reachableAt(OrganisationId id, OrganisationContact contact) {
    changes.change(
        id,
        "contact-changed",
        organisation -> {
          rights.requireAdministrator(organisation);
          return organisation.reachableAt(contact.isEmpty() ? null : contact, clock);
        });
  }

  public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
    return organisations.findAllById(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** The units of an organisation that the person asking may look at, by name. */
  public List<Organisation> unitsOf(OrganisationId parent) {
    return organisations.findByParent(parent).stream()
        .filter(Organisation::isListed)
        .filter(this::mayLook)
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  /** Those of some organisations that are not refused or archived, by id. */
  public Map<OrganisationId, Organisation> findListed(Collection<OrganisationId> ids) {
    return organisations.findAllById(Set.copyOf(ids)).stream()
        .filter(Organisation::isListed)
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /**
   * The organisations that a cluster has confirmed as its members and that the person asking may
   * look at, by name.
   */
  public List<Organisation> membersOf(OrganisationId cluster) {
    LocalDate today = today();
    return withMembership(cluster, membership -> membership.isConfirmedOn(today)).stream()
        .filter(this::mayLook)
        .toList();
  }

  /**
   * The organisations that have asked to be members of a cluster and wait for its answer, by name.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who is neither one of the
   *     cluster's people nor an analyst
   */
  @PreAuthorize("isAuthenticated()")
  public List<Organisation> applicantsOf(OrganisationId cluster) {
    rights.requireSeesApplicants(organisations.findById(cluster).orElseThrow());
    return withMembership(cluster, ClusterMembership::isAsked);
  }

  /**
   * The organisations that a cluster has proposed to, and that have still to answer, by name.
   *
   * @throws org.springframework.security.access.AccessDeniedException for who is neither one of the
   *     cluster's people nor an analyst
   */
  @PreAuthorize("isAuthenticated()")
  public List<Organisation> proposedBy(OrganisationId cluster) {
    rights.requireSeesApplicants(organisations.findById(cluster).orElseThrow());
    return withMembership(cluster, ClusterMembership::isProposed);
  }

  private List<Organisation> withMembership(
      OrganisationId cluster, Predicate<ClusterMembership> condition) {
    return organisations.findByCluster(cluster).stream()
        .filter(Organisation::isListed)
        .filter(member ->
            member.clusters().stream()
                .filter(membership -> membership.cluster().equals(cluster))
                .anyMatch(condition))
        .sorted(Comparator.comparing(member -> FoldedText.fold(member.name())))
        .toList();
  }

  public long count(Set<OrganisationKind> kinds) {
    return mongo.count(listed().addCriteria(Criteria.where("kind").in(kinds)), Organisation.class);
  }

  /** The organisations of a query with the counts of its facets. */
  public OrganisationList list(OrganisationQuery query) {
    List<OrganisationSummary> all = summaries();
    LocalDate today = today();
    Map<String, Predicate<OrganisationSummary>> filters = new LinkedHashMap<>();
    filters.put("text", summary -> matchesText(summary, query.text()));
    filters.put(
        "kind", summary -> query.kinds().isEmpty() || query.kinds().contains(summary.kind()));
    filters.put(
        "province",
        summary -> query.provinces().isEmpty() || query.provinces().contains(provinceOf(summary)));
    filters.put(
        "technology", summary -> meets(query.technologies(), summary.technologiesOn(today)));
    filters.put("field", summary -> meets(query.fields(), summary.fieldsOn(today)));
    return new OrganisationList(
        all.stream().filter(all(filters, "")).toList(),
        counts(all, all(filters, "kind"), summary -> Set.of(summary.kind().name())),
        counts(all, all(filters, "province"), summary -> Set.of(provinceOf(summary))),
        counts(all, all(filters, "technology"), summary -> summary.technologiesOn(today)),
        counts(all, all(filters, "field"), summary -> summary.fieldsOn(today)));
  }

  private List<OrganisationSummary> summaries() {
    return mongo
        .query(Organisation.class)
        .as(OrganisationSummary.class)
        .matching(listed())
        .all()
        .stream()
        .sorted(Comparator.comparing(summary -> FoldedText.fold(summary.name())))
        .toList();
  }

  private static Query listed() {
    return Query.query(
        Criteria.where("hiddenBecause")
            .is(null)
            .orOperator(
                Criteria.where("status")
                    .in(OrganisationStatus.IMPORTED.name(), OrganisationStatus.VALIDATED.name()),
                Criteria.where("status")
                    .is(OrganisationStatus.CLAIMED.name())
                    .and("registeredBy")
                    .is(null)));
  }

  private static boolean matchesText(OrganisationSummary summary, String text) {
    return text.isBlank()
        || FoldedText.containsAll(
            FoldedText.fold(summary.name() + " " + String.join(" ", summary.texts().values())),
            text.strip());
  }

  private static boolean meets(Set<String> wanted, Set<String> present) {
    return wanted.isEmpty() || present.stream().anyMatch(wanted::contains);
  }

  private String provinceOf(OrganisationSummary summary) {
    return OrganisationQuery.provinceOf(summary.location(), territories);
  }

  private static Predicate<OrganisationSummary> all(
      Map<String, Predicate<OrganisationSummary>> filters, String except) {
    return filters.entrySet().stream()
        .filter(filter -> !filter.getKey().equals(except))
        .map(Map.Entry::getValue)
        .reduce(summary -> true, Predicate::and);
  }

  private static Map<String, Integer> counts(
      List<OrganisationSummary> all,
      Predicate<OrganisationSummary> filter,
      Function<OrganisationSummary, Set<String>> values) {
    return all.stream()
        .filter(filter)
        .flatMap(summary -> values.apply(summary).stream())
        .collect(Collectors.toMap(Function.identity(), value -> 1, Integer::sum));
  }

  /** An organisation by name. */
  public record Named(OrganisationId id, String name) {}

  /** The validated organisations, by name. */
  public List<Named> validated() {
    return named(Criteria.where("status").is(OrganisationStatus.VALIDATED));
  }

  /** The clusters that are validated and have people, so that they can answer, by name. */
  public List<Named> clusters() {
    return named(
        Criteria.where("status")
            .is(OrganisationStatus.VALIDATED)
            .and("kind")
            .is(OrganisationKind.CLUSTER)
            .and("members.role")
            .is(MemberRole.CLUSTER_MANAGER));
  }

  private List<Named> named(Criteria which) {
    return mongo
        .query(Organisation.class)
        .as(Named.class)
        .matching(Query.query(which))
        .all()
        .stream()
        .sorted(Comparator.comparing(organisation -> FoldedText.fold(organisation.name())))
        .toList();
  }

  /** The organisations that the person asking acts for, by name. */
  @PreAuthorize("isAuthenticated() and authentication.name == #account.value()")
  public List<Organisation> ofMember(AccountId account) {
    return organisations.findByMember(account).stream()
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  /** The administrators of an organisation, and of its parent. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Set<AccountId> administratorsOf(Organisation organisation) {
    return Stream.concat(
            Stream.of(organisation),
            Stream.ofNullable(organisation.parent())
                .flatMap(parent -> organisations.findById(parent).stream()))
        .flatMap(responsible -> responsible.administrators().stream())
        .collect(Collectors.toSet());
  }

  /**
   * Changes an organisation's profile.
   *
   * @param version the version the editor saw; somebody else's change in between is refused with
   *     {@link org.springframework.dao.OptimisticLockingFailureException}
   * @throws org.springframework.security.access.AccessDeniedException for who may not edit it
   */
  @PreAuthorize("isAuthenticated()")
  public Organisation revise(OrganisationId id, OrganisationProfile profile, long version) {
    Organisation organisation = organisations.findById(id).orElseThrow();
    rights.requireAdministrator(organisation);
    if (organisation.version() == null || organisation.version() != version) {
      throw new org.springframework.dao.OptimisticLockingFailureException(
          "the organisation was changed in the meantime");
    }
    return changes.changeOnce(organisation, "revised", found -> found.revise(profile, clock));
  }

  /** All organisations whatever their state, for figures about the region. */
  @PreAuthorize("hasRole('SYSTEM')")
  public List<Organisation> all() {
    return organisations.findAll();
  }

  /** Those whose profile changed since a moment, on whichever node. */
  @PreAuthorize("hasRole('SYSTEM')")
  public Set<OrganisationId> changedSince(Instant since) {
    return organisations.findByChangedAtGreaterThanEqual(since).stream()
        .map(Organisation::id)
        .collect(Collectors.toSet());
  }

  /** Loads organisations as an import brings them. */
  @PreAuthorize("hasRole('SYSTEM')")
  public void load(List<Organisation> loaded) {
    organisations.insert(loaded);
    audit.record("organisations.loaded", "organisation", String.valueOf(loaded.size()));
  }
}
