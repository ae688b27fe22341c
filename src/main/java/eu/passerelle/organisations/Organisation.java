package eu.passerelle.organisations;

import eu.passerelle.access.AccountId;
import eu.passerelle.shared.Language;
import eu.passerelle.territories.Location;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation or a unit of one, with the facts about it that insight needs over time, the
 * people who act for it and the clusters it belongs to. Immutable; the verbs return what it
 * becomes, and refuse what its state does not allow with an {@link IllegalOrganisationState}.
 *
 * @param contact how it can be reached; null where it says nothing of it
 * @param registeredBy who entered it, and so was its first administrator; null where it was
 *     imported
 * @param refusedBecause why it was not validated; null where it was not refused
 * @param hiddenBecause why an analyst took its page out of sight; null where it is not hidden
 * @param orphanedAt since when nobody answers for it who once had somebody; null while somebody
 *     does, and where nobody ever did
 * @param profileSetAt when its profile was last changed or said to be right; null where that was
 *     before it was noted
 * @param profileAskedAt when its administrators were last asked whether its profile is right; null
 *     where they never were
 */
@Document("organisations")
@TypeAlias("organisation")
public record Organisation(
    @Id OrganisationId id,
    String name,
    OrganisationKind kind,
    OrganisationStatus status,
    @Nullable OrganisationId parent,
    @Nullable EnterpriseNumber enterpriseNumber,
    @Nullable String ror,
    @Nullable String website,
    @Nullable Location location,
    Map<Language, String> texts,
    List<DatedFact> activities,
    List<DatedFact> technologies,
    List<DatedFact> fields,
    Set<String> ecosystems,
    Set<SupportStage> supportStages,
    boolean digitalExpertise,
    @Nullable Integer foundedYear,
    @Nullable SizeClass size,
    @Nullable OrganisationId spunOutOf,
    @Nullable Integer contactCapacity,
    List<Member> members,
    List<ClusterMembership> clusters,
    @Nullable OrganisationContact contact,
    @Nullable AccountId registeredBy,
    @Nullable String refusedBecause,
    @Nullable String hiddenBecause,
    @Nullable Instant orphanedAt,
    @Nullable Instant profileSetAt,
    @Nullable Instant profileAskedAt,
    Instant createdAt,
    Instant changedAt,
    int schema,
    @Version @Nullable Long version)
    implements OrganisationTraits {

  private static final int SCHEMA = 1;

  /** What an organisation goes through after it was made. */
  enum Step {
    CLAIM,
    VALIDATE,
    REFUSE,
    RESUBMIT,
    IMPORT,
    HIDE,
    SHOW
  }

  /** An organisation whose facts hold from a day on. */
  public static Organisation create(
      OrganisationId id,
      OrganisationProfile profile,
      OrganisationStatus status,
      LocalDate factsSince,
      Instant now) {
    return new Change(id, status, now).profile(profile, factsSince).build();
  }

  /** An organisation that somebody enters who will administer it; it waits to be validated. */
  static Organisation register(
      OrganisationId id, OrganisationProfile profile, AccountId by, Clock clock) {
    LocalDate today = today(clock);
    return new Change(id, OrganisationStatus.CLAIMED, clock.instant())
        .profile(profile, today)
        .registeredBy(by)
        .members(List.of(new Member(by, MemberRole.answeringFor(profile.kind()), today)))
        .build();
  }

  private static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** The organisation with another profile; facts that changed end and begin today. */
  public Organisation revise(OrganisationProfile profile, Clock clock) {
    return change(clock).profile(profile, today(clock)).build();
  }

  /** Its profile is right as it is. */
  Organisation confirmProfile(Clock clock) {
    return change(clock).profileSetAt(clock.instant()).build();
  }

  /** Its administrators are asked whether its profile is right. */
  Organisation askAboutProfile(Clock clock) {
    return change(clock).profileAskedAt(clock.instant()).build();
  }

  /** When its profile was last changed or said to be right. */
  public Instant profileRightAt() {
    return profileSetAt == null ? createdAt : profileSetAt;
  }

  /** Whether its profile was neither set nor asked about since a moment. */
  boolean isProfileForgottenSince(Instant moment) {
    return profileRightAt().isBefore(moment)
        && (profileAskedAt == null || profileAskedAt.isBefore(moment));
  }

  /** The organisation that can be reached otherwise. */
  public Organisation reachableAt(@Nullable OrganisationContact newContact, Clock clock) {
    return change(clock).contact(newContact).build();
  }

  /**
   * What a later import makes of it; facts that changed end and begin today. Nothing changes where
   * the import says what is known.
   */
  Organisation importAgain(
      OrganisationProfile profile, @Nullable OrganisationContact newContact, Clock clock) {
    require(OrganisationStatus.IMPORTED, Step.IMPORT);
    boolean known = profile.equals(profile(today(clock))) && Objects.equals(contact, newContact);
    return known ? this : change(clock).profile(profile, today(clock)).contact(newContact).build();
  }

  /** Nobody has claimed it since its contact was imported, so nobody knows any more whom to ask. */
  Organisation forgetContactImportedBefore(Instant moment, Clock clock) {
    boolean old =
        contact != null && contact.importedAt() != null && contact.importedAt().isBefore(moment);
    return old && status == OrganisationStatus.IMPORTED
        ? change(clock).contact(null).build()
        : this;
  }

  /** What it says of itself on a day. */
  public OrganisationProfile profile(LocalDate day) {
    return new OrganisationProfile(
        name,
        kind,
        parent,
        enterpriseNumber,
        ror,
        website,
        location,
        texts,
        DatedFact.on(day, activities),
        DatedFact.on(day, technologies),
        DatedFact.on(day, fields),
        ecosystems,
        supportStages,
        digitalExpertise,
        foundedYear,
        size,
        spunOutOf,
        contactCapacity);
  }

  /** The organisation with these dated facts, as an import brings them. */
  public Organisation withFacts(
      List<DatedFact> datedActivities,
      List<DatedFact> datedTechnologies,
      List<DatedFact> datedFields) {
    return new Change(this).facts(datedActivities, datedTechnologies, datedFields).build();
  }

  /** The organisation with these people and clusters, as an import brings them. */
  public Organisation with(List<Member> people, List<ClusterMembership> memberships) {
    return new Change(this).members(people).clusters(memberships).build();
  }

  /** Somebody has proved that it is theirs, and administers it from now on. */
  Organisation claim(AccountId by, MemberRole as, Clock clock) {
    Change change = admitted(by, as, clock);
    return (status == OrganisationStatus.IMPORTED
            ? change.status(OrganisationStatus.CLAIMED)
            : change)
        .build();
  }

  /** An analyst says that it is what it says. */
  Organisation validate(Clock clock) {
    require(OrganisationStatus.CLAIMED, Step.VALIDATE);
    return change(clock).status(OrganisationStatus.VALIDATED).refusedBecause(null).build();
  }

  /** An analyst says that it does not belong here, with the reason its people will read. */
  Organisation refuse(String reason, Clock clock) {
    require(OrganisationStatus.CLAIMED, Step.REFUSE);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("this needs a reason");
    }
    return change(clock).status(OrganisationStatus.REFUSED).refusedBecause(reason.strip()).build();
  }

  /** Its people have corrected what it was refused for. */
  Organisation resubmit(Clock clock) {
    require(OrganisationStatus.REFUSED, Step.RESUBMIT);
    return change(clock).status(OrganisationStatus.CLAIMED).build();
  }

  /** An analyst takes its page out of sight, with the reason; all else goes on. */
  Organisation hide(String reason, Clock clock) {
    if (!isPublic()) {
      throw new IllegalOrganisationState(status, Step.HIDE);
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("this needs a reason");
    }
    return change(clock).hiddenBecause(reason.strip()).build();
  }

  /** Its page is shown again. */
  Organisation show(Clock clock) {
    if (hiddenBecause == null) {
      throw new IllegalOrganisationState(status, Step.SHOW);
    }
    return change(clock).hiddenBecause(null).build();
  }

  private void require(OrganisationStatus needed, Step step) {
    if (status != needed) {
      throw new IllegalOrganisationState(status, step);
    }
  }

  /** Somebody acts for it from now on, or acts in another role. */
  Organisation admit(AccountId person, MemberRole role, Clock clock) {
    return admitted(person, role, clock).build();
  }

  private Change admitted(AccountId person, MemberRole role, Clock clock) {
    LocalDate since =
        members.stream()
            .filter(member -> member.account().equals(person))
            .map(Member::since)
            .findFirst()
            .orElse(today(clock));
    return change(clock)
        .members(
            Stream.concat(others(person), Stream.of(new Member(person, role, since))).toList());
  }

  /**
   * Somebody acts for it no more.
   *
   * @throws LastOfOrganisation where it would be left without an administrator
   */
  Organisation dismiss(AccountId person, Clock clock) {
    Organisation left = dismissAnyway(person, clock);
    if (hasAdministrator() && !left.hasAdministrator()) {
      throw new LastOfOrganisation();
    }
    return left;
  }

  /** The same whoever is left, as for somebody who is erased. */
  Organisation dismissAnyway(AccountId person, Clock clock) {
    List<Member> left = others(person).toList();
    Change change = change(clock).members(left);
    return (hasAdministrator() && !answersFor(left) ? change.orphanedAt(clock.instant()) : change)
        .build();
  }

  private Stream<Member> others(AccountId person) {
    return members.stream().filter(member -> !member.account().equals(person));
  }

  /** Whether somebody answers for it. */
  public boolean hasAdministrator() {
    return answersFor(members);
  }

  private static boolean answersFor(List<Member> people) {
    return people.stream().anyMatch(member -> member.role().answers());
  }

  /** Those of the organisation itself who answer for it. */
  Set<AccountId> administrators() {
    return members.stream()
        .filter(member -> member.role().answers())
        .map(Member::account)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Whether a mail address lies in the domain of its web site, or in one below it; never where many
   * share that domain.
   */
  public boolean hasAddress(String address) {
    return OrganisationDomain.of(website).filter(domain -> domain.hasAddress(address)).isPresent();
  }

  /** It asks a cluster to be one of its members; nothing changes where it has asked already. */
  Organisation askToJoin(OrganisationId cluster, Clock clock) {
    LocalDate today = today(clock);
    boolean known =
        clusters.stream()
            .filter(membership -> membership.cluster().equals(cluster))
            .anyMatch(membership -> membership.waits() || membership.isConfirmedOn(today));
    ClusterMembership asked = new ClusterMembership(cluster, false, today, null);
    return known
        ? this
        : change(clock)
            .clusters(Stream.concat(clusters.stream(), Stream.of(asked)).toList())
            .build();
  }

  /**
   * The cluster confirms that it is a member, whether it asked or not.
   *
   * @param from first day
   */
  Organisation confirmIn(OrganisationId cluster, LocalDate from, Clock clock) {
    ClusterMembership confirmed = new ClusterMembership(cluster, true, from, null);
    Stream<ClusterMembership> others =
        clusters.stream()
            .filter(membership -> !(membership.cluster().equals(cluster) && membership.waits()));
    return isMemberOf(cluster, from)
        ? this
        : change(clock).clusters(Stream.concat(others, Stream.of(confirmed)).toList()).build();
  }

  /**
   * The cluster says that it is a member and waits for its answer; nothing changes where it is one
   * already, or one of the two waits for the other.
   *
   * @param from first day
   */
  Organisation proposeIn(OrganisationId cluster, LocalDate from, Clock clock) {
    boolean waits = waitingIn(cluster).isPresent();
    ClusterMembership proposed = new ClusterMembership(cluster, false, from, null, today(clock));
    return waits || isMemberOf(cluster, today(clock))
        ? this
        : change(clock)
            .clusters(Stream.concat(clusters.stream(), Stream.of(proposed)).toList())
            .build();
  }

  /** It confirms what a cluster proposed; nothing changes where that was taken back. */
  Organisation acceptIn(OrganisationId cluster, Clock clock) {
    return isProposedTo(cluster)
        ? change(clock)
            .clusters(
                clusters.stream()
                    .map(membership ->
                        membership.cluster().equals(cluster) && membership.isProposed()
                            ? membership.accepted()
                            : membership)
                    .toList())
            .build()
        : this;
  }

  /** Whether it has asked a cluster that has still to answer. */
  boolean hasAsked(OrganisationId cluster) {
    return waitingIn(cluster).filter(ClusterMembership::isAsked).isPresent();
  }

  /** Whether a cluster has proposed that it is a member, which it has still to confirm. */
  boolean isProposedTo(OrganisationId cluster) {
    return waitingIn(cluster).filter(ClusterMembership::isProposed).isPresent();
  }

  private Optional<ClusterMembership> waitingIn(OrganisationId cluster) {
    return clusters.stream()
        .filter(membership -> membership.cluster().equals(cluster) && membership.waits())
        .findFirst();
  }

  /** One of the two does not want it, or takes its question back. */
  Organisation declineIn(OrganisationId cluster, Clock clock) {
    return change(clock)
        .clusters(
            clusters.stream()
                .filter(membership -> !(membership.cluster().equals(cluster) && membership.waits()))
                .toList())
        .build();
  }

  /**
   * It is a member no more.
   *
   * @param until first day without
   */
  Organisation leaveCluster(OrganisationId cluster, LocalDate until, Clock clock) {
    return change(clock)
        .clusters(
            clusters.stream()
                .map(membership ->
                    membership.cluster().equals(cluster) && membership.isConfirmedOn(until)
                        ? membership.endedOn(until)
                        : membership)
                .toList())
        .build();
  }

  private boolean isMemberOf(OrganisationId cluster, LocalDate day) {
    return clusters.stream()
        .anyMatch(
            membership -> membership.cluster().equals(cluster) && membership.isConfirmedOn(day));
  }

  /** The clusters it is a confirmed member of on a day. */
  public List<OrganisationId> clustersOn(LocalDate day) {
    return clusters.stream()
        .filter(membership -> membership.isConfirmedOn(day))
        .map(ClusterMembership::cluster)
        .distinct()
        .toList();
  }

  /**
   * Whether somebody can come to it: who does not act for it yet, or where nobody answers for it.
   */
  public boolean isOpenTo(AccountId person) {
    return !hasAdministrator() || roleOf(person).isEmpty();
  }

  /** Whether a person has a role in it, or a greater one. */
  boolean has(AccountId person, MemberRole role) {
    return roleOf(person).filter(own -> own.compareTo(role) >= 0).isPresent();
  }

  /** The role of a person in this organisation itself. */
  public Optional<MemberRole> roleOf(AccountId account) {
    return members.stream()
        .filter(member -> member.account().equals(account))
        .map(Member::role)
        .findFirst();
  }

  /** Whether the directory goes on with it: it is neither refused nor archived. */
  public boolean isListed() {
    return status != OrganisationStatus.REFUSED && status != OrganisationStatus.ARCHIVED;
  }

  public boolean isValidated() {
    return status == OrganisationStatus.VALIDATED;
  }

  /** The few sentences about it in a reader's language, else in another. */
  public Optional<String> text(Language language) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(new eu.passerelle.shared.Labels(texts).in(language));
  }

  /**
   * Whether everybody may know of it: what somebody entered has to be validated first, and what is
   * hidden is not shown.
   */
  public boolean isPublic() {
    return hiddenBecause == null
        && switch (status) {
          case IMPORTED, VALIDATED -> true;
          case CLAIMED -> registeredBy == null;
          case REFUSED, ARCHIVED -> false;
        };
  }

  private Change change(Clock clock) {
    return new Change(this).changedAt(clock.instant());
  }

  /** An organisation about to be changed. */
  private static final class Change {

    private final OrganisationId id;
    private final Instant createdAt;
    private final @Nullable Long version;
    private @Nullable OrganisationProfile profile;
    private OrganisationStatus status;
    private List<DatedFact> activities = List.of();
    private List<DatedFact> technologies = List.of();
    private List<DatedFact> fields = List.of();
    private List<Member> members = List.of();
    private List<ClusterMembership> clusters = List.of();
    private @Nullable OrganisationContact contact;
    private @Nullable AccountId registeredBy;
    private @Nullable String refusedBecause;
    private @Nullable String hiddenBecause;
    private @Nullable Instant orphanedAt;
    private @Nullable Instant profileSetAt;
    private @Nullable Instant profileAskedAt;
    private Instant changedAt;

    private Change(OrganisationId id, OrganisationStatus status, Instant now) {
      this.id = id;
      this.status = status;
      this.createdAt = now;
      this.changedAt = now;
      this.version = null;
    }

    private Change(Organisation before) {
      id = before.id;
      status = before.status;
      createdAt = before.createdAt;
      changedAt = before.changedAt;
      version = before.version;
      profile = before.profile(LocalDate.MAX);
      activities = before.activities;
      technologies = before.technologies;
      fields = before.fields;
      members = before.members;
      clusters = before.clusters;
      contact = before.contact;
      registeredBy = before.registeredBy;
      refusedBecause = before.refusedBecause;
      hiddenBecause = before.hiddenBecause;
      orphanedAt = before.orphanedAt;
      profileSetAt = before.profileSetAt;
      profileAskedAt = before.profileAskedAt;
    }

    /** What it says of itself; facts that are new or no more begin and end on that day. */
    private Change profile(OrganisationProfile value, LocalDate day) {
      profile = value;
      profileSetAt = changedAt;
      return facts(
          DatedFact.revised(activities, value.activities(), day),
          DatedFact.revised(technologies, value.technologies(), day),
          DatedFact.revised(fields, value.fields(), day));
    }

    private Change facts(
        List<DatedFact> newActivities, List<DatedFact> newTechnologies, List<DatedFact> newFields) {
      activities = List.copyOf(newActivities);
      technologies = List.copyOf(newTechnologies);
      fields = List.copyOf(newFields);
      return this;
    }

    private Change status(OrganisationStatus value) {
      status = value;
      return this;
    }

    private Change members(List<Member> value) {
      members = List.copyOf(value);
      return this;
    }

    private Change clusters(List<ClusterMembership> value) {
      clusters = List.copyOf(value);
      return this;
    }

    private Change contact(@Nullable OrganisationContact value) {
      contact = value;
      return this;
    }

    private Change registeredBy(AccountId value) {
      registeredBy = value;
      return this;
    }

    private Change refusedBecause(@Nullable String value) {
      refusedBecause = value;
      return this;
    }

    private Change hiddenBecause(@Nullable String value) {
      hiddenBecause = value;
      return this;
    }

    private Change orphanedAt(Instant value) {
      orphanedAt = value;
      return this;
    }

    private Change profileSetAt(Instant value) {
      profileSetAt = value;
      return this;
    }

    private Change profileAskedAt(Instant value) {
      profileAskedAt = value;
      return this;
    }

    private Change changedAt(Instant value) {
      changedAt = value;
      return this;
    }

    private Organisation build() {
      OrganisationProfile said = Objects.requireNonNull(profile);
      return new Organisation(
          id,
          said.name().strip(),
          said.kind(),
          status,
          said.parent(),
          said.enterpriseNumber(),
          said.ror(),
          said.website(),
          said.location(),
          said.texts(),
          activities,
          technologies,
          fields,
          said.ecosystems(),
          said.supportStages(),
          said.digitalExpertise(),
          said.foundedYear(),
          said.size(),
          said.spunOutOf(),
          said.contactCapacity(),
          members,
          clusters,
          contact,
          registeredBy,
          refusedBecause,
          hiddenBecause,
          answersFor(members) ? null : orphanedAt,
          profileSetAt,
          profileAskedAt,
          createdAt,
          changedAt,
          SCHEMA,
          version);
    }
  }
}
