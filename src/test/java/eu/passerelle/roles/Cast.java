package eu.passerelle.roles;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Accounts;
import eu.passerelle.access.CurrentAccount;
import eu.passerelle.access.Role;
import eu.passerelle.access.SystemAccess;
import eu.passerelle.curation.MatchList;
import eu.passerelle.listings.Listing;
import eu.passerelle.listings.ListingChanged;
import eu.passerelle.matching.PolicyVersion;
import eu.passerelle.matching.Verdict;
import eu.passerelle.organisations.Claim;
import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.Correction;
import eu.passerelle.organisations.Invitation;
import eu.passerelle.organisations.Member;
import eu.passerelle.organisations.MemberRole;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationChanged;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.OrganisationKind;
import eu.passerelle.organisations.OrganisationProfile;
import eu.passerelle.organisations.OrganisationStatus;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.Profiles;
import eu.passerelle.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.context.SecurityContextHolder;

/** People of every role, the organisations they act for, and the one that operations are about. */
public class Cast {

  static final LocalDate SINCE = LocalDate.of(2024, 1, 1);

  /** What the ids and names of organisations here begin with. */
  static final String MARK = "roles-";

  private final Accounts accounts;
  private final Organisations organisations;
  private final CurrentAccount current;
  private final MongoTemplate mongo;
  private final ApplicationEventPublisher events;

  private final Map<Asker, Account> people = new EnumMap<>(Asker.class);
  private final List<AccountId> everybody = new ArrayList<>();
  private OrganisationId parent = new OrganisationId("none");
  private OrganisationId cluster = new OrganisationId("none");

  Cast(
      Accounts accounts,
      Organisations organisations,
      CurrentAccount current,
      MongoTemplate mongo,
      ApplicationEventPublisher events) {
    this.accounts = accounts;
    this.organisations = organisations;
    this.current = current;
    this.mongo = mongo;
    this.events = events;
  }

  // --- people

  /** Has people of every role come, whom nobody has seen before. */
  void gather() {
    for (Asker asker : Asker.values()) {
      if (asker != Asker.VISITOR && asker != Asker.APPLICATION) {
        people.put(asker, newcomer(asker.label(), rolesOf(asker)));
      }
    }
    parent = organisation(OrganisationKind.UNIVERSITY, MemberRole.ADMINISTRATOR, Asker.PARENT);
    cluster = organisation(OrganisationKind.CLUSTER, MemberRole.CLUSTER_MANAGER, Asker.MANAGER);
    organisation(OrganisationKind.COMPANY, MemberRole.ADMINISTRATOR, Asker.OTHER);
    organisation(OrganisationKind.SUPPORT, MemberRole.EDITOR, Asker.ADVISER);
    organisation(OrganisationKind.CLUSTER, MemberRole.CLUSTER_MANAGER, Asker.OTHER_MANAGER);
    organisation(OrganisationKind.PUBLIC_BODY, MemberRole.ADMINISTRATOR, Asker.ANALYST);
  }

  private static Set<Role> rolesOf(Asker asker) {
    return switch (asker) {
      case ANALYST, OWN_ANALYST -> Set.of(Role.ANALYST);
      case PLATFORM -> Set.of(Role.ADMINISTRATOR);
      default -> Set.of();
    };
  }

  /** Somebody with an account and nothing else. */
  Account newcomer() {
    return newcomer("newcomer", Set.of());
  }

  private Account newcomer(String name, Set<Role> roles) {
    String address = MARK + UUID.randomUUID() + "@cast.example";
    Account account = Account.create(name, address, Language.FR, roles, Instant.now());
    SystemAccess.run(() -> accounts.load(List.of(account)));
    everybody.add(account.id());
    return account;
  }

  AccountId id(Asker asker) {
    return Objects.requireNonNull(people.get(asker)).id();
  }

  /** Those who have an account. */
  List<Account> signedIn() {
    return List.copyOf(people.values());
  }

  /** The id of the account that asks at the moment; one of nobody for who has none. */
  AccountId me() {
    return current.id().orElse(new AccountId("nobody"));
  }

  <T> T as(Asker asker, Supplier<T> act) {
    return switch (asker) {
      case VISITOR -> {
        SecurityContextHolder.clearContext();
        yield act.get();
      }
      case APPLICATION -> SystemAccess.call(act);
      default -> as(Objects.requireNonNull(people.get(asker)), act);
    };
  }

  <T> T as(Account person, Supplier<T> act) {
    return SystemAccess.callAs(person, act);
  }

  // --- organisations

  private OrganisationId organisation(OrganisationKind kind, MemberRole role, Asker member) {
    return load(
            kind, OrganisationStatus.VALIDATED, null, List.of(member(id(member), role)), List.of())
        .id();
  }

  /** A validated organisation, the one that operations are about. */
  Organisation organisation(Member... others) {
    return organisation(OrganisationStatus.VALIDATED, others);
  }

  Organisation organisation(OrganisationStatus status, Member... others) {
    return organisation(status, List.of(new ClusterMembership(cluster, true, SINCE, null)), others);
  }

  /** One of no cluster. */
  Organisation alone() {
    return organisation(OrganisationStatus.VALIDATED, List.of());
  }

  /** One that has asked the cluster whether it may join, and waits. */
  Organisation applicant() {
    return organisation(
        OrganisationStatus.VALIDATED, List.of(new ClusterMembership(cluster, false, SINCE, null)));
  }

  /** One to which the cluster has proposed that it is a member, and that has not answered. */
  Organisation proposed() {
    return organisation(
        OrganisationStatus.VALIDATED,
        List.of(new ClusterMembership(cluster, false, SINCE, null, SINCE)));
  }

  private Organisation organisation(
      OrganisationStatus status, List<ClusterMembership> clusters, Member... others) {
    List<Member> members =
        Stream.concat(
                Stream.of(
                    member(id(Asker.EDITOR), MemberRole.EDITOR),
                    member(id(Asker.ADMINISTRATOR), MemberRole.ADMINISTRATOR),
                    member(id(Asker.OWN_ANALYST), MemberRole.EDITOR)),
                Stream.of(others))
            .toList();
    return load(OrganisationKind.RESEARCH_UNIT, status, parent, members, clusters);
  }

  /** One that its administrator entered and no analyst has looked at. */
  Organisation entered() {
    Organisation claimed = organisation(OrganisationStatus.CLAIMED);
    mongo.updateFirst(
        Query.query(Criteria.where("_id").is(claimed.id())),
        Update.update("registeredBy", id(Asker.ADMINISTRATOR)),
        Organisation.class);
    return stored(claimed.id());
  }

  /** One with people of whom none answers for it. */
  Organisation leaderless(OrganisationStatus status) {
    return load(
        OrganisationKind.RESEARCH_UNIT,
        status,
        parent,
        List.of(
            member(id(Asker.EDITOR), MemberRole.EDITOR),
            member(id(Asker.OWN_ANALYST), MemberRole.EDITOR)),
        List.of());
  }

  /** A directory entry for which nobody acts. */
  Organisation imported() {
    return load(OrganisationKind.COMPANY, OrganisationStatus.IMPORTED, null, List.of(), List.of());
  }

  /** A validated one of no cluster, which OTHER and somebody new administer. */
  Organisation neighbour(Account somebody) {
    return load(
        OrganisationKind.COMPANY,
        OrganisationStatus.VALIDATED,
        null,
        List.of(
            member(somebody.id(), MemberRole.ADMINISTRATOR),
            member(id(Asker.OTHER), MemberRole.ADMINISTRATOR)),
        List.of());
  }

  static Member member(AccountId account, MemberRole role) {
    return new Member(account, role, SINCE);
  }

  private Organisation load(
      OrganisationKind kind,
      OrganisationStatus status,
      @Nullable OrganisationId above,
      List<Member> members,
      List<ClusterMembership> clusters) {
    OrganisationId id = new OrganisationId(MARK + UUID.randomUUID());
    Organisation made =
        Organisation.create(id, profile(kind, above, domain(id)), status, SINCE, Instant.now())
            .with(members, clusters);
    SystemAccess.run(() -> organisations.load(List.of(made)));
    return stored(id);
  }

  Organisation stored(OrganisationId id) {
    return Objects.requireNonNull(mongo.findById(id, Organisation.class));
  }

  /** Where the web site of an organisation here is. */
  static String domain(OrganisationId id) {
    return id.value() + ".example";
  }

  OrganisationId parent() {
    return parent;
  }

  OrganisationId cluster() {
    return cluster;
  }

  /** What somebody could enter or correct. */
  static OrganisationProfile profile(
      OrganisationKind kind, @Nullable OrganisationId above, String domain) {
    return Profiles.bare(kind, above, domain, null, "https://" + domain);
  }

  // --- afterwards

  /** Everything goes that was made for them, and by them: other tests count what there is. */
  void leave() {
    SecurityContextHolder.clearContext();
    List<OrganisationId> made =
        found(Organisation.class, "_id", "name").stream().map(Organisation::id).toList();
    List<Listing> written =
        mongo.find(Query.query(Criteria.where("organisation").in(made)), Listing.class);
    written.forEach(listing -> {
      mongo.remove(listing);
      mongo.remove(
          Query.query(
              new Criteria()
                  .orOperator(
                      Criteria.where("pair.need").is(listing.id()),
                      Criteria.where("pair.capability").is(listing.id()))),
          Verdict.class);
    });
    mongo.remove(Query.query(Criteria.where("person").in(everybody)), Verdict.class);
    mongo.remove(Query.query(Criteria.where("proposer").in(everybody)), PolicyVersion.class);
    mongo.remove(Query.query(Criteria.where("cluster").in(made)), MatchList.class);
    for (Class<?> about : List.of(Claim.class, Correction.class, Invitation.class)) {
      mongo.remove(Query.query(Criteria.where("organisation").in(made)), about);
    }
    mongo.remove(Query.query(Criteria.where("asked.organisation").in(made)), "introductions");
    mongo.remove(Query.query(Criteria.where("asked.organisation").in(made)), "questions");
    mongo.remove(Query.query(Criteria.where("author").in(everybody)), "messages");
    mongo.remove(Query.query(Criteria.where("_id").in(made)), Organisation.class);
    mongo.remove(Query.query(Criteria.where("_id").in(everybody)), Account.class);
    written.forEach(listing -> events.publishEvent(new ListingChanged(listing.id())));
    made.forEach(organisation -> events.publishEvent(new OrganisationChanged(organisation)));
    everybody.clear();
    people.clear();
  }

  /** What somebody entered has an id that nobody chose; so its name is looked at as well. */
  private <T> List<T> found(Class<T> type, String... fields) {
    return mongo.find(
        Query.query(
            new Criteria()
                .orOperator(
                    Stream.of(fields)
                        .map(field -> Criteria.where(field).regex("^" + MARK))
                        .toList())),
        type);
  }
}
