package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import eu.passerelle.access.AuditTrail;
import eu.passerelle.territories.Province;
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
import org.springframework.context.ApplicationEventPublisher;
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
  private final Territories territories;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final MongoTemplate mongo;
  private final Clock clock;

  Organisations(
      OrganisationRepository organisations,
      OrganisationRights rights,
      Territories territories,
      AuditTrail audit,
      ApplicationEventPublisher events,
      MongoTemplate mongo,
      Clock clock) {
    this.organisations = organisations;
    this.rights = rights;
    this.territories = territories;
    this.audit = audit;
    this.events = events;
    this.mongo = mongo;
    this.clock = clock;
  }

  /** Today, for facts that have dates. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** An organisation that is not refused or archived. */
  public Optional<Organisation> find(OrganisationId id) {
    return organisations.findById(id).filter(Organisations::isListed);
  }

  private static boolean isListed(Organisation organisation) {
    return organisation.status() != OrganisationStatus.REFUSED
        && organisation.status() != OrganisationStatus.ARCHIVED;
  }

  public Map<OrganisationId, Organisation> findAll(Collection<OrganisationId> ids) {
    return organisations.findAllById(Set.copyOf(ids)).stream()
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  public List<Organisation> unitsOf(OrganisationId parent) {
    return organisations.findByParent(parent).stream()
        .filter(Organisations::isListed)
        .sorted(Comparator.comparing(Organisation::name))
        .toList();
  }

  /** Those of some organisations that are not refused or archived, by id. */
  public Map<OrganisationId, Organisation> findListed(Collection<OrganisationId> ids) {
    return organisations.findAllById(Set.copyOf(ids)).stream()
        .filter(Organisations::isListed)
        .collect(Collectors.toMap(Organisation::id, Function.identity()));
  }

  /** The organisations that a cluster has confirmed as its members, by name. */
  public List<Organisation> membersOf(OrganisationId cluster) {
    LocalDate today = today();
    return withMembership(cluster, membership -> membership.isConfirmedOn(today));
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

  private List<Organisation> withMembership(
      OrganisationId cluster, Predicate<ClusterMembership> condition) {
    return organisations.findByCluster(cluster).stream()
        .filter(Organisations::isListed)
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
        Criteria.where("status")
            .nin(OrganisationStatus.REFUSED.name(), OrganisationStatus.ARCHIVED.name()));
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
    return Optional.ofNullable(summary.location())
        .flatMap(territories::provinceOf)
        .map(Province::nis)
        .orElse(OrganisationQuery.OUTSIDE);
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
    return mongo
        .query(Organisation.class)
        .as(Named.class)
        .matching(Query.query(Criteria.where("status").is(OrganisationStatus.VALIDATED)))
        .all()
        .stream()
        .sorted(Comparator.comparing(organisation -> FoldedText.fold(organisation.name())))
        .toList();
  }

  /** The organisations a person acts for, by name. */
  @PreAuthorize("isAuthenticated()")
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
        .flatMap(responsible -> responsible.members().stream())
        .filter(member -> member.role() != MemberRole.EDITOR)
        .map(Member::account)
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
    Organisation revised = organisations.save(organisation.revise(profile, clock));
    audit.record("organisation.revised", "organisation", id.value());
    events.publishEvent(new OrganisationChanged(id));
    return revised;
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
