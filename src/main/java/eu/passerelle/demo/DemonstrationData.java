package eu.passerelle.demo;

import eu.passerelle.access.Account;
import eu.passerelle.access.AccountId;
import eu.passerelle.access.Role;
import eu.passerelle.curation.MatchList;
import eu.passerelle.introductions.PastIntroduction;
import eu.passerelle.listings.Listing;
import eu.passerelle.organisations.ClusterMembership;
import eu.passerelle.organisations.ClusterProject;
import eu.passerelle.organisations.Member;
import eu.passerelle.organisations.MemberRole;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.shared.ConfigurationNode;
import eu.passerelle.shared.Language;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Territories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything the demonstration brings.
 *
 * @param accounts of the personas
 * @param organisations real ones as directory entries, invented ones validated
 * @param projects of the invented clusters
 * @param listings published ones, each on its day in the past year
 * @param life what the personas are in the middle of: listings on their way
 * @param lists the cluster manager's
 * @param introductions those the personas are in, and others
 */
record DemonstrationData(
    List<Account> accounts,
    List<Organisation> organisations,
    List<ClusterProject> projects,
    List<Listing> listings,
    List<Listing> life,
    List<MatchList> lists,
    List<PastIntroduction> introductions) {

  static final AccountId AUTHOR = new AccountId("demonstration");

  /** Why its listings are published however much they leave unsaid, as real ones do. */
  static final String NOTE = "Demonstration";

  private static final OrganisationId CLUSTER = new OrganisationId("org-cluster-passage");
  private static final int OWNERS_IN_THE_CLUSTER = 52;
  private static final LocalDate MEMBERS_SINCE = LocalDate.of(2023, 1, 1);

  /**
   * Reads and generates it.
   *
   * @param directory {@code config/demo}
   * @param clock tells the day from which "so many days ago" counts
   */
  static DemonstrationData read(
      Path directory, Territories territories, Taxonomy taxonomy, Clock clock) {
    LocalDate today = LocalDate.now(clock);
    List<Organisation> featured = OrganisationFile.readAll(directory, territories, taxonomy, today);
    ListingFile file = new ListingFile(today);
    List<ListingFile.Entry> entries = file.readAll(directory.resolve("listings"));
    LifeFile life = new LifeFile(file, clock);
    Path lifeFile = directory.resolve("life.yaml");
    List<ConfigurationNode> personas =
        ConfigurationNode.read(directory.resolve("personas.yaml")).entries();
    Map<OrganisationId, List<Member>> members = members(personas);
    List<ClusterProject> projects =
        ProjectFile.read(directory.resolve("projects.yaml"), featured, taxonomy, today);
    List<Organisation> region = Region.organisations(directory, featured, territories, today);
    Set<OrganisationId> owners =
        entries.stream().map(ListingFile.Entry::organisation).collect(Collectors.toSet());
    Set<OrganisationId> sure = inTheCluster(featured, projects, members.keySet(), owners);
    Map<OrganisationId, List<ClusterMembership>> memberships =
        new ClusterMembers(region, projects, Map.of(CLUSTER, sure), today).memberships();
    List<Listing> published = entries.stream().map(entry -> published(entry, clock)).toList();
    Map<String, Listing> ofPersonas = life.listings(lifeFile);
    return new DemonstrationData(
        personas.stream().map(persona -> account(persona, clock.instant())).toList(),
        region.stream()
            .map(organisation -> withPeople(organisation, members, memberships))
            .toList(),
        projects,
        published,
        List.copyOf(ofPersonas.values()),
        life.lists(
            lifeFile,
            entries.stream().map(ListingFile.Entry::listingId).collect(Collectors.toSet())),
        new IntroductionsOfDemonstration(
                directory, byId(entries, published, ofPersonas), members.keySet(), clock.instant())
            .all());
  }

  /** The listings by the ids they have in the files. */
  private static Map<String, Listing> byId(
      List<ListingFile.Entry> entries, List<Listing> published, Map<String, Listing> ofPersonas) {
    Map<String, Listing> byId = new HashMap<>(ofPersonas);
    for (int i = 0; i < entries.size(); i++) {
      byId.put(entries.get(i).id().value(), published.get(i));
    }
    return byId;
  }

  private static Account account(ConfigurationNode persona, Instant now) {
    return Account.persona(
        persona.field("key").text(),
        persona.field("name").text(),
        persona.field("email").text(),
        persona.field("language").as(tag -> Language.ofTag(tag).orElseThrow()),
        Set.copyOf(persona.values("roles", text -> Role.valueOf(text.toUpperCase(Locale.ROOT)))),
        now);
  }

  private static Map<OrganisationId, List<Member>> members(List<ConfigurationNode> personas) {
    Map<OrganisationId, List<Member>> members = new HashMap<>();
    for (ConfigurationNode persona : personas) {
      AccountId account = new AccountId(persona.field("key").text());
      persona.find("members").map(ConfigurationNode::entries).orElse(List.of()).stream()
          .forEach(membership ->
              members
                  .computeIfAbsent(
                      new OrganisationId(membership.field("organisation").text()),
                      unseen -> new ArrayList<>())
                  .add(new Member(account, role(membership), MEMBERS_SINCE)));
    }
    return members;
  }

  private static MemberRole role(ConfigurationNode membership) {
    return membership
        .field("role")
        .as(text -> MemberRole.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /**
   * The persona's cluster has the personas' businesses and most digital businesses with a listing,
   * so that its manager has listings to review and to curate. Partners of its projects come first,
   * as they are members anyway.
   */
  private static Set<OrganisationId> inTheCluster(
      List<Organisation> featured,
      List<ClusterProject> projects,
      Set<OrganisationId> ofPersonas,
      Set<OrganisationId> owners) {
    Set<OrganisationId> partners =
        projects.stream()
            .filter(project -> project.details().cluster().equals(CLUSTER))
            .flatMap(project -> project.details().partners().stream())
            .collect(Collectors.toSet());
    return Chance.of("owners in the cluster")
        .shuffled(featured.stream().filter(DemonstrationData::isDigitalBusiness).toList())
        .stream()
        .map(Organisation::id)
        .filter(id -> ofPersonas.contains(id) || owners.contains(id))
        .sorted(
            Comparator.comparing((OrganisationId id) -> !ofPersonas.contains(id))
                .thenComparing(id -> !partners.contains(id)))
        .limit(OWNERS_IN_THE_CLUSTER)
        .collect(Collectors.toSet());
  }

  private static Organisation withPeople(
      Organisation organisation,
      Map<OrganisationId, List<Member>> members,
      Map<OrganisationId, List<ClusterMembership>> memberships) {
    return organisation.with(
        members.getOrDefault(organisation.id(), List.of()),
        memberships.getOrDefault(organisation.id(), List.of()));
  }

  private static boolean isDigitalBusiness(Organisation organisation) {
    return organisation.kind().isBusiness()
        && !organisation.activities().isEmpty()
        && !organisation.technologies().isEmpty();
  }

  private static Listing published(ListingFile.Entry entry, Clock clock) {
    Clock then =
        Clock.fixed(clock.instant().minus(Duration.ofDays(entry.daysAgo())), ZoneOffset.UTC);
    return Listing.draft(
            entry.listingId(), entry.kind(), entry.organisation(), AUTHOR, entry.content(), then)
        .submit(AUTHOR, true, NOTE, then)
        .publish(AUTHOR, then);
  }
}
