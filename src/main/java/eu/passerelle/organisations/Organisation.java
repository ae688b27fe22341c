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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An organisation or a unit of one, with the facts about it that insight needs over time, the
 * people who act for it and the clusters it belongs to. Immutable; the verbs return what it
 * becomes.
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
    Instant createdAt,
    Instant changedAt,
    int schema,
    @Version @Nullable Long version) {

  private static final int SCHEMA = 1;

  /** An organisation whose facts hold from a day on. */
  public static Organisation create(
      OrganisationId id,
      OrganisationProfile profile,
      OrganisationStatus status,
      LocalDate factsSince,
      Instant now) {
    return of(
        id,
        profile,
        status,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        factsSince,
        now,
        now,
        null);
  }

  private static Organisation of(
      OrganisationId id,
      OrganisationProfile profile,
      OrganisationStatus status,
      List<DatedFact> activities,
      List<DatedFact> technologies,
      List<DatedFact> fields,
      List<Member> members,
      List<ClusterMembership> clusters,
      LocalDate day,
      Instant createdAt,
      Instant changedAt,
      @Nullable Long version) {
    return new Organisation(
        id,
        profile.name().strip(),
        profile.kind(),
        status,
        profile.parent(),
        profile.enterpriseNumber(),
        profile.ror(),
        profile.website(),
        profile.location(),
        profile.texts(),
        DatedFact.revised(activities, profile.activities(), day),
        DatedFact.revised(technologies, profile.technologies(), day),
        DatedFact.revised(fields, profile.fields(), day),
        profile.ecosystems(),
        profile.supportStages(),
        profile.digitalExpertise(),
        profile.foundedYear(),
        profile.size(),
        profile.spunOutOf(),
        profile.contactCapacity(),
        members,
        clusters,
        createdAt,
        changedAt,
        SCHEMA,
        version);
  }

  /** The organisation with another profile; facts that changed end and begin today. */
  public Organisation revise(OrganisationProfile profile, Clock clock) {
    Instant now = clock.instant();
    return of(
        id,
        profile,
        status,
        activities,
        technologies,
        fields,
        members,
        clusters,
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        createdAt,
        now,
        version);
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
    return new Organisation(
        id,
        name,
        kind,
        status,
        parent,
        enterpriseNumber,
        ror,
        website,
        location,
        texts,
        List.copyOf(datedActivities),
        List.copyOf(datedTechnologies),
        List.copyOf(datedFields),
        ecosystems,
        supportStages,
        digitalExpertise,
        foundedYear,
        size,
        spunOutOf,
        contactCapacity,
        members,
        clusters,
        createdAt,
        changedAt,
        schema,
        version);
  }

  /** The organisation with these people and clusters, as an import brings them. */
  public Organisation with(List<Member> people, List<ClusterMembership> memberships) {
    return new Organisation(
        id,
        name,
        kind,
        status,
        parent,
        enterpriseNumber,
        ror,
        website,
        location,
        texts,
        activities,
        technologies,
        fields,
        ecosystems,
        supportStages,
        digitalExpertise,
        foundedYear,
        size,
        spunOutOf,
        contactCapacity,
        List.copyOf(people),
        List.copyOf(memberships),
        createdAt,
        changedAt,
        schema,
        version);
  }

  /** The role of a person in this organisation itself. */
  public Optional<MemberRole> roleOf(AccountId account) {
    return members.stream()
        .filter(member -> member.account().equals(account))
        .map(Member::role)
        .findFirst();
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
}
